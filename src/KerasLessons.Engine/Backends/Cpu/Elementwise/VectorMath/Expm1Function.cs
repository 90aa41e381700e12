using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise.VectorMath;

/// <summary>e^x − 1 = 2^n · q + (2^n − 1), without loss near 0, where n is 0.</summary>
internal readonly struct Expm1Function : IVectorFunction
{
    /// <summary>From here on down e^x − 1 rounds to −1.</summary>
    private static double Low<T>() => typeof(T) == typeof(float) ? -18 : -38;

    /// <summary>From here on e^x is infinite.</summary>
    private static double High<T>() => typeof(T) == typeof(float) ? 89 : 710;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Compute<T>(Vector512<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var clamped = Lanes.AtLeast(Lanes.AtMost(x, High<T>()), Low<T>());
        var q = Exponential.Split(clamped, out var rounded);
        // Half of 2^n, since the largest n has no power among the numbers.
        var power = Lanes.PowerOfTwo(rounded - Vector512<T>.One);
        var half = Lanes.MultiplyAdd(q, power, power - Lanes.Constant<T>(0.5));
        // Halves of subnormal numbers would lose a digit.
        var isNear = Vector512.Equals(rounded, Lanes.Rounder<T>());
        return Lanes.WithSign(Vector512.ConditionalSelect(isNear, q, half + half), x);
    }
}
