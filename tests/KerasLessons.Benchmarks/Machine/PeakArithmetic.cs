using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Benchmarks;

/// <summary>The peak of arithmetic: multiplications with additions that touch nothing but registers, in the widest vectors there are.</summary>
internal static class PeakArithmetic
{
    private const int Iterations = 4_000_000;

    /// <summary>Independent sums: more than the latency of a multiplication with addition times how many are begun a cycle.</summary>
    private const int Sums = 12;

    private static readonly float[] s_results = new float[Environment.ProcessorCount];

    /// <summary>Floating-point operations a second, two for each multiplication with addition.</summary>
    public static double Measure(int threads)
    {
        int lanes = Vector512.IsHardwareAccelerated ? Vector512<float>.Count : Vector256<float>.Count;
        Action<int> work = Vector512.IsHardwareAccelerated ? thread => s_results[thread] = Run512(0.999f) : thread => s_results[thread] = Run256(0.999f);
        return 2.0 * threads * Iterations * Sums * lanes / ThreadTeam.LeastSeconds(threads, work);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Run512(float factor)
    {
        var f = Vector512.Create(factor);
        var (a, b, c, d, e, g) = (f, f, f, f, f, f);
        var (h, i, j, k, l, m) = (f, f, f, f, f, f);
        for (int n = 0; n < Iterations; n++)
        {
            a = Vector512.FusedMultiplyAdd(a, f, f);
            b = Vector512.FusedMultiplyAdd(b, f, f);
            c = Vector512.FusedMultiplyAdd(c, f, f);
            d = Vector512.FusedMultiplyAdd(d, f, f);
            e = Vector512.FusedMultiplyAdd(e, f, f);
            g = Vector512.FusedMultiplyAdd(g, f, f);
            h = Vector512.FusedMultiplyAdd(h, f, f);
            i = Vector512.FusedMultiplyAdd(i, f, f);
            j = Vector512.FusedMultiplyAdd(j, f, f);
            k = Vector512.FusedMultiplyAdd(k, f, f);
            l = Vector512.FusedMultiplyAdd(l, f, f);
            m = Vector512.FusedMultiplyAdd(m, f, f);
        }
        return Vector512.Sum(a + b + c + d + e + g + h + i + j + k + l + m);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Run256(float factor)
    {
        var f = Vector256.Create(factor);
        var (a, b, c, d, e, g) = (f, f, f, f, f, f);
        var (h, i, j, k, l, m) = (f, f, f, f, f, f);
        for (int n = 0; n < Iterations; n++)
        {
            a = Vector256.FusedMultiplyAdd(a, f, f);
            b = Vector256.FusedMultiplyAdd(b, f, f);
            c = Vector256.FusedMultiplyAdd(c, f, f);
            d = Vector256.FusedMultiplyAdd(d, f, f);
            e = Vector256.FusedMultiplyAdd(e, f, f);
            g = Vector256.FusedMultiplyAdd(g, f, f);
            h = Vector256.FusedMultiplyAdd(h, f, f);
            i = Vector256.FusedMultiplyAdd(i, f, f);
            j = Vector256.FusedMultiplyAdd(j, f, f);
            k = Vector256.FusedMultiplyAdd(k, f, f);
            l = Vector256.FusedMultiplyAdd(l, f, f);
            m = Vector256.FusedMultiplyAdd(m, f, f);
        }
        return Vector256.Sum(a + b + c + d + e + g + h + i + j + k + l + m);
    }
}
