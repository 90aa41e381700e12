using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise.VectorMath;

/// <summary>ln(1 + x). The sum as rounded only says which power of two to split off: 1 + f = x · 2^−k + 2^−k takes x as it is.</summary>
internal readonly struct Log1pFunction : IVectorFunction
{
    /// <summary>From here on the 1 is far below the last digit of the sum.</summary>
    private const double Large = 1L << 60;

    /// <summary>All but large numbers, −1 and less, or none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreOrdinary<T>(Vector512<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Logarithm.AreNormalBelow(x + Vector512<T>.One, Lanes.Constant<T>(Large));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Compute<T>(Vector512<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var power = Logarithm.Split(x + Vector512<T>.One, out _);
        var inverse = Logarithm.InversePower(power);
        var f = Lanes.MultiplyAdd(x, inverse, inverse - Vector512<T>.One);
        // −0 would lose its sign among the sums.
        return Lanes.WithSign(Logarithm.Sum(Logarithm.Exponent(power), f), x);
    }

    public static Vector512<T> ComputeAny<T>(Vector512<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var power = Logarithm.Split(x + Vector512<T>.One, out var mantissa);
        var inverse = Logarithm.InversePower(power);
        var f = Lanes.MultiplyAdd(x, inverse, inverse - Vector512<T>.One);
        f = Vector512.ConditionalSelect(Vector512.LessThan(x, Lanes.Constant<T>(Large)), f, mantissa - Vector512<T>.One);
        var value = Logarithm.Sum(Logarithm.Exponent(power), f);
        var minusOne = Lanes.Constant<T>(-1);
        var special = Vector512.ConditionalSelect(
            Vector512.Equals(x, minusOne), Lanes.Constant<T>(double.NegativeInfinity), Lanes.Constant<T>(double.NaN));
        value = Vector512.ConditionalSelect(Vector512.LessThanOrEqual(x, minusOne), special, value);
        value = Vector512.ConditionalSelect(Vector512.LessThan(x, Lanes.Constant<T>(double.PositiveInfinity)), value, x);
        return Lanes.WithSign(value, x);
    }
}
