using System.Runtime.CompilerServices;

namespace KerasLessons.Engine.Tensors;

/// <summary>Memory that stays where it is and starts on a cache line, so that plans can hold pointers into it.</summary>
/// <remarks>The memory lives as long as this object; whoever keeps the pointer keeps the object.</remarks>
internal sealed unsafe class PinnedBuffer
{
    /// <summary>A cache line, and the width of the widest vector.</summary>
    public const int Alignment = 64;

    private readonly PinnedArray _memory;

    /// <param name="bytes">How many bytes.</param>
    /// <param name="isZeroed">Whether they are 0, rather than left for the caller to fill.</param>
    public PinnedBuffer(long bytes, bool isZeroed = true)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes, Array.MaxLength - Alignment);
        _memory = PinnedArray.Take((int)bytes + Alignment, isZeroed);
        byte* start = (byte*)Unsafe.AsPointer(ref _memory.Bytes[0]);
        Pointer = (byte*)(((nint)start + Alignment - 1) & ~(nint)(Alignment - 1));
        ByteSize = (int)bytes;
    }

    public byte* Pointer { get; }

    public int ByteSize { get; }

    public Span<byte> Bytes => new(Pointer, ByteSize);
}
