using System.Runtime.InteropServices;

namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>Native memory, aligned to pages, that grows to the largest size asked for and is then reused.</summary>
internal sealed unsafe class PackingBuffer
{
    private const nuint Alignment = 4096;

    /// <summary>More than this is not kept by <see cref="Trim"/>.</summary>
    private const nuint MostHeld = 64 << 20;

    private void* memory;
    private nuint capacity;

    ~PackingBuffer() => NativeMemory.AlignedFree(memory);

    /// <summary>At least <paramref name="count"/> numbers; what was there before is lost.</summary>
    public T* Reserve<T>(nint count)
        where T : unmanaged
    {
        nuint bytes = (nuint)count * (nuint)sizeof(T);
        if (bytes > capacity)
        {
            NativeMemory.AlignedFree(memory);
            memory = null;
            capacity = 0;
            memory = NativeMemory.AlignedAlloc(bytes, Alignment);
            capacity = bytes;
        }

        return (T*)memory;
    }

    /// <summary>Gives memory of an unusual size back.</summary>
    public void Trim()
    {
        if (capacity > MostHeld)
        {
            NativeMemory.AlignedFree(memory);
            memory = null;
            capacity = 0;
        }
    }
}
