using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace KerasLessons.Engine.Backends.Cpu;

/// <summary>The pieces in which a processor moves memory.</summary>
internal static unsafe class CacheLines
{
    /// <summary>Bytes of one.</summary>
    public const int Size = 64;

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
