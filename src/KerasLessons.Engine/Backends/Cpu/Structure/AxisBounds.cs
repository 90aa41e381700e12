using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace KerasLessons.Engine.Backends.Cpu.Structure;

/// <summary>Indices given as values: negative ones count from the back, and those outside the axis are refused.</summary>
internal readonly struct AxisBounds(int axis, int size)
{
    /// <summary>The position from the front that an index means.</summary>
    /// <exception cref="IndexOutOfRangeException">The axis has no such entry.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Resolve<TIndex>(TIndex index)
        where TIndex : unmanaged, IBinaryInteger<TIndex>
    {
        long given = Unsafe.SizeOf<TIndex>() == sizeof(int) ? Unsafe.BitCast<TIndex, int>(index) : Unsafe.BitCast<TIndex, long>(index);
        long position = given < 0 ? given + size : given;
        if ((ulong)position >= (ulong)size)
        {
            Refuse(given);
        }
        return (int)position;
    }

    [DoesNotReturn]
    private void Refuse(long index) => throw new IndexOutOfRangeException(
        $"Index {index} is outside axis {axis}, which has size {size}" +
        (size == 0 ? "." : $"; use 0 to {size - 1}, or -{size} to -1 from the back."));
}
