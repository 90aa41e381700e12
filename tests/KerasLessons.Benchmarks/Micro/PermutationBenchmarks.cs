using BenchmarkDotNet.Attributes;
using KerasLessons.Engine.Random;
using KerasLessons.Torch;

namespace KerasLessons.Benchmarks;

/// <summary>A hundred thousand integers in random order. BenchmarkDotNet derives from such a class.</summary>
public class PermutationBenchmarks
{
    private const int Count = 100_000;

    private readonly System.Random _random = new(43052);
    private readonly int[] _order = [.. Enumerable.Range(0, Count)];
    private ulong _epoch;

    [Benchmark(Baseline = true, Description = "System.Random.Shuffle")]
    public int SystemRandom()
    {
        _random.Shuffle(_order);
        return _order[0];
    }

    [Benchmark(Description = "order of an epoch in Fit")]
    public int Fit()
    {
        PermutationGenerator.Fill(_order, 43052, _epoch++);
        return _order[0];
    }

    [Benchmark(Description = "np.Random.Permutation")]
    public Tensor NumPy() => np.Random.Permutation(Count);

    [Benchmark(Description = "torch.RandPerm")]
    public object PyTorch() => torch.RandPerm(Count);
}
