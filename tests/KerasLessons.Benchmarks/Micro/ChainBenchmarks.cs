using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using KerasLessons.Engine.Compilation;

namespace KerasLessons.Benchmarks;

/// <summary>A chain of elementwise operations, a·σ(200·x) + b, over vectors of single precision. BenchmarkDotNet derives from such a class.</summary>
public class ChainBenchmarks
{
    private Tensor _first = 0;
    private Tensor _second = 0;
    private Tensor _third = 0;
    private float[] _x = [];
    private float[] _a = [];
    private float[] _b = [];
    private float[] _result = [];
    private Plan? _plan;

    [Params(1000, 50_000, 1_000_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        Config.ThreadCount = Environment.ProcessorCount;
        (_first, _second, _third) = (tf.Random.Normal([Count]), tf.Random.Normal([Count]), tf.Random.Normal([Count]));
        (_x, _a, _b) = (_first.ToArray<float>(), _second.ToArray<float>(), _third.ToArray<float>());
        _result = new float[Count];
        _plan = CompiledOperation.Of(inputs => Chain(inputs[0], inputs[1], inputs[2]), _first, _second, _third);
    }

    [Benchmark(Baseline = true, Description = "loop with MathF")]
    public float Loop()
    {
        for (int i = 0; i < _result.Length; i++)
        {
            _result[i] = _a[i] / (1 + MathF.Exp(-200 * _x[i])) + _b[i];
        }
        return _result[^1];
    }

    [Benchmark(Description = "TensorPrimitives one by one")]
    public float Primitives()
    {
        TensorPrimitives.Multiply(_x, 200, _result);
        TensorPrimitives.Sigmoid<float>(_result, _result);
        TensorPrimitives.MultiplyAdd(_result, _a, _b, _result);
        return _result[^1];
    }

    [Benchmark(Description = "operations at once (eager)")]
    public Tensor Eager() => Chain(_first, _second, _third);

    [Benchmark(Description = "fused in a plan")]
    public void Fused() => _plan!.Run();

    private static Tensor Chain(Tensor x, Tensor a, Tensor b) => a * Ops.Sigmoid(200 * x) + b;
}
