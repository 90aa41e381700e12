using System.Runtime.InteropServices;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>Working memory of the running thread, valid until the step that took it ends. It grows to the largest need and stays.</summary>
internal sealed unsafe class ThreadScratch
{
    [ThreadStatic]
    private static ThreadScratch? s_current;

    private byte* _memory;
    private int _size;

    ~ThreadScratch() => NativeMemory.AlignedFree(_memory);

    public static byte* Take(int bytes)
    {
        var scratch = s_current ??= new ThreadScratch();
        return bytes <= scratch._size ? scratch._memory : scratch.Grow(bytes);
    }

    private byte* Grow(int bytes)
    {
        NativeMemory.AlignedFree(_memory);
        _memory = null;
        _size = 0;
        _memory = (byte*)NativeMemory.AlignedAlloc((nuint)bytes, PinnedBuffer.Alignment);
        _size = bytes;
        return _memory;
    }
}
