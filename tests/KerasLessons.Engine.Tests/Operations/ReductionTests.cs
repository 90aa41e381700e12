using KerasLessons.Engine.Backends.Cpu.Threading;
using KerasLessons.Engine.Tests.Backends.Cpu;
using KerasLessons.Engine.Tests.Support;

namespace KerasLessons.Engine.Tests.Operations;

[Collection(CpuSettingsCollection.Name)]
public class ReductionTests
{
    private static readonly (string Name, Func<Tensor, AxisList, bool, Tensor> Op, Func<double[], double> Combine)[] Reductions =
    [
        ("sum", Ops.Sum, x => x.Sum()),
        ("prod", Ops.Prod, x => x.Aggregate(1.0, (product, v) => product * v)),
        ("max", Ops.Max, x => x.Max()),
        ("min", Ops.Min, x => x.Min()),
    ];

    /// <summary>Lines and columns around vectors, blocks and pieces; few columns and many; one group of reduced axes and two.</summary>
    private static readonly (Shape Shape, int[] Axes)[] LargeCases =
    [
        (2047, [0]), (2048, [0]), (2049, [0]), (4096, [0]), (30_003, [0]), ((3, 5000), [1]), ((200, 100), [1]), ((5000, 3), [1]),
        ((5000, 1), [0]), ((5000, 2), [0]), ((5001, 3), [0]), ((5000, 7), [0]), ((4999, 16), [0]), ((999, 17), [0]), ((12_001, 5), [0]),
        ((20, 2500), [0]), ((3, 12_001), [0]), ((67, 2100), [0]), ((7, 64), [0]), ((8, 33), [0]), ((9, 20), [0]), ((17, 9), [0]),
        ((3, 300, 20), [1]), ((40, 9, 11), [0, 2]), ((100, 20, 30), [0, 2]), ((20, 100, 21), [1]), ((6, 5, 4, 100), [0, 2]), ((2, 3, 4, 1500), [1, 3]),
    ];

