using BenchmarkDotNet.Attributes;
using KerasLessons.Torch;

namespace KerasLessons.Benchmarks;

/// <summary>A hundred thousand uniform numbers, in a new tensor where it is one of the library's streams. BenchmarkDotNet derives from such a class.</summary>
public class UniformStreamBenchmarks
{
    private const int Count = 100_000;

    private readonly System.Random _random = new(43052);
    private readonly double[] _values = new double[Count];

    [Benchmark(Baseline = true, Description = "System.Random, float64")]
    public double SystemRandom()
    {
        for (int i = 0; i < _values.Length; i++)
        {
            _values[i] = _random.NextDouble();
        }
        return _values[^1];
    }

    [Benchmark(Description = "np.Random.Rand, float64")]
    public Tensor NumPy() => np.Random.Rand(Count);

    [Benchmark(Description = "tf.Random.Uniform, float32")]
    public Tensor TensorFlow() => tf.Random.Uniform([Count]);

    [Benchmark(Description = "torch.Rand, float32")]
    public object PyTorch() => torch.Rand(Count);
}
