using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise.VectorMath;

/// <summary>ln x.</summary>
internal readonly struct LogFunction : IVectorFunction
{
    /// <summary>All but zeros, subnormal, negative or infinite numbers or none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreOrdinary<T>(Vector512<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Logarithm.AreNormalBelow(x, Lanes.Constant<T>(double.PositiveInfinity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Compute<T>(Vector512<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var power = Logarithm.Split(x, out var mantissa);
        return Logarithm.Sum(Logarithm.Exponent(power), mantissa - Vector512<T>.One);
    }

    public static Vector512<T> ComputeAny<T>(Vector512<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // Subnormal numbers become normal ones before they are split.
        var isSmall = Vector512.LessThan(x, Lanes.Constant<T>(1.17549435e-38f, 2.2250738585072014e-308));
        var normal = Vector512.ConditionalSelect(isSmall, x * Lanes.Constant<T>(16777216f, 18014398509481984), x);
        var power = Logarithm.Split(normal, out var mantissa);
        var k = Logarithm.Exponent(power) - (isSmall & Lanes.Constant<T>(24f, 54));
        var value = Logarithm.Sum(k, mantissa - Vector512<T>.One);
        var special = Vector512.ConditionalSelect(
            Vector512.Equals(x, Vector512<T>.Zero), Lanes.Constant<T>(double.NegativeInfinity), Lanes.Constant<T>(double.NaN));
        value = Vector512.ConditionalSelect(Vector512.LessThanOrEqual(x, Vector512<T>.Zero), special, value);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Lanes.Constant<T>(double.PositiveInfinity)), value, x);
    }
}
