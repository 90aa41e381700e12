using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise.VectorMath;

/// <summary>What the functions are built of; the type tests are decided when the method is compiled.</summary>
internal static class Lanes
{
    /// <summary>
    /// 1.5 · 2^23, or 1.5 · 2^52, where a number's last digit is worth 1: added to a small number, it rounds that to an integer,
    /// which then stands in the lowest bits.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Rounder<T>()
        where T : unmanaged => Constant<T>(12582912, 6755399441055744);

    /// <summary>One number in all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Constant<T>(double value)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Vector512.Create((float)value).As<float, T>() : Vector512.Create(value).As<double, T>();

    /// <summary>One number in all lanes, which depends on the type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Constant<T>(float single, double other)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Vector512.Create(single).As<float, T>() : Vector512.Create(other).As<double, T>();

    /// <summary>factor · other + addend, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> MultiplyAdd<T>(Vector512<T> factor, Vector512<T> other, Vector512<T> addend)
        where T : unmanaged =>
        typeof(T) == typeof(float)
            ? Vector512.FusedMultiplyAdd(factor.AsSingle(), other.AsSingle(), addend.AsSingle()).As<float, T>()
            : Vector512.FusedMultiplyAdd(factor.AsDouble(), other.AsDouble(), addend.AsDouble()).As<double, T>();

    /// <summary>factor · other + addend, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> MultiplyAdd<T>(Vector512<T> factor, Vector512<T> other, double addend)
        where T : unmanaged => MultiplyAdd(factor, other, Constant<T>(addend));

    /// <summary>Two to the power of the integer that <see cref="Rounder{T}"/> left in the lowest bits; within the exponents of normal numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> PowerOfTwo<T>(Vector512<T> rounded)
        where T : unmanaged =>
        typeof(T) == typeof(float)
            ? ((rounded.AsInt32() << 23) + Vector512.Create(127 << 23)).As<int, T>()
            : ((rounded.AsInt64() << 52) + Vector512.Create(1023L << 52)).As<long, T>();

    /// <summary>value · 2^n, rounded once where it becomes subnormal.</summary>
    /// <param name="value">A number near 1.</param>
    /// <param name="n">An integer, up to twice the exponents of normal numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Scale<T>(Vector512<T> value, Vector512<T> n)
        where T : unmanaged
    {
        if (Avx512F.IsSupported)
        {
            return typeof(T) == typeof(float)
                ? Avx512F.Scale(value.AsSingle(), n.AsSingle()).As<float, T>()
                : Avx512F.Scale(value.AsDouble(), n.AsDouble()).As<double, T>();
        }
        // 2^n need not be a normal number, but the powers of about half of n are.
        var half = MultiplyAdd(n, Constant<T>(0.5), Rounder<T>());
        var rest = n - (half - Rounder<T>()) + Rounder<T>();
        return value * PowerOfTwo(half) * PowerOfTwo(rest);
    }

    /// <summary>The smaller, or the value where it is no number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> AtMost<T>(Vector512<T> value, double limit)
        where T : unmanaged => Vector512.MinNative(Constant<T>(limit), value);

    /// <summary>The larger, or the value where it is no number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> AtLeast<T>(Vector512<T> value, double limit)
        where T : unmanaged => Vector512.MaxNative(Constant<T>(limit), value);

    /// <summary>The value with the sign of another; the value's own must be plus, or the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> WithSign<T>(Vector512<T> value, Vector512<T> sign)
        where T : unmanaged => value | (sign & Constant<T>(-0.0));
}
