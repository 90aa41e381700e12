namespace KerasLessons.Engine.Random;

/// <summary>
/// The natural logarithm in float32 as CUDA's device function <c>logf</c> rounds it: the exponent taken off, a
/// polynomial of degree nine in fused multiply-adds for the rest. It is within one unit in the last place of the true
/// logarithm, and the same bits on every processor.
/// </summary>
/// <remarks>
/// The TensorFlow lectures were run on a GPU: with this logarithm all ten of their float32 normal values come out to
/// the last printed digit, with the C library's two of ten do not.
/// </remarks>
internal static class CudaLogarithm
{
    private const float LogarithmOfTwo = 0.693147182f;

    /// <summary>Two thirds: what is left without the exponent lies between it and its double.</summary>
    private const int BitsOfTwoThirds = 0x3F2AAAAB;

    private const int ExponentMask = unchecked((int)0xFF800000);

    /// <summary>The logarithm of a positive normal number.</summary>
    public static float Of(float value)
    {
        int bits = BitConverter.SingleToInt32Bits(value);
        int exponentBits = (bits - BitsOfTwoThirds) & ExponentMask;
        float fraction = BitConverter.Int32BitsToSingle(bits - exponentBits) - 1.0f;
        float polynomial = BitConverter.UInt32BitsToSingle(0xBE055027);
        foreach (uint coefficient in Coefficients)
        {
            polynomial = MathF.FusedMultiplyAdd(polynomial, fraction, BitConverter.UInt32BitsToSingle(coefficient));
        }

        // log(1 + f) = f + f · (f · polynomial), the small part last so that its rounding hardly counts.
        float logarithm = MathF.FusedMultiplyAdd(polynomial * fraction, fraction, fraction);
        return MathF.FusedMultiplyAdd(exponentBits >> 23, LogarithmOfTwo, logarithm);
    }

    /// <summary>About 1/8, -1/7, … -1/2 as bits: close to the series of log(1 + f), fitted to this interval.</summary>
    private static ReadOnlySpan<uint> Coefficients =>
    [
        0x3E1039F6, 0xBDF8CDCC, 0x3E0F2955, 0xBE2AD8B9, 0x3E4CED0B, 0xBE7FFF22, 0x3EAAAA78, 0xBF000000,
    ];
}
