using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.Elementwise;

/// <summary>Sine and cosine of doubles, within two units of the last digit.</summary>
/// <remarks>
/// Of its own because the runtime's vector functions change a last bit when a program has run for a while and they are
/// compiled anew, with fused multiply-add; the same seed must give the same bits however long the program has run.
/// The argument is reduced by a multiple of π/2, which is subtracted in three parts, the first two of them exact;
/// the polynomials interpolate at Chebyshev points of [0, π/4], a little widened.
/// </remarks>
internal static class Trigonometry
{
    /// <summary>Up to here multiples of the parts of π/2 are exact; beyond, elements are computed one by one.</summary>
    private const double Limit = 1 << 20;

    private const double HalfPiHigh = 1.5707963267341256;
    private const double HalfPiMiddle = 6.077100506303966e-11;
    private const double HalfPiLow = 2.0222662487959506e-21;

    /// <summary>Added, it leaves the rounded number in the lowest bits of the sum.</summary>
    private const double Rounder = 6755399441055744.0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sin(Vector256<double> x) => Repaired(x, SinCos(x).Sin, sine: true);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Cos(Vector256<double> x) => Repaired(x, SinCos(x).Cos, sine: false);

    /// <summary>Both functions, for arguments up to 2^20 in size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector256<double> Sin, Vector256<double> Cos) SinCos(Vector256<double> x)
    {
        var shifted = x * (2 / Math.PI) + Vector256.Create(Rounder);
        var quadrant = shifted.AsInt64();
        var turns = shifted - Vector256.Create(Rounder);
        var rest = x - turns * HalfPiHigh - turns * HalfPiMiddle - turns * HalfPiLow;
        var square = rest * rest;

        var polynomial = Vector256.Create(-7.584263996034166e-13);
        polynomial = polynomial * square + Vector256.Create(1.605848950955874e-10);
        polynomial = polynomial * square + Vector256.Create(-2.5052105961377e-08);
        polynomial = polynomial * square + Vector256.Create(2.7557319218542833e-06);
        polynomial = polynomial * square + Vector256.Create(-0.0001984126984126402);
        polynomial = polynomial * square + Vector256.Create(0.008333333333333331);
        polynomial = polynomial * square + Vector256.Create(-0.16666666666666666);
        var sine = rest + rest * (square * polynomial);

        polynomial = Vector256.Create(-1.1379086634729478e-11);
        polynomial = polynomial * square + Vector256.Create(2.0876096058995368e-09);
        polynomial = polynomial * square + Vector256.Create(-2.755731702592346e-07);
        polynomial = polynomial * square + Vector256.Create(2.4801587298282115e-05);
        polynomial = polynomial * square + Vector256.Create(-0.001388888888888707);
        polynomial = polynomial * square + Vector256.Create(0.041666666666666664);
        var half = square * 0.5;
        var nearOne = Vector256<double>.One - half;
        var cosine = nearOne + (Vector256<double>.One - nearOne - half + square * square * polynomial);

        // Each quarter turn exchanges the two and turns a sign.
        var isOdd = Vector256.Equals(quadrant & Vector256<long>.One, Vector256<long>.One).AsDouble();
        var signOfSine = ((quadrant & Vector256.Create(2L)) << 62).AsDouble();
        var signOfCosine = (((quadrant + Vector256<long>.One) & Vector256.Create(2L)) << 62).AsDouble();
        return (
            Vector256.ConditionalSelect(isOdd, cosine, sine) ^ signOfSine,
            Vector256.ConditionalSelect(isOdd, sine, cosine) ^ signOfCosine);
    }

    /// <summary>The result with the lanes put right whose arguments are too large, infinite or NaN.</summary>
    private static Vector256<double> Repaired(Vector256<double> x, Vector256<double> result, bool sine)
    {
        var fits = Vector256.LessThanOrEqual(Vector256.Abs(x), Vector256.Create(Limit));
        if (Vector256.EqualsAll(fits.AsInt64(), Vector256<long>.AllBitsSet))
        {
            return result;
        }
        for (int lane = 0; lane < Vector256<double>.Count; lane++)
        {
            if (!(Math.Abs(x[lane]) <= Limit))
            {
                result = result.WithElement(lane, sine ? Math.Sin(x[lane]) : Math.Cos(x[lane]));
            }
        }
        return result;
    }
}
