using System.Globalization;
using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using KerasLessons.Engine.Compilation;

namespace KerasLessons.Benchmarks;

/// <summary>Matrix products of single precision. BenchmarkDotNet derives from such a class, so it cannot be sealed.</summary>
public class ProductBenchmarks
{
    private int _m;
    private int _k;
    private int _n;
    private Tensor _left = 0;
    private Tensor _right = 0;
    private float[] _a = [];
    private float[] _b = [];
    private float[] _c = [];
    private Plan? _plan;

    /// <summary>Rows, length of the sums, columns.</summary>
    [Params("64x64x64", "128x784x128", "512x512x512")]
    public string Shape { get; set; } = "";

    [GlobalSetup(Targets = [nameof(Loop), nameof(TensorPrimitivesRows), nameof(KernelOnAll)])]
    public void Prepare() => Prepare(Environment.ProcessorCount);

    [GlobalSetup(Target = nameof(KernelOnOne))]
    public void PrepareOne() => Prepare(1);

    /// <summary>Rows of B are added up, so that memory is read in order.</summary>
    [Benchmark(Baseline = true, Description = "loop")]
    public float Loop()
    {
        Array.Clear(_c);
        for (int row = 0; row < _m; row++)
        {
            var target = _c.AsSpan(row * _n, _n);
            for (int i = 0; i < _k; i++)
            {
                float factor = _a[row * _k + i];
                var source = _b.AsSpan(i * _n, _n);
                for (int j = 0; j < target.Length; j++)
                {
                    target[j] += factor * source[j];
                }
            }
        }
        return _c[^1];
    }

    [Benchmark(Description = "TensorPrimitives by rows")]
    public float TensorPrimitivesRows()
    {
        Array.Clear(_c);
        for (int row = 0; row < _m; row++)
        {
            var target = _c.AsSpan(row * _n, _n);
            for (int i = 0; i < _k; i++)
            {
                TensorPrimitives.MultiplyAdd(_b.AsSpan(i * _n, _n), _a[row * _k + i], target, target);
            }
        }
        return _c[^1];
    }

    [Benchmark(Description = "kernel, one thread")]
    public void KernelOnOne() => _plan!.Run();

    [Benchmark(Description = "kernel, all threads")]
    public void KernelOnAll() => _plan!.Run();

    private void Prepare(int threads)
    {
        Config.ThreadCount = threads;
        int[] sizes = [.. Shape.Split('x').Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
        (_m, _k, _n) = (sizes[0], sizes[1], sizes[2]);
        (_left, _right) = (tf.Random.Uniform([_m, _k]), tf.Random.Uniform([_k, _n]));
        (_a, _b, _c) = (_left.ToArray<float>(), _right.ToArray<float>(), new float[_m * _n]);
        _plan = CompiledOperation.Of(inputs => Ops.MatMul(inputs[0], inputs[1]), _left, _right);
    }
}
