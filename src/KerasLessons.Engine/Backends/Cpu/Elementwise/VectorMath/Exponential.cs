using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise.VectorMath;

/// <summary>
/// e^x = 2^n · (1 + q): n is x / ln 2 rounded, r = x − n · ln 2, which lies between ±ln 2 / 2, and
/// q = e^r − 1 = r + r² · Q(r).
/// </summary>
/// <remarks>
/// ln 2 is taken in two parts, of which the first has so few digits that n times it is exact. Q is a minimax
/// polynomial of (e^r − 1 − r) / r² (tests/data/generate/minimax_polynomials.py).
/// </remarks>
internal static class Exponential
{
    /// <summary>Splits e^x.</summary>
    /// <param name="x">Exponents within some 2^10 of 0.</param>
    /// <param name="rounded">n as <see cref="Lanes.Rounder{T}"/> leaves it in the lowest bits.</param>
    /// <returns>q.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Split<T>(Vector512<T> x, out Vector512<T> rounded)
        where T : unmanaged
    {
        rounded = Lanes.MultiplyAdd(x, Lanes.Constant<T>(1.4426950408889634), Lanes.Rounder<T>());
        var n = rounded - Lanes.Rounder<T>();
        var r = Lanes.MultiplyAdd(n, Lanes.Constant<T>(-0.693145751953125f, -0.693147180369123816490), x);
        r = Lanes.MultiplyAdd(n, Lanes.Constant<T>(-1.428606765330187045e-06f, -1.90821492927058770002e-10), r);
        return Lanes.MultiplyAdd(r * r, typeof(T) == typeof(float) ? Single(r) : Double(r), r);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Single<T>(Vector512<T> r)
        where T : unmanaged
    {
        var value = Lanes.Constant<T>(0.00015035118849482387);
        value = Lanes.MultiplyAdd(value, r, 0.0013929955894127488);
        value = Lanes.MultiplyAdd(value, r, 0.008341505192220211);
        value = Lanes.MultiplyAdd(value, r, 0.041666511446237564);
        value = Lanes.MultiplyAdd(value, r, 0.16666635870933533);
        return Lanes.MultiplyAdd(value, r, 0.5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Double<T>(Vector512<T> r)
        where T : unmanaged
    {
        var value = Lanes.Constant<T>(2.086969899237724e-09);
        value = Lanes.MultiplyAdd(value, r, 2.5107782838940364e-08);
        value = Lanes.MultiplyAdd(value, r, 2.7557340747666345e-07);
        value = Lanes.MultiplyAdd(value, r, 2.755724720963393e-06);
        value = Lanes.MultiplyAdd(value, r, 2.480158731081016e-05);
        value = Lanes.MultiplyAdd(value, r, 0.00019841269884366832);
        value = Lanes.MultiplyAdd(value, r, 0.0013888888888872178);
        value = Lanes.MultiplyAdd(value, r, 0.008333333333321815);
        value = Lanes.MultiplyAdd(value, r, 0.0416666666666667);
        value = Lanes.MultiplyAdd(value, r, 0.16666666666666677);
        return Lanes.MultiplyAdd(value, r, 0.5);
    }
}
