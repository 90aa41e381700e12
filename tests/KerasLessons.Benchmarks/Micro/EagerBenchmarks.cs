using BenchmarkDotNet.Attributes;

namespace KerasLessons.Benchmarks;

/// <summary>What single operations cost that are computed at once, outside any plan. BenchmarkDotNet derives from such a class.</summary>
public class EagerBenchmarks
{
    private Tensor _scalar = 0;
    private Tensor _small = 0;
    private Tensor _smallTransposed = 0;
    private Tensor _large = 0;
    private Tensor _column = 0;
    private Variable? _variable;

    [GlobalSetup]
    public void Prepare()
    {
        Config.ThreadCount = Environment.ProcessorCount;
        _scalar = Ops.Full([], 0.5f);
        _small = np.Random.Rand(100, 3);
        _smallTransposed = _small.T;
        _large = np.Random.Rand(10_000, 50);
        _column = np.Random.Rand(50, 1);
        _variable = tf.Variable(-10.0);
    }

    [Benchmark(Baseline = true, Description = "scalar + scalar")]
    public Tensor Add() => _scalar + _scalar;

    [Benchmark(Description = "scalar - number")]
    public Tensor AddNumber() => _scalar - 1;

    [Benchmark(Description = "transpose 100x3")]
    public Tensor TransposeSmall() => _small.T;

    [Benchmark(Description = "product 3x100x3")]
    public Tensor ProductSmall() => _smallTransposed.MatMul(_small);

    [Benchmark(Description = "transpose 10000x50")]
    public Tensor TransposeLarge() => _large.T;

    [Benchmark(Description = "product 10000x50x1")]
    public Tensor ProductLarge() => _large.MatMul(_column);

    [Benchmark(Description = "tape: (v/2 - 1)^2 and its slope")]
    public Tensor Slope()
    {
        using var tape = new GradientTape();
        return tape.Gradient(np.Square(_variable! / 2 - 1), _variable!)!;
    }

    [Benchmark(Description = "AssignSub of a scalar")]
    public void Assign() => _variable!.AssignSub(_scalar);
}
