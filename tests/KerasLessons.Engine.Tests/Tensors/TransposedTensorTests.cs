using KerasLessons.Engine.Tensors;
using KerasLessons.Engine.Tests.Support;

namespace KerasLessons.Engine.Tests.Tensors;

/// <summary>Transposed matrices, whose elements are arranged when somebody asks for them.</summary>
public class TransposedTensorTests
{
    private static readonly Shape[] Shapes = [(3, 4), (1, 5), (5, 1), (1, 1), (0, 3), (3, 0), (2, 3, 4), (2, 9, 8), (2, 1, 3), (2, 0, 3), (3, 2, 10, 7), (300, 70)];

    [Fact]
    public void Elements_AreTheTransposedOnes_AndTwiceTransposedTheFirst()
    {
        foreach (var type in Samples.AllTypes)
        {
            foreach (var shape in Shapes)
            {
                var x = Samples.Random(shape, type, 1);
                int[] order = [.. Enumerable.Range(0, shape.Rank - 2), shape.Rank - 1, shape.Rank - 2];
                string what = $"{type} {shape}";
                Samples.AssertClose(NaiveTensor.Of(x).Transpose(order), Ops.SwapAxes(x, -1, -2), 0, what);
                Samples.AssertSameBits(x, Ops.SwapAxes(Ops.SwapAxes(x, -1, -2), -1, -2), what);
                Samples.AssertSameBits(Ops.SwapAxes(x, -1, -2), Ops.StopGradient(Ops.SwapAxes(x, -1, -2)), what);
            }
        }
    }

    [Fact]
    public void Transpose_AndItsProducts_CopyNothing()
    {
        var x = Samples.Random((10_000, 50), DType.Float64, 1);
        var y = Samples.Random((10_000, 1), DType.Float64, 2);
        x.T.MatMul(y);
        long before = GC.GetAllocatedBytesForCurrentThread();
        var transposed = x.T;
        Ops.StopGradient(transposed).MatMul(y);
        transposed.T.MatMul(transposed.MatMul(y));
        y.T.MatMul(x);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        // One product of 10,000 elements is among them; x has 500,000.
        Assert.True(allocated < 2 * y.Spec.ByteSize, $"{allocated} bytes");
    }

    /// <summary>They are read where they lie, so it is the very product that the flags ask for.</summary>
    [Fact]
    public void Product_OfTransposes_HasTheBitsOfTheProductThatReadsTheirSources()
    {
        foreach (var (shapeA, shapeB) in new (Shape, Shape)[] { ((30, 50), (50, 25)), ((200, 3), (3, 1)), ((9, 16, 16), (9, 16, 5)), ((4, 20, 30), (30, 5)) })
        {
            var (a, b) = (Samples.Random(shapeA, DType.Float32, 1), Samples.Random(shapeB, DType.Float32, 2));
            var (transposedA, transposedB) = (Ops.SwapAxes(a, -1, -2), Ops.SwapAxes(b, -1, -2));
            Samples.AssertSameBits(Ops.MatMul(a, b), Ops.MatMul(transposedA, b, true, false), $"{shapeA}");
            Samples.AssertSameBits(Ops.MatMul(a, b), Ops.MatMul(a, transposedB, false, true), $"{shapeA}");
            var reversed = Ops.MatMul(transposedB, transposedA);
            Samples.AssertSameBits(Ops.MatMul(b, a, true, true), reversed, $"{shapeA}");
        }
    }

    [Fact]
    public void Product_HasTheSameBits_WhetherOrNotTheElementsWereRead()
    {
        var x = Samples.Random((300, 70), DType.Float32, 1);
        var y = Samples.Random((300, 9), DType.Float32, 2);
        var transposed = x.T;
        var before = transposed.MatMul(y);
        Assert.Equal(x[7, 3].Item(), transposed[3, 7].Item());
        Samples.AssertSameBits(before, transposed.MatMul(y));
    }

    [Fact]
    public void Elements_ReadByManyThreadsAtOnce_AreOneArray()
    {
        var x = Samples.Random((300, 200), DType.Float64, 1);
        var expected = Samples.Of(NaiveTensor.Of(x).Transpose([1, 0]).Values, (200, 300), DType.Float64);
        for (int round = 0; round < 20; round++)
        {
            var transposed = x.T;
            var read = new byte[4][];
            using var start = new Barrier(read.Length);
            var threads = Enumerable.Range(0, read.Length).Select(i => new Thread(() =>
            {
                start.SignalAndWait();
                read[i] = transposed.Data;
            })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
            Assert.All(read, data => Assert.Same(transposed.Data, data));
            Samples.AssertSameBits(expected, transposed);
        }
    }

    [Fact]
    public void TransposeOfLentMemory_KeptBeyondTheLoan_KeepsItsElements()
    {
        var x = Samples.Random((80, 90), DType.Float64, 1);
        NaiveTensor Expected(double added) => NaiveTensor.Of(x).Map(element => element + added).Transpose([1, 0]);
        var loan = ScratchMemory.Lend();
        Assert.NotNull(loan);
        var during = (x + 1).T;
        var lent = x + 2;
        loan.Stop();
        // Made of lent memory when the loan takes no more, as by whoever looks after the results.
        var after = lent.T;
        loan.Keep(during);
        loan.Keep(after);
        loan.Dispose();
        Overwrite(x.Shape);
        foreach (var (expected, kept) in new[] { (Expected(1), during), (Expected(2), after) })
        {
            Samples.AssertClose(expected, kept, 0);
            // A product might read the source.
            Samples.AssertClose(expected, kept.MatMul(np.Eye(80)), 0);
        }
    }

    [Fact]
    public void TransposeMadeBeforeALoan_AndReadInIt_KeepsItsElements()
    {
        var x = Samples.Random((80, 90), DType.Float64, 1);
        var transposed = x.T;
        using (ScratchMemory.Lend())
        {
            Samples.AssertClose(NaiveTensor.Of(x + transposed.T), Ops.SwapAxes(transposed + transposed, 0, 1), 0);
        }
        Overwrite(x.Shape);
        Samples.AssertClose(NaiveTensor.Of(x).Transpose([1, 0]), transposed, 0);
    }

    /// <summary>A loan whose tensors take the memory that the last one gave back.</summary>
    private static void Overwrite(Shape shape)
    {
        using (ScratchMemory.Lend())
        {
            for (int i = 0; i < 8; i++)
            {
                Ops.Full(shape, double.NaN, DType.Float64);
            }
        }
    }
}
