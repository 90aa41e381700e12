using KerasLessons.Engine.Tests.Support;

namespace KerasLessons.Engine.Tests.Operations;

public class ProductTests
{
    private static readonly (Shape A, Shape B)[] ShapePairs =
    [
        ((3, 4), (4, 2)), ((1, 1), (1, 1)), ((1, 7), (7, 1)), ((7, 1), (1, 7)), ((30, 50), (50, 25)), ((2, 3, 4), (4, 5)), ((3, 4), (2, 4, 5)),
        ((2, 3, 4), (2, 4, 5)), ((2, 3, 4), (1, 4, 5)), ((1, 3, 4), (2, 4, 5)), ((2, 1, 3, 4), (5, 4, 2)), ((2, 1, 3, 4), (1, 5, 4, 2)),
        ((6, 3, 4), (6, 4, 5)), ((90, 16, 16), (90, 16, 3)), ((10, 20, 30), (30, 5)), ((5, 0), (0, 3)), ((2, 2, 0), (0, 3)),
    ];

    [Fact]
    public void MatMul_OverBroadcastBatches_IsTheProduct_HoweverOperandsAreStored()
    {
        foreach (var type in Samples.FloatTypes)
        {
            foreach (var (shapeA, shapeB) in ShapePairs)
            {
                var a = Samples.Random(shapeA, type, 1, -1, 1);
                var b = Samples.Random(shapeB, type, 2, -1, 1);
                var expected = Product(NaiveTensor.Of(a), NaiveTensor.Of(b));
                var (transposedA, transposedB) = (Ops.SwapAxes(a, -1, -2), Ops.SwapAxes(b, -1, -2));
                var (storedA, storedB) = (Stored(transposedA), Stored(transposedB));
                double tolerance = type == DType.Float32 ? 1e-5 : 1e-13;
                string what = $"{type} {shapeA} {shapeB}";
                Samples.AssertClose(expected, Ops.MatMul(a, b), tolerance, what);
                Samples.AssertClose(expected, Ops.MatMul(storedA, b, true, false), tolerance, what);
                Samples.AssertClose(expected, Ops.MatMul(a, storedB, false, true), tolerance, what);
                Samples.AssertClose(expected, Ops.MatMul(storedA, storedB, true, true), tolerance, what);
                Samples.AssertClose(expected, Ops.MatMul(transposedA, b, true, false), tolerance, what);
                Samples.AssertClose(expected, Ops.MatMul(a, transposedB, false, true), tolerance, what);
                Samples.AssertClose(expected, Ops.MatMul(Ops.SwapAxes(storedA, -1, -2), Ops.SwapAxes(storedB, -1, -2)), tolerance, what);
            }
        }
    }

    [Fact]
    public void MatMul_OfVectors_TakesThemAsRowAndColumn()
    {
        Tensor matrix = new[,] { { 1.0, 2 }, { 3, 4 }, { 5, 6 } };
        Assert.Equal([22, 28], Samples.Values(Ops.MatMul(new[] { 1.0, 2, 3 }, matrix)));
        Assert.Equal([5, 11, 17], Samples.Values(Ops.MatMul(matrix, new[] { 1.0, 2 })));
        var inner = Ops.MatMul(new[] { 1.0, 2, 3 }, new[] { 4.0, 5, 6 });
        Assert.Equal(([], 32), (inner.Shape, inner.Item()));
        Assert.Equal((2, 4), Ops.MatMul(Ops.Zeros((2, 4, 3)), Ops.Zeros(3)).Shape);
        Assert.Equal((2, 4), Ops.MatMul(Ops.Zeros(3), Ops.Zeros((2, 3, 4))).Shape);
    }

    [Fact]
    public void MatMul_OfIntegers_IsAnInteger_AndTypesArePromoted()
    {
        var product = Ops.MatMul(new[,] { { 1, 2 }, { 3, 4 } }, new[,] { { 5, 6 }, { 7, 8 } });
        Assert.Equal(DType.Int32, product.DType);
        Assert.Equal([19, 22, 43, 50], product.ToArray<int>());
        Assert.Equal(DType.Float64, Ops.MatMul(Ops.Zeros((2, 2)), Ops.Zeros((2, 2), DType.Float64)).DType);
        Assert.Equal(DType.Float32, Ops.MatMul(Ops.Zeros((2, 2)), Ops.Zeros((2, 2), DType.Int64)).DType);
    }

    [Fact]
    public void MatMul_OfWhatDoesNotFit_SaysWhichSizes()
    {
        var error = Assert.Throws<ArgumentException>(() => Ops.MatMul(Ops.Zeros((2, 3)), Ops.Zeros((4, 5))));
        Assert.Contains("the first has 3 columns and the second 4 rows", error.Message);
        error = Assert.Throws<ArgumentException>(() => Ops.MatMul(Ops.Zeros((2, 3)), 2f));
        Assert.Contains("Use * for numbers", error.Message);
        Assert.Contains("broadcast", Assert.Throws<ArgumentException>(() => Ops.MatMul(Ops.Zeros((2, 2, 3)), Ops.Zeros((3, 3, 4)))).Message);
    }

    /// <summary>The same values in rows of their own.</summary>
    private static Tensor Stored(Tensor x) => Samples.Of(Samples.Values(x), x.Shape, x.DType);

    private static NaiveTensor Product(NaiveTensor a, NaiveTensor b)
    {
        int rank = Math.Max(a.Shape.Length, b.Shape.Length);
        int[] Batch(NaiveTensor t) => [.. Enumerable.Repeat(1, rank - t.Shape.Length), .. t.Shape[..^2]];
        int[] batch = [.. Batch(a).Zip(Batch(b), (x, y) => x == 1 ? y : x)];
        var wideA = a.BroadcastTo([.. batch, .. a.Shape[^2..]]);
        var wideB = b.BroadcastTo([.. batch, .. b.Shape[^2..]]);
        int inner = a.Shape[^1];
        return NaiveTensor.From([.. batch, a.Shape[^2], b.Shape[^1]], index =>
        {
            double sum = 0;
            for (int k = 0; k < inner; k++)
            {
                sum += wideA[[.. index[..^1], k]] * wideB[[.. index[..^2], k, index[^1]]];
            }
            return sum;
        });
    }
}
