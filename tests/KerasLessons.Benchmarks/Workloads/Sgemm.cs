namespace KerasLessons.Benchmarks;

/// <summary>One product of two square matrices of single precision.</summary>
internal sealed class Sgemm(int size) : IWorkload
{
    public string Name => $"sgemm{size}";

    public Measurement Measure()
    {
        var a = tf.Random.Uniform([size, size]);
        var b = tf.Random.Uniform([size, size]);
        return Stopwatches.Measure(() => Ops.MatMul(a, b));
    }
}
