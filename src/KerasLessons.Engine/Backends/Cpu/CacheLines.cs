using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace KerasLessons.Engine.Backends.Cpu;

/// <summary>The pieces in which a processor moves memory.</summary>
internal static unsafe class CacheLines
{
    /// <summary>Bytes of one.</summary>
    public const int Size = 64;

    /// <summary>
    /// Where a part begins of what is cut into parts of nearly equal size: at a whole unit. What is cut in halves or quarters
    /// begins them at the same places as what is cut finer, so that a thread's shares of both are the same.
    /// </summary>
    /// <param name="part">Its number, or that of all parts for the end.</param>
    /// <param name="parts">How many there are.</param>
    /// <param name="length">What is cut.</param>
    /// <param name="unit">How much of it must stay together: threads that write to the same line wait for each other.</param>
    public static int Start(int part, int parts, int length, int unit)
    {
        long units = ((long)length + unit - 1) / unit;
        return (int)Math.Min(part * units / parts * unit, length);
    }

    /// <summary>Of rows without gaps, every so many-th one begins a line if the first does.</summary>
    public static int RowsToNext(int rowBytes) => Math.Max(1, Size / (rowBytes & -rowBytes));

    /// <summary>
    /// Has the lines of some bytes brought near, where the processor can be asked. Their number is taken the same wherever the
    /// bytes begin: guessing it wrong would cost more than a line too many.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fetch(byte* start, nint length)
    {
        if (Sse.IsSupported)
        {
            for (nint offset = 0; offset < length; offset += Size)
            {
                Sse.Prefetch0(start + offset);
            }
            Sse.Prefetch0(start + length - 1);
        }
    }
}
