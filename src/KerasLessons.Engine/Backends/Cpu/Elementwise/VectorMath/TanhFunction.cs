using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise.VectorMath;

/// <summary>
/// tanh |x| = (e^2|x| − 1) / (e^2|x| + 1), both divided by 2^n: (q + (1 − 2^−n)) / (q + (1 + 2^−n)), without loss near 0,
/// where n is 0.
/// </summary>
internal readonly struct TanhFunction : IVectorFunction
{
    /// <summary>From here on tanh rounds to 1.</summary>
    private static double High<T>() => typeof(T) == typeof(float) ? 9.5 : 20;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Compute<T>(Vector512<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var size = Lanes.AtMost(Vector512.Abs(x), High<T>());
        var q = Exponential.Split(size + size, out var rounded);
        var power = Lanes.PowerOfTwo(Lanes.Rounder<T>() - (rounded - Lanes.Rounder<T>()));
        return Lanes.WithSign((q + (Vector512<T>.One - power)) / (q + (Vector512<T>.One + power)), x);
    }
}
