using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>Transposes narrow strips in square blocks of 128-bit vectors.</summary>
internal static unsafe class SquareTransposer
{
    /// <summary>
    /// Writes four rows of <paramref name="source"/> as four columns; returns how many of the
    /// <paramref name="length"/> numbers a row were done, the last few being the caller's.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Fours(float* source, nint sourceStride, int length, float* destination, nint destinationStride)
    {
        float* row1 = source + sourceStride;
        float* row2 = row1 + sourceStride;
        float* row3 = row2 + sourceStride;
        int p = 0;
        for (; p + 4 <= length; p += 4)
        {
            Vector128<float> a = Vector128.Load(source + p);
            Vector128<float> b = Vector128.Load(row1 + p);
            Vector128<float> c = Vector128.Load(row2 + p);
            Vector128<float> d = Vector128.Load(row3 + p);

            Vector128<float> acLower = ZipLower(a, c);
            Vector128<float> acUpper = ZipUpper(a, c);
            Vector128<float> bdLower = ZipLower(b, d);
            Vector128<float> bdUpper = ZipUpper(b, d);

            Vector128.Store(ZipLower(acLower, bdLower), destination);
            Vector128.Store(ZipUpper(acLower, bdLower), destination + destinationStride);
            Vector128.Store(ZipLower(acUpper, bdUpper), destination + (2 * destinationStride));
            Vector128.Store(ZipUpper(acUpper, bdUpper), destination + (3 * destinationStride));
            destination += 4 * destinationStride;
        }

        return p;
    }

    /// <summary>The same for two rows of doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Twos(double* source, nint sourceStride, int length, double* destination, nint destinationStride)
    {
        double* row1 = source + sourceStride;
        int p = 0;
        for (; p + 2 <= length; p += 2)
        {
            Vector128<double> a = Vector128.Load(source + p);
            Vector128<double> b = Vector128.Load(row1 + p);
            Vector128.Store(ZipLower(a, b), destination);
            Vector128.Store(ZipUpper(a, b), destination + destinationStride);
            destination += 2 * destinationStride;
        }

        return p;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ZipLower(Vector128<float> left, Vector128<float> right) =>
        Sse.IsSupported ? Sse.UnpackLow(left, right)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(left, right)
        : Vector128.Create(left[0], right[0], left[1], right[1]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ZipUpper(Vector128<float> left, Vector128<float> right) =>
        Sse.IsSupported ? Sse.UnpackHigh(left, right)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(left, right)
        : Vector128.Create(left[2], right[2], left[3], right[3]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ZipLower(Vector128<double> left, Vector128<double> right) =>
        Sse2.IsSupported ? Sse2.UnpackLow(left, right)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(left, right)
        : Vector128.Create(left[0], right[0]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ZipUpper(Vector128<double> left, Vector128<double> right) =>
        Sse2.IsSupported ? Sse2.UnpackHigh(left, right)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(left, right)
        : Vector128.Create(left[1], right[1]);
}
