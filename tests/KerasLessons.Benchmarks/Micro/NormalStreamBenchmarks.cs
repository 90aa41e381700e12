using BenchmarkDotNet.Attributes;
using KerasLessons.Torch;

namespace KerasLessons.Benchmarks;

/// <summary>A hundred thousand normal numbers, in a new tensor where it is one of the library's streams. BenchmarkDotNet derives from such a class.</summary>
public class NormalStreamBenchmarks
{
    private const int Count = 100_000;

    private readonly System.Random _random = new(43052);
    private readonly double[] _values = new double[Count];

    /// <summary>Pairs by Box and Muller's formula.</summary>
    [Benchmark(Baseline = true, Description = "System.Random and Box-Muller, float64")]
    public double SystemRandom()
    {
        for (int i = 0; i < _values.Length; i += 2)
        {
            double radius = Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble()));
            var (sine, cosine) = Math.SinCos(2 * Math.PI * _random.NextDouble());
            _values[i] = radius * cosine;
            _values[i + 1] = radius * sine;
        }
        return _values[^1];
    }

    [Benchmark(Description = "np.Random.RandN, float64")]
    public Tensor NumPy() => np.Random.RandN(Count);

    [Benchmark(Description = "tf.Random.Normal, float32")]
    public Tensor TensorFlow() => tf.Random.Normal([Count]);

    [Benchmark(Description = "torch.RandN, float32")]
    public object PyTorch() => torch.RandN(Count);
}
