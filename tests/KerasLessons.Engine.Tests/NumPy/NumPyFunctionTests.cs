namespace KerasLessons.Engine.Tests.NumPy;

public class NumPyFunctionTests
{
    [Fact]
    public void Array_TakesWhatPythonUsersType()
    {
        Check(np.Array([1.0, 2.5]), DType.Float64, 2);
        Check(np.Array([1, 2, 3]), DType.Int64, 3);
        Check(np.Array([1f, 2f]), DType.Float32, 2);
        Check(np.Array([true, false]), DType.Bool, 2);
        Check(np.Array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), DType.Float64, (3, 2));
        Check(np.Array([[1, 2]]), DType.Int64, (1, 2));
        Check(np.Array(new double[2, 3, 4]), DType.Float64, (2, 3, 4));
        Check(np.Array(new double[][][] { [[1, 2], [3, 4]], [[5, 6], [7, 8]] }), DType.Float64, (2, 2, 2));
        Check(np.Array(3.0), DType.Float64, Shape.Scalar);
        Check(np.Array(3), DType.Int64, Shape.Scalar);
        Check(np.Array([1, 2], dtype: DType.Float32), DType.Float32, 2);
        Check(np.Array(np.Ones(3, DType.Int32)), DType.Int32, 3);
        Assert.Equal([5.0, 6, 7, 8], np.Array(new double[][][] { [[1, 2], [3, 4]], [[5, 6], [7, 8]] })[1].ToArray<double>());

