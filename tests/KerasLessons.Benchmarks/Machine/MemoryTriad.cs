using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KerasLessons.Benchmarks;

/// <summary>The bandwidth of memory as STREAM's triad measures it: a = b + s·c over arrays that no cache holds, 12 bytes an element.</summary>
internal static class MemoryTriad
{
    /// <summary>192 MiB in three arrays.</summary>
    private const int Count = 16 << 20;

    public static double Measure(int threads)
    {
        float[] a = new float[Count];
        float[] b = new float[Count];
        float[] c = new float[Count];
        Array.Fill(b, 1);
        Array.Fill(c, 2);
        int part = Count / threads / Vector<float>.Count * Vector<float>.Count;
        double seconds = ThreadTeam.LeastSeconds(threads, thread =>
        {
            var range = (thread * part)..((thread + 1) * part);
            Run(a.AsSpan(range), b.AsSpan(range), c.AsSpan(range), 3);
        });
        return a.AsSpan(0, part * threads).IndexOfAnyExcept(7) < 0
            ? 3.0 * sizeof(float) * part * threads / seconds
            : throw new InvalidOperationException("The triad is not 1 + 3·2.");
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run(Span<float> a, Span<float> b, Span<float> c, float scale)
    {
        var target = MemoryMarshal.Cast<float, Vector<float>>(a);
        var first = MemoryMarshal.Cast<float, Vector<float>>(b)[..target.Length];
        var second = MemoryMarshal.Cast<float, Vector<float>>(c)[..target.Length];
        var factor = new Vector<float>(scale);
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = first[i] + factor * second[i];
        }
    }
}
