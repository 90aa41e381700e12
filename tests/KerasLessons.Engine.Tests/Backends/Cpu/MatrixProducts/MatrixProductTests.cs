using System.Numerics;
using KerasLessons.Engine.Backends.Cpu.MatrixProducts;
using KerasLessons.Engine.Backends.Cpu.Threading;

namespace KerasLessons.Engine.Tests.Backends.Cpu.MatrixProducts;

[Collection(CpuSettingsCollection.Name)]
public sealed class MatrixProductTests : IDisposable
{
    private readonly int threadCount = WorkerPool.ThreadCount;

    public static TheoryData<int> Widths => [512, 256, 128, 0];

    public void Dispose()
    {
        WorkerPool.ThreadCount = threadCount;
        MatrixProduct.WidestVector = 512;
        MatrixProduct.Packing = Packing.WherePaying;
        MatrixProduct.TakesVectorPaths = true;
        MatrixProduct.CutsDepth = true;
    }

    /// <summary>Every remainder around the largest tiles (12 x 32), and depths around the unrolled loops.</summary>
    [Theory]
    [MemberData(nameof(Widths))]
    public void Multiply_TileRemainders_MatchesNaive(int width)
    {
        MatrixProduct.WidestVector = width;
        int[] columns = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 24, 31, 32, 33, 47, 48, 49, 65];
        int[] depths = [0, 1, 2, 3, 5, 16, 33];
        for (int m = 1; m <= 26; m++)
        {
            foreach (int n in columns)
            {
                int k = depths[(m + n) % depths.Length];
                for (int options = 0; options < 8; options++)
                {
                    Check<float>(m, n, k, options, padding: (m + n) % 3);
                    Check<double>(m, n, k, options, padding: (m + n) % 2);
                }
            }
        }
    }

    /// <summary>Matrix-vector products, both ways round, with every short length.</summary>
    [Theory]
    [MemberData(nameof(Widths))]
    public void Multiply_Vectors_MatchesNaive(int width)
    {
        MatrixProduct.WidestVector = width;
        int[] lengths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 15, 16, 17, 30, 31, 32, 33, 63, 64, 100, 129, 200, 257];
        foreach (int first in lengths)
        {
            foreach (int k in lengths)
            {
                for (int options = 0; options < 8; options++)
                {
                    int padding = (first + k + options) % 4 == 0 ? 1 : 0;
                    Check<float>(first, 1, k, options, padding);
                    Check<float>(1, first, k, options, padding);
                    Check<double>(first, 1, k, options, padding);
                    Check<double>(1, first, k, options, padding);
                }
            }
        }
    }

    /// <summary>Sizes that are packed, blocked over the depth and shared among threads.</summary>
    [Theory]
    [MemberData(nameof(Widths))]
    public void Multiply_Blocks_MatchesNaive(int width)
    {
        MatrixProduct.WidestVector = width;
        for (int options = 0; options < 8; options++)
        {
            Check<float>(301, 277, 67, options, 0);
            Check<double>(301, 277, 35, options, 3);
            Check<float>(70, 75, 1030, options, 1);
            Check<double>(66, 77, 530, options, 0);
            Check<float>(2100, 20, 17, options, 0);
            Check<float>(9, 4200, 11, options, 0);
            Check<double>(50, 1, 10_000, options, 0);
            Check<float>(1, 90, 9000, options, 1);
        }
    }

    /// <summary>Every choice of loops, whether it would be made for the shape or not.</summary>
    [Theory]
    [MemberData(nameof(Widths))]
    public void Multiply_AnyLoops_MatchesNaive(int width)
    {
        MatrixProduct.WidestVector = width;
        (int M, int K, int N)[] shapes = [(200, 2, 1), (1, 64, 65), (3, 40, 20), (31, 600, 33), (50, 9, 100), (300, 40, 280), (70, 64, 512), (1, 2100, 270), (2, 2100, 130)];
        foreach (var packing in Enum.GetValues<Packing>())
        {
            foreach (bool choice in new[] { true, false })
            {
                (MatrixProduct.Packing, MatrixProduct.TakesVectorPaths, MatrixProduct.CutsDepth) = (packing, choice, !choice);
                foreach ((int m, int k, int n) in shapes)
                {
                    for (int options = 0; options < 8; options++)
                    {
                        Check<float>(m, n, k, options, padding: m % 2);
                        Check<double>(m, n, k, options, padding: m % 3);
                    }
                }
            }
        }
    }

    /// <summary>Sums so long that they are cut, of few elements and of many, and what may be in the way of that.</summary>
    [Theory]
    [MemberData(nameof(Widths))]
    public void Multiply_GreatDepth_MatchesNaive(int width)
    {
        MatrixProduct.WidestVector = width;
        for (int options = 0; options < 8; options++)
        {
            Check<float>(5, 33, 4100, options, 0);
            Check<double>(37, 41, 401, options, 2);
            Check<float>(90, 400, 365, options, 0);
            Check<float>(90, 401, 360, options, 1);
        }
    }

    /// <summary>Rows a page apart, which are packed earlier than others.</summary>
    [Fact]
    public void Multiply_RowsAPageApart_MatchesNaive()
    {
        for (int options = 0; options < 8; options++)
        {
            Check<float>(75, 1024, 512, options, 0);
            Check<double>(512, 256, 70, options, 0);
        }
    }

    /// <summary>Each row reaches an epilogue once, complete, wherever it lies.</summary>
    [Theory]
    [InlineData(4, 2, 1)]
    [InlineData(5, 33, 7)]
    [InlineData(50, 40, 700)]
    [InlineData(90, 401, 360)]
    [InlineData(100, 500, 1)]
    [InlineData(300, 280, 600)]
    [InlineData(2500, 64, 64)]
    public void Multiply_WithAnEpilogue_HandsOverEachRowOnce(int m, int n, int k)
    {
        Assert.True(MatrixProduct.TakesEpilogue(m, n, k));
        for (int options = 0; options < 4; options++)
        {
            var problem = new Problem<float>(m, n, k, options, 0);
            float[] expected = problem.Multiply();
            foreach (bool keepsProduct in new[] { true, false })
            {
                foreach (int threads in new[] { 1, 2, 4 })
                {
                    WorkerPool.ThreadCount = threads;
                    var epilogue = new CopyingEpilogue(m, n, keepsProduct);
                    float[] kept = problem.Multiply(epilogue);
                    Assert.All(epilogue.Times, times => Assert.Equal(1, times));
                    Assert.Equal(expected, epilogue.Copied);
                    Assert.Equal(keepsProduct, kept.AsSpan().SequenceEqual(expected));
                }
            }
        }
    }

    [Fact]
    public void Multiply_LessonShapes_MatchesNaive()
    {
        (int M, int K, int N)[] shapes =
        [
            (200, 2, 1), (2, 200, 1), (200, 3, 1), (3, 200, 1), (100, 1, 500), (100, 500, 1), (500, 100, 1),
            (1, 64, 64), (32, 10, 64), (128, 128, 10), (128, 10, 128), (10, 128, 128), (128, 784, 128), (784, 128, 128),
        ];
        foreach ((int m, int k, int n) in shapes)
        {
            for (int options = 0; options < 8; options++)
            {
                Check<float>(m, n, k, options, 0);
                Check<double>(m, n, k, options, 0);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Multiply_AnyThreadCount_GivesEqualBits(int width)
    {
        MatrixProduct.WidestVector = width;
        (int M, int N, int K)[] shapes = [(130, 150, 700), (400, 333, 90), (1000, 40, 300), (20, 900, 260), (3000, 1, 700), (1, 3000, 700), (50, 1, 10_000), (1, 3, 100_000), (33, 1030, 200)];
        foreach ((int m, int n, int k) in shapes)
        {
            for (int options = 0; options < 4; options++)
            {
                var problem = new Problem<float>(m, n, k, options, 0);
                WorkerPool.ThreadCount = 1;
                float[] expected = problem.Multiply();
                foreach (int threads in new[] { 2, 4 })
                {
                    WorkerPool.ThreadCount = threads;
                    Assert.Equal(expected.Select(BitConverter.SingleToInt32Bits), problem.Multiply().Select(BitConverter.SingleToInt32Bits));
                }
            }
        }
    }

    [Theory]
    [InlineData(200, 1, 2, 0)]
    [InlineData(64, 64, 64, 0)]
    [InlineData(300, 300, 300, 2)]
    [InlineData(50, 1, 10_000, 1)]
    public void Multiply_SecondTime_AllocatesNothing(int m, int n, int k, int options)
    {
        var problem = new Problem<float>(m, n, k, options, 0);
        problem.Repeat(1);
        // A collection under way would count what is left of the thread's buffer for new objects.
        GC.Collect();
        long before = GC.GetAllocatedBytesForCurrentThread();
        problem.Repeat(20);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void WidestVector_UnknownWidth_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MatrixProduct.WidestVector = 64);

    private static void Check<T>(int m, int n, int k, int options, int padding)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new Problem<T>(m, n, k, options, padding).CompareWithNaive();
}