        static void Check(Tensor tensor, DType type, Shape shape)
        {
            Assert.Equal(type, tensor.DType);
            Assert.Equal(shape, tensor.Shape);
        }
    }

    [Fact]
    public void Creation_HasNumPysTypes()
    {
        Assert.Equal("array([[1., 1.],\n       [1., 1.]])", np.Ones((2, 2)).Repr());
        Assert.Equal("array([0., 0., 0.], dtype=float32)", np.Zeros(3, DType.Float32).Repr());
        Assert.Equal("array([7, 7])", np.Full(2, 7).Repr());
        Assert.Equal("array([0.5, 0.5])", np.Full(2, 0.5).Repr());
        Assert.Equal("array([0, 1, 2, 3])", np.Arange(4).Repr());
        Assert.Equal("array([0., 1., 2.])", np.Arange(2.5).Repr());
        Assert.Equal("array([1, 3], dtype=int32)", np.Arange(1, 5, 2.0, DType.Int32).Repr());
        Assert.Equal(long.MaxValue - 1, np.Arange(long.MaxValue - 3, long.MaxValue, 2).ToArray<long>()[^1]);
        Assert.Equal([long.MinValue, -1, long.MaxValue - 1], np.Arange(long.MinValue, long.MaxValue, long.MaxValue).ToArray<long>());
        Assert.Equal([long.MaxValue, -1], np.Arange(long.MaxValue, long.MinValue, long.MinValue).ToArray<long>());
        Assert.Equal(DType.Float32, np.OnesLike(np.Zeros(2, DType.Float32)).DType);
        Assert.Equal([0.0, 0.0], np.ZerosLike(np.Ones(2)).ToArray<double>());
    }

    [Fact]
    public void PlainNumbers_TakeTheArraysType()
    {
        var x = np.Array([-1f, 2f]);
        Assert.Equal(DType.Float32, np.Power(x, 2).DType);
        Assert.Equal(DType.Float32, np.Maximum(x, 0.5).DType);
        Assert.Equal(DType.Float32, np.Where(x > 0, x, 0.5).DType);
        Assert.Equal([0.5, 2.0], np.Where(x > 0, x, 0.5).ToArray<double>());
        Assert.Equal([1L, 2L], np.Where(x > 0, 2, 1).AsSpan<long>().ToArray());
        Assert.Equal([1.5, 2.0], np.Where(x > 0, 2, 1.5).AsSpan<double>().ToArray());
        Assert.Equal([0.5, 4.0], np.Power(2, x).ToArray<double>());
        Assert.Equal([-1.0, 1.0], np.Clip(x, -1, 1).ToArray<double>());
        Assert.Equal(DType.Float64, np.Exp(np.Arange(2)).DType);
        Assert.Equal(DType.Bool, np.Max(np.Array([true, false])).DType);
        Assert.Equal(2L, np.Sum(np.Array([true, true, false])).AsSpan<long>()[0]);
    }

    [Fact]
    public void Axes_AreWrittenAsNumberTupleOrList()
    {
        var x = np.Arange(24).Reshape(2, 3, 4);
        Assert.Equal(276, np.Sum(x).Item());
        Assert.Equal([60L, 92, 124], np.Sum(x, axis: (0, -1)).ToArray<long>());
        Assert.Equal([60L, 92, 124], np.Sum(x, axis: [0, 2]).ToArray<long>());
        Assert.Equal<Shape>((2, 1, 4), np.Mean(x, axis: 1, keepDims: true).Shape);
        Assert.Equal(x.Shape, np.Sum(x, axis: []).Shape);
        Assert.Equal("(0, -1)", ((AxisList)(0, -1)).ToString());
        Assert.Equal("None", AxisList.All.ToString());
        Assert.Equal((AxisList)1, AxisList.Create([1]));
        Assert.NotEqual(AxisList.All, AxisList.Create([]));
    }

    [Fact]
    public void ClosenessAndEquality_FollowNumPy()
    {
        Assert.True(np.AllClose(np.Array([1.0, np.Inf]), np.Array([1.0 + 1e-9, np.Inf])));
        Assert.False(np.AllClose(np.NaN, np.NaN));
        Assert.True(np.AllClose(np.NaN, np.NaN, equalNaN: true));
        Assert.False(np.AllClose(1.0, 1.1));
        Assert.True(np.AllClose(np.Ones((2, 3)), 1.0));
        Assert.True(np.ArrayEqual(np.Arange(3), np.Array([0.0, 1.0, 2.0])));
        Assert.False(np.ArrayEqual(np.Arange(3), np.Arange(4)));
        Assert.Equal(2, np.Unique(np.Array([np.NaN, 1.0, np.NaN])).Size);
    }

    [Fact]
    public void PiecesAndShapes_GoTogether()
    {
        var x = np.Arange(12).Reshape(3, 4);
        Assert.Equal([4, 4, 4], np.Split(np.Ravel(x), 3).Select(piece => piece.Size));
        Assert.Equal([1, 3], np.Split(x, [1], axis: 1).Select(piece => piece.Shape[1]));
        Assert.Equal((Shape)12, np.Concatenate([x[0], x[1..]], axis: null).Shape);
        Assert.Equal((Shape)(6, 4), np.VStack([x, x]).Shape);
        Assert.Equal((Shape)(3, 8), np.HStack([x, x]).Shape);
        Assert.Equal((Shape)(3, 4), np.Squeeze(x.Reshape(1, 3, 1, 4), axis: (0, 2)).Shape);
        Assert.Equal((Shape)(3, 1, 4), np.Squeeze(x.Reshape(1, 3, 1, 4), axis: 0).Shape);
        Assert.Equal((Shape)(3, 4, 1), x[.., .., np.NewAxis].Shape);
        Assert.Equal([1L, 2, 2], np.Repeat(np.Array([0, 1, 2]), [0, 1, 2]).ToArray<long>());
        Assert.Equal(x.ToArray<long>(), np.Transpose(np.Transpose(x)).ToArray<long>());
    }

    [Fact]
    public void GridSearchOfTheLecture_FindsItsMinimum()
    {
        var beta = np.LinSpace(-10, 10, 100);
        var loss = np.Power(beta / 2 - 1, 2);
        int at = (int)np.ArgMin(loss);
        Assert.Equal(59, at);
        Assert.Equal("1.9191919191919187", beta[at].ToString());
        Assert.Equal(0.0016324864809713505, loss[59].Item());
        Assert.Equal(0.0036730945821854847, loss[60].Item());
        Assert.Equal(2, np.ArgMin(np.Array([1, 2, -3, 3, 4])).Item());
    }

    [Fact]
    public void Gradients_FlowThroughNumPysFunctions()
    {
        Tensor x = np.Array([1.0, 2.0, 4.0]);
        using var tape = new GradientTape();
        tape.Watch(x);
        var result = np.Sum(np.Square(x)) + np.Linalg.Norm(x, 1) + np.Var(x, ddof: 1) + np.Sum(np.Diff(x));
        double mean = 7.0 / 3;
        double[] expected = [2 + 1 + (1 - mean) - 1, 4 + 1 + (2 - mean), 8 + 1 + (4 - mean) + 1];
        Assert.True(np.AllClose(tape.Gradient(result, x)!, expected, rtol: 1e-12));
    }

    [Fact]
    public void BadInput_IsSaidInOneSentence()
    {
        Says("received -3", () => np.LinSpace(0, 1, -3));
        Says("must not be 0", () => np.Arange(0.0, 1.0, 0.0));
        Says("must not be 0", () => np.Arange(0, 5, 0));
        Says("at most 2147483647 numbers", () => np.Arange(0.0, np.Inf));
        Says("received shape (2, -1)", () => np.Ones((2, -1)));
        Says("\"xy\" or \"ij\", but received \"yx\"", () => np.MeshGrid(np.Ones(2), np.Ones(2), "yx"));
        Says("row 1", () => np.Array([[1.0, 2.0], [3.0]]));
        Says("String", () => np.Array("1, 2"));
        Says("received -1", () => np.Repeat(np.Ones(2), -1));
        Says("received 3 numbers", () => np.Repeat(np.Ones(2), [1, 2, 3], axis: 0));
        Says("received n = -1", () => np.Diff(np.Ones(2), -1));
        Says("Axis 2", () => np.Sum(np.Ones((2, 2)), axis: 2));
        Says("transpose one", () => np.Dot(np.Ones((2, 3, 4)), np.Ones((2, 3, 4))));

        static void Says(string part, Action action) =>
            Assert.Contains(part, Assert.ThrowsAny<ArgumentException>(action).Message, StringComparison.Ordinal);
    }
}
