using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise.VectorMath;

/// <summary>e^x.</summary>
internal readonly struct ExpFunction : IVectorFunction
{
    /// <summary>From here on down e^x is 0.</summary>
    private static double Low<T>() => typeof(T) == typeof(float) ? -104 : -746;

    /// <summary>From here on e^x is infinite.</summary>
    private static double High<T>() => typeof(T) == typeof(float) ? 89 : 710;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Compute<T>(Vector512<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var clamped = Lanes.AtLeast(Lanes.AtMost(x, High<T>()), Low<T>());
        var q = Exponential.Split(clamped, out var rounded);
        return Lanes.Scale(Vector512<T>.One + q, rounded - Lanes.Rounder<T>());
    }
}
