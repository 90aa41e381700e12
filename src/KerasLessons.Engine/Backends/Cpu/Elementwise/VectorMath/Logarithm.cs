using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise.VectorMath;

/// <summary>
/// ln u = k · ln 2 + ln(1 + f), where u = 2^k · (1 + f) and 1 + f lies between the square roots of 1/2 and 2.
/// </summary>
/// <remarks>
/// float: ln(1 + f) = f − f² / 2 + f³ · R(f). double: with s = f / (2 + f), ln(1 + f) = 2 · artanh s =
/// f − s · (f − s² · R(s²)), which takes half as many terms for a division. R are minimax polynomials
/// (tests/data/generate/minimax_polynomials.py).
/// </remarks>
internal static class Logarithm
{
    /// <summary>The bits of √(1/2) less those of 1: what, taken from a number's bits, leaves k in the exponent.</summary>
    private static Vector512<T> Shift<T>()
        where T : unmanaged =>
        typeof(T) == typeof(float)
            ? Vector512.Create(0x3F3504F3 - 0x3F800000).As<int, T>()
            : Vector512.Create(0x3FE6A09E667F3BCD - 0x3FF0000000000000).As<long, T>();

    /// <summary>Whether all are normal positive numbers below a limit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreNormalBelow<T>(Vector512<T> u, Vector512<T> limit)
        where T : unmanaged
    {
        // As unsigned integers, what is smaller than the smallest normal number becomes very large.
        if (typeof(T) == typeof(float))
        {
            var smallest = Vector512.Create(1u << 23);
            return Vector512.LessThanAll(u.AsUInt32() - smallest, limit.AsUInt32() - smallest);
        }
        else
        {
            var smallest = Vector512.Create(1ul << 52);
            return Vector512.LessThanAll(u.AsUInt64() - smallest, limit.AsUInt64() - smallest);
        }
    }

    /// <summary>Splits a normal positive number into k, as it stands in the exponent's bits (all others 0), and 1 + f.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Split<T>(Vector512<T> u, out Vector512<T> mantissa)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            var shifted = u.AsInt32() - Shift<T>().AsInt32();
            var digits = Vector512.Create((1 << 23) - 1);
            mantissa = ((shifted & digits) + Vector512.Create(0x3F3504F3)).As<int, T>();
            return Vector512.AndNot(shifted, digits).As<int, T>();
        }
        else
        {
            var shifted = u.AsInt64() - Shift<T>().AsInt64();
            var digits = Vector512.Create((1L << 52) - 1);
            mantissa = ((shifted & digits) + Vector512.Create(0x3FE6A09E667F3BCD)).As<long, T>();
            return Vector512.AndNot(shifted, digits).As<long, T>();
        }
    }

    /// <summary>The number k of bits that <see cref="Split{T}"/> gave.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Exponent<T>(Vector512<T> power)
        where T : unmanaged =>
        // As the last digits of 2^23 or 2^52, whose last digit is worth 1.
        typeof(T) == typeof(float)
            ? ((power.AsInt32() >>> 23) | Vector512.Create(0x4B000000)).As<int, T>() - Lanes.Constant<T>(8388608.0 + 127)
            : ((power.AsInt64() >>> 52) | Vector512.Create(0x4330000000000000)).As<long, T>() - Lanes.Constant<T>(4503599627370496.0 + 1023);

    /// <summary>2^−k of bits that <see cref="Split{T}"/> gave, for k below 127 and 1023.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> InversePower<T>(Vector512<T> power)
        where T : unmanaged =>
        typeof(T) == typeof(float)
            ? (Vector512.Create(254 << 23) - power.AsInt32()).As<int, T>()
            : (Vector512.Create(2046L << 52) - power.AsInt64()).As<long, T>();

    /// <summary>k · ln 2 + ln(1 + f).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Sum<T>(Vector512<T> k, Vector512<T> f)
        where T : unmanaged
    {
        // ln 2 in two parts, of which k times the first is exact.
        var low = k * Lanes.Constant<T>(1.428606765330187045e-06f, 1.90821492927058770002e-10);
        Vector512<T> logarithm;
        if (typeof(T) == typeof(float))
        {
            logarithm = Lanes.MultiplyAdd(f * f, Lanes.MultiplyAdd(Single(f), f, -0.5), low) + f;
        }
        else
        {
            var s = f / (f + Lanes.Constant<T>(2));
            var square = s * s;
            logarithm = f - (s * (f - square * Double(square)) - low);
        }
        return Lanes.MultiplyAdd(k, Lanes.Constant<T>(0.693145751953125f, 0.693147180369123816490), logarithm);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Single<T>(Vector512<T> f)
        where T : unmanaged
    {
        var value = Lanes.Constant<T>(-0.07622412592172623);
        value = Lanes.MultiplyAdd(value, f, 0.12764455378055573);
        value = Lanes.MultiplyAdd(value, f, -0.13161292672157288);
        value = Lanes.MultiplyAdd(value, f, 0.14200785756111145);
        value = Lanes.MultiplyAdd(value, f, -0.16623333096504211);
        value = Lanes.MultiplyAdd(value, f, 0.20001265406608582);
        value = Lanes.MultiplyAdd(value, f, -0.250008225440979);
        return Lanes.MultiplyAdd(value, f, 0.3333333134651184);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Double<T>(Vector512<T> square)
        where T : unmanaged
    {
        var value = Lanes.Constant<T>(0.1479567691901062);
        value = Lanes.MultiplyAdd(value, square, 0.15314080283821072);
        value = Lanes.MultiplyAdd(value, square, 0.18183563032309924);
        value = Lanes.MultiplyAdd(value, square, 0.22222198601712387);
        value = Lanes.MultiplyAdd(value, square, 0.2857142874205566);
        value = Lanes.MultiplyAdd(value, square, 0.3999999999941657);
        return Lanes.MultiplyAdd(value, square, 0.6666666666666734);
    }
}
