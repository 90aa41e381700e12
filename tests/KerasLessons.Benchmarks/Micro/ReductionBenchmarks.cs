using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using KerasLessons.Engine.Compilation;

namespace KerasLessons.Benchmarks;

/// <summary>Sums over a matrix of 1000×1000 of single precision. BenchmarkDotNet derives from such a class.</summary>
public class ReductionBenchmarks
{
    private const int Size = 1000;

    private float[] _x = [];
    private float[] _sums = [];
    private Plan? _plan;

    /// <summary>What is added up: everything, each row, or each column.</summary>
    [Params("all", "rows", "columns")]
    public string Over { get; set; } = "";

    [GlobalSetup(Targets = [nameof(Loop), nameof(Primitives), nameof(KernelOnAll)])]
    public void Prepare() => Prepare(Environment.ProcessorCount);

    [GlobalSetup(Target = nameof(KernelOnOne))]
    public void PrepareOne() => Prepare(1);

    [Benchmark(Baseline = true, Description = "loop")]
    public float Loop()
    {
        Array.Clear(_sums);
        float total = 0;
        for (int row = 0; row < Size; row++)
        {
            var values = _x.AsSpan(row * Size, Size);
            float sum = 0;
            if (Over == "columns")
            {
                for (int column = 0; column < values.Length; column++)
                {
                    _sums[column] += values[column];
                }
            }
            else
            {
                foreach (float value in values)
                {
                    sum += value;
                }
            }
            _sums[row] += sum;
            total += sum;
        }
        return total;
    }

    [Benchmark(Description = "TensorPrimitives")]
    public float Primitives()
    {
        if (Over == "all")
        {
            return TensorPrimitives.Sum<float>(_x);
        }
        Array.Clear(_sums);
        for (int row = 0; row < Size; row++)
        {
            var values = _x.AsSpan(row * Size, Size);
            if (Over == "rows")
            {
                _sums[row] = TensorPrimitives.Sum<float>(values);
            }
            else
            {
                TensorPrimitives.Add<float>(_sums, values, _sums);
            }
        }
        return _sums[0];
    }

    [Benchmark(Description = "kernel, one thread")]
    public void KernelOnOne() => _plan!.Run();

    [Benchmark(Description = "kernel, all threads")]
    public void KernelOnAll() => _plan!.Run();

    private void Prepare(int threads)
    {
        Config.ThreadCount = threads;
        var x = tf.Random.Uniform([Size, Size]);
        (_x, _sums) = (x.ToArray<float>(), new float[Size]);
        _plan = CompiledOperation.Of(
            inputs => Over == "all" ? Ops.Sum(inputs[0]) : Ops.Sum(inputs[0], axis: Over == "rows" ? 1 : 0), x);
    }
}
