using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise.VectorMath;

/// <summary>What sine and cosine share: r = x − n · π, and sin r = r + r³ · S(r²) for r within ±π/2.</summary>
/// <remarks>
/// π is taken in three parts. The first product is subtracted without error, for what is left is a multiple of the last
/// digit of π's first part or of x, and below 2; so r is right in all its digits even where x is nearly a multiple of π.
/// S is a minimax polynomial (tests/data/generate/minimax_polynomials.py).
/// </remarks>
internal static class HalfTurns
{
    /// <summary>1 / π.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Inverse<T>()
        where T : unmanaged => Lanes.Constant<T>(0.3183098861837907);

    /// <summary>Up to here n is as near to x / π as it has to be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Limit<T>()
        where T : unmanaged => Lanes.Constant<T>(1e5f, 1e8);

    /// <summary>Bits of which the first is set where the integer that <see cref="Lanes.Rounder{T}"/> left in the lowest ones is odd.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Alternating<T>(Vector512<T> rounded)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? (rounded.AsInt32() << 31).As<int, T>() : (rounded.AsInt64() << 63).As<long, T>();

    /// <summary>sin(x − n · π).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Sine<T>(Vector512<T> x, Vector512<T> n)
        where T : unmanaged
    {
        var r = Lanes.MultiplyAdd(n, Lanes.Constant<T>(-3.1415927410125732f, -3.141592653589793), x);
        r = Lanes.MultiplyAdd(n, Lanes.Constant<T>(8.742277657347586e-08f, -1.2246467991473532e-16), r);
        r = Lanes.MultiplyAdd(n, Lanes.Constant<T>(3.4302490200117637e-15f, 2.9947698097183397e-33), r);
        var square = r * r;
        return Lanes.MultiplyAdd(square * r, typeof(T) == typeof(float) ? Single(square) : Double(square), r);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Single<T>(Vector512<T> square)
        where T : unmanaged
    {
        var value = Lanes.Constant<T>(2.599525259938673e-06);
        value = Lanes.MultiplyAdd(value, square, -0.0001980685192393139);
        value = Lanes.MultiplyAdd(value, square, 0.00833303015679121);
        return Lanes.MultiplyAdd(value, square, -0.16666658222675323);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Double<T>(Vector512<T> square)
        where T : unmanaged
    {
        var value = Lanes.Constant<T>(2.7188921193411066e-15);
        value = Lanes.MultiplyAdd(value, square, -7.642789726044707e-13);
        value = Lanes.MultiplyAdd(value, square, 1.6058932689655172e-10);
        value = Lanes.MultiplyAdd(value, square, -2.5052106752389865e-08);
        value = Lanes.MultiplyAdd(value, square, 2.7557319210106173e-06);
        value = Lanes.MultiplyAdd(value, square, -0.00019841269841205575);
        value = Lanes.MultiplyAdd(value, square, 0.008333333333333194);
        return Lanes.MultiplyAdd(value, square, -0.16666666666666666);
    }
}