    public static TheoryData<string> Names => [.. Reductions.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reduction_AlongEveryCombinationOfAxes_IsTheFormula(string name)
    {
        var (_, op, combine) = Reductions.Single(row => row.Name == name);
        Shape[] shapes = [[], 1, 6, (3, 4), (1, 5), (5, 1), (2, 3, 4), (2, 1, 3), (2, 3, 2, 4), [2, 3, 1, 2, 3]];
        foreach (var type in Samples.NumberTypes)
        {
            foreach (var shape in shapes)
            {
                var x = Samples.Random(shape, type, shape.Size, -3, 3);
                var naive = NaiveTensor.Of(x);
                for (int set = 0; set < 1 << shape.Rank; set++)
                {
                    int[] axes = [.. Enumerable.Range(0, shape.Rank).Where(axis => (set >> axis & 1) != 0)];
                    foreach (bool keepDims in (bool[])[false, true])
                    {
                        // No axes named at all means every one.
                        if (axes.Length == shape.Rank)
                        {
                            Samples.AssertClose(naive.Reduce(axes, keepDims, combine), op(x, null, keepDims), 1e-5, $"{name} {type} {shape} all");
                        }
                        if (axes.Length > 0)
                        {
                            int[] fromBack = [.. axes.Select(axis => axis - shape.Rank).Reverse()];
                            var expected = naive.Reduce(axes, keepDims, combine);
                            Samples.AssertClose(expected, op(x, axes, keepDims), 1e-5, $"{name} {type} {shape} {string.Join(' ', axes)}");
                            Samples.AssertClose(expected, op(x, fromBack, keepDims), 1e-5, $"{name} {type} {shape} {string.Join(' ', fromBack)}");
                        }
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Reduction_OfLargeTensors_IsTheFormula(string name)
    {
        var (_, op, combine) = Reductions.Single(row => row.Name == name);
        foreach (var (shape, axes) in LargeCases)
        {
            foreach (var type in (DType[])(name == "prod" ? [DType.Float32] : [DType.Float32, DType.Int64]))
            {
                // Products of factors near 1, which neither vanish nor overflow.
                var x = name == "prod" ? Samples.Random(shape, type, 3, 0.99, 1.01) : Samples.Random(shape, type, 3);
                double tolerance = type == DType.Float32 ? name == "prod" ? 1e-4 : 4e-6 * Math.Sqrt(shape.Size) : 1e-9;
                Samples.AssertClose(NaiveTensor.Of(x).Reduce(axes, false, combine), op(x, axes, false), tolerance, $"{name} {type} {shape}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Reduction_HasTheSameBits_ForEveryNumberOfThreads(string name)
    {
        var (_, op, _) = Reductions.Single(row => row.Name == name);
        int threads = WorkerPool.ThreadCount;
        try
        {
            foreach (var (shape, axes) in ((Shape, int[])[])[(1_000_003, [0]), ((200_001, 7), [0]), ((300, 4000), [0]), ((300, 4000), [1]), ((50, 60, 70), [0, 2])])
            {
                var x = Samples.Random(shape, DType.Float32, 11, 0.9, 1.1);
                WorkerPool.ThreadCount = 1;
                var one = op(x, axes, false);
                WorkerPool.ThreadCount = 4;
                Samples.AssertSameBits(one, op(x, axes, false), $"{name} {shape}");
            }
        }
        finally
        {
            WorkerPool.ThreadCount = threads;
        }
    }

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(4_000_000)]
    public void Sum_OfManyEqualSingles_KeepsSixDigits(int count)
    {
        double sum = Ops.Sum(Ops.Full(count, 0.1)).Item();
        Assert.Equal(0.1f * (double)count, sum, 0.1f * (double)count * 2e-7);
        sum = Ops.Sum(Ops.Full((count / 10, 10), 0.1), [0])[3].Item();
        Assert.Equal(0.1f * (double)(count / 10), sum, 0.1f * (double)(count / 10) * 2e-6);
    }

    [Fact]
    public void Reductions_OfNothing_AreTheirIdentity()
    {
        foreach (var type in Samples.NumberTypes)
        {
            Assert.Equal(0, Ops.Sum(Ops.Zeros(0, type)).Item());
            Assert.Equal(1, Ops.Prod(Ops.Zeros(0, type)).Item());
            Assert.Equal([0, 0, 0], Samples.Values(Ops.Sum(Ops.Zeros((0, 3), type), [0])));
            Assert.Equal([1, 1], Samples.Values(Ops.Prod(Ops.Zeros((2, 0, 0), type), [1, 2])));
            Assert.Equal((0, 1), Ops.Sum(Ops.Zeros((0, 3), type), [1], keepDims: true).Shape);
        }
        Assert.True(double.IsNaN(Ops.Mean(Ops.Zeros(0)).Item()));
    }

    [Fact]
    public void Extremes_OfNothing_AreRefused()
    {
        Func<Tensor>[] extremes =
        [
            () => Ops.Max(Ops.Zeros((2, 0)), [1]), () => Ops.Min(Ops.Zeros(0)), () => Ops.ArgMax(Ops.Zeros((2, 0)), 1), () => Ops.ArgMin(Ops.Zeros(0)),
        ];
        foreach (var extreme in extremes)
        {
            Assert.Contains("no elements", Assert.Throws<ArgumentException>(extreme).Message);
        }
        Assert.Equal(0, Ops.Max(Ops.Zeros((0, 2)), [1]).Size);
    }

    [Fact]
    public void Extremes_FindNaNWhereverItIs()
    {
        foreach (var type in Samples.FloatTypes)
        {
            foreach (int size in (int[])[1, 3, 8, 40, 3000])
            {
                foreach (int place in (int[])[0, size / 2, size - 1])
                {
                    double[] values = [.. Enumerable.Range(0, size).Select(i => i == place ? double.NaN : i)];
                    var x = Samples.Of(values, size, type);
                    Assert.True(double.IsNaN(Ops.Max(x).Item()), $"max {size} {place}");
                    Assert.True(double.IsNaN(Ops.Min(x).Item()), $"min {size} {place}");
                    Assert.Equal(place, Ops.ArgMax(x).Item());
                    Assert.Equal(place, Ops.ArgMin(x).Item());
                    Assert.True(double.IsNaN(Ops.Max(Ops.Reshape(x, (size, 1)) * Ops.Ones((1, 3), type), [0])[1].Item()));
                }
            }
        }
    }

    [Fact]
    public void ArgMaxAndArgMin_AlongEveryAxis_FindTheFirst()
    {
        foreach (var type in Samples.AllTypes)
        {
            var x = Samples.Random((3, 4, 5), type, 2, -2, 2);
            for (int axis = -3; axis < 3; axis++)
            {
                int[] axes = [axis < 0 ? axis + 3 : axis];
                Samples.AssertClose(NaiveTensor.Of(x).Reduce(axes, false, line => Array.IndexOf(line, line.Max())), Ops.ArgMax(x, axis), 0);
                Samples.AssertClose(NaiveTensor.Of(x).Reduce(axes, false, line => Array.IndexOf(line, line.Min())), Ops.ArgMin(x, axis), 0);
            }
            Assert.Equal(DType.Int64, Ops.ArgMax(x).DType);
        }
    }

    [Fact]
    public void Sum_KeepsIntegers_AndCountsTruths()
    {
        Assert.Equal(DType.Int32, Ops.Sum(new[] { 1, 2 }).DType);
        Assert.Equal(DType.Int64, Ops.Sum(new[] { 1L, 2 }).DType);
        var truths = Ops.Sum(new[] { true, false, true });
        Assert.Equal((DType.Int32, 2), (truths.DType, truths.Item()));
        Assert.Equal(DType.Float64, Ops.Mean(new[] { 1, 2 }).DType);
        Assert.Equal(DType.Float32, Ops.Mean(new[] { 1f, 2 }).DType);
    }

    [Fact]
    public void AllAndAny_AskForTruth()
    {
        Tensor x = new[,] { { 1, 0, 2 }, { 3, 4, 5 } };
        Assert.Equal([false, true], Ops.All(x, [1]).ToArray<bool>());
        Assert.Equal([true, true], Ops.Any(x, [1]).ToArray<bool>());
        Assert.False((bool)Ops.All(x));
        Assert.True((bool)Ops.All(Ops.Zeros(0, DType.Bool)));
        Assert.False((bool)Ops.Any(Ops.Zeros(0, DType.Bool)));
    }

    [Fact]
    public void LogSumExp_NeitherOverflowsNorVanishes()
    {
        Tensor x = new[,] { { 1000.0, 1000 }, { -1000, -1000 }, { double.NegativeInfinity, double.NegativeInfinity }, { 1, double.PositiveInfinity } };
        Samples.AssertClose([1000 + Math.Log(2), -1000 + Math.Log(2), double.NegativeInfinity, double.PositiveInfinity], Samples.Values(Ops.LogSumExp(x, [1])), 1e-15);
    }

    [Fact]
    public void Axes_ThatDoNotExist_OrComeTwice_AreRefused()
    {
        var x = Ops.Zeros((2, 3));
        Assert.Contains("Axis 2 does not exist in a tensor of rank 2; use -2 to 1", Assert.Throws<ArgumentOutOfRangeException>(() => x.Sum(2)).Message);
        Assert.Contains("named twice", Assert.Throws<ArgumentException>(() => x.Sum([1, -1])).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Ops.ArgMax(x, -3));
    }

    [Fact]
    public void CumSum_RunsAlongEveryAxis()
    {
        foreach (var type in Samples.NumberTypes)
        {
            var x = Samples.Random((3, 4, 21), type, 5);
            var naive = NaiveTensor.Of(x);
            for (int axis = 0; axis < 3; axis++)
            {
                int a = axis;
                double Sum(int[] index, bool reverse) => Enumerable.Range(0, x.Shape[a])
                    .Where(i => reverse ? i >= index[a] : i <= index[a])
                    .Sum(i => naive[[.. index.Select((place, other) => other == a ? i : place)]]);
                double tolerance = type == DType.Float32 ? 1e-5 : 1e-13;
                Samples.AssertClose(NaiveTensor.From(naive.Shape, index => Sum(index, false)), Ops.CumSum(x, axis), tolerance);
                Samples.AssertClose(
                    NaiveTensor.From(naive.Shape, index => Sum(index, true)), Ops.Apply(new Engine.Primitives.CumSum(axis, Reverse: true), x), tolerance);
            }
        }
        Assert.Equal([1, 3, 6], Samples.Values(Ops.CumSum(new[,] { { 1, 2, 3 } })));
    }
}
