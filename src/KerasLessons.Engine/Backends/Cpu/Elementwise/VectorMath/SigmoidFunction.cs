using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise.VectorMath;

/// <summary>
/// 1 / (1 + p) with p = e^−|x|; below 0, where small values keep all their digits, p / (1 + p), or for the lowest x
/// p − p · p / (1 + p), where the sum's rounding weighs less.
/// </summary>
internal readonly struct SigmoidFunction : IVectorFunction
{
    /// <summary>Here the errors of the two forms are about the same.</summary>
    private const double Small = -1.4;

    /// <summary>From here on down e^x is 0.</summary>
    private static double Low<T>() => typeof(T) == typeof(float) ? -104 : -746;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Compute<T>(Vector512<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var q = Exponential.Split(Lanes.AtLeast(x | Lanes.Constant<T>(-0.0), Low<T>()), out var rounded);
        var power = Lanes.Scale(Vector512<T>.One + q, rounded - Lanes.Rounder<T>());
        var isNegative = Vector512.LessThan(x, Vector512<T>.Zero);
        var quotient = Vector512.ConditionalSelect(isNegative, power, Vector512<T>.One) / (Vector512<T>.One + power);
        var isSmall = Vector512.LessThan(x, Lanes.Constant<T>(Small));
        return Vector512.ConditionalSelect(isSmall, Lanes.MultiplyAdd(-power, quotient, power), quotient);
    }
}
