using KerasLessons.Engine.Tests.Support;

namespace KerasLessons.Engine.Tests.Tensors;

public class IndexingTests
{
    private static readonly Tensor X = Ops.Reshape(Ops.Cast(Ops.Arange(120), DType.Float64), (2, 3, 4, 5));

    private static readonly Tensor V = Ops.Cast(Ops.Arange(10), DType.Float64);

    private static readonly (string NumPy, Func<Tensor> Result)[] Forms =
    [
        ("x[0]", () => X[0]),
        ("x[-1]", () => X[-1]),
        ("x[-1]", () => X[^1]),
        ("x[1, 2]", () => X[1, 2]),
        ("x[1, 2, 3, 4]", () => X[1, 2, 3, 4]),
        ("x[:, 1]", () => X[.., 1]),
        ("x[..., 1]", () => X[TensorIndex.Ellipsis, 1]),
        ("x[0, ..., -1]", () => X[0, TensorIndex.Ellipsis, -1]),
        ("x[...]", () => X[TensorIndex.Ellipsis]),
        ("x[:, 1:3]", () => X[.., 1..3]),
        ("x[:, :-1, 1:]", () => X[.., ..^1, 1..]),
        ("x[:, :, ::2]", () => X[.., .., TensorIndex.Every(.., 2)]),
        ("x[:, :, ::-1]", () => X[.., .., TensorIndex.Every(.., -1)]),
        ("x[:, ::-2, 1::2, ::3]", () => X[.., TensorIndex.Every(.., -2), TensorIndex.Every(1.., 2), TensorIndex.Every(.., 3)]),
        ("x[None]", () => X[TensorIndex.NewAxis]),
        ("x[:, None, 1]", () => X[.., TensorIndex.NewAxis, 1]),
        ("x[..., None]", () => X[TensorIndex.Ellipsis, TensorIndex.NewAxis]),
        ("x[None, ..., 0, None]", () => X[TensorIndex.NewAxis, TensorIndex.Ellipsis, 0, TensorIndex.NewAxis]),
        ("x[1:1]", () => X[1..1]),
        ("x[:, 5:9]", () => X[.., 5..9]),
        ("x[:, -9:2]", () => X[.., ^9..2]),
        ("v[::-1]", () => V[TensorIndex.Every(.., -1)]),
        ("v[2:8:3]", () => V[TensorIndex.Every(2..8, 3)]),
        // A walk backwards names the same elements as NumPy's, by a range in ascending order.
        ("v[7:1:-2]", () => V[TensorIndex.Every(2..8, -2)]),
        ("v[-3:]", () => V[^3..]),
        ("v[:-3]", () => V[..^3]),
        ("v[8:3]", () => V[8..3]),
        ("x[[1, 0, 1]]", () => X[new[] { 1, 0, 1 }]),
        ("v[[[0, -1], [3, 3]]]", () => V[new[,] { { 0L, -1 }, { 3, 3 } }]),
        ("x[[True, False]]", () => X[new[] { true, false }]),
        ("v[v > 6]", () => V[V > 6.0]),
        ("x[x[:, :, 0, 0] > 30]", () => X[X[.., .., 0, 0] > 30.0]),
    ];

    public static TheoryData<int> FormNumbers => [.. Enumerable.Range(0, Forms.Length)];

    [Theory]
    [MemberData(nameof(FormNumbers))]
    public void Index_IsNumPys(int form)
    {
        var (name, result) = Forms[form];
        Samples.AssertClose(NumPyGolden.Case("indexing", name), result(), 0, name);
    }

    [Fact]
    public void Slices_OfEveryTypeAndForm_AreTheElementsNamed()
    {
        var random = new System.Random(7);
        foreach (var type in Samples.AllTypes)
        {
            for (int draw = 0; draw < 60; draw++)
            {
                int[] shape = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(1, 6))];
                var (starts, counts, steps) = (new int[shape.Length], new int[shape.Length], new int[shape.Length]);
                var indices = new TensorIndex[shape.Length];
                for (int axis = 0; axis < shape.Length; axis++)
                {
                    int low = random.Next(0, shape[axis]);
                    int high = random.Next(low + 1, shape[axis] + 1);
                    int step = random.Next(1, 4);
                    counts[axis] = (high - low + step - 1) / step;
                    bool backwards = random.Next(2) == 0;
                    (starts[axis], steps[axis]) = backwards ? (high - 1, -step) : (low, step);
                    indices[axis] = TensorIndex.Every(low..high, steps[axis]);
                }
                var x = Samples.Random(shape, type, draw);
                Samples.AssertClose(NaiveTensor.Of(x).Slice(starts, counts, steps), x[indices], 0, $"{type} {draw}");
            }
        }
    }

    [Fact]
    public void Position_OutsideAnAxis_NamesIndexAxisAndSize()
    {
        var error = Assert.Throws<IndexOutOfRangeException>(() => X[0, 3]);
        Assert.Contains("Index 3 is outside axis 1, which has size 3", error.Message);
        error = Assert.Throws<IndexOutOfRangeException>(() => X[-3]);
        Assert.Contains("Index -3 is outside axis 0, which has size 2", error.Message);
    }

    [Fact]
    public void TooManyIndices_AreRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => X[0, 0, 0, 0, 0]);
        Assert.Contains("4 axes and cannot take 5", error.Message);
    }

    [Fact]
    public void StepZero_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => TensorIndex.Every(.., 0));

    [Fact]
    public void SecondEllipsis_IsRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => X[TensorIndex.Ellipsis, 0, TensorIndex.Ellipsis]);
        Assert.Contains("Ellipsis", error.Message);
    }

    [Fact]
    public void Mask_OfAnotherShape_IsRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => X[new[] { true, false, true }]);
        Assert.Contains("(3,)", error.Message);
        Assert.Contains("(2, 3, 4, 5)", error.Message);
    }

    [Fact]
    public void Mask_ThatIsFalseEverywhere_ChoosesNothing() => Assert.Equal(0, V[V > 99.0].Size);

    [Theory]
    [InlineData(3)]
    [InlineData(-4)]
    public void Gather_OfAnIndexThatDoesNotExist_NamesIndexAndSize(int index)
    {
        foreach (var type in (DType[])[DType.Int32, DType.Int64])
        {
            var error = Assert.Throws<IndexOutOfRangeException>(() => Ops.Gather(X, Samples.Of([0, index], 2, type), 1));
            Assert.Contains($"Index {index} is outside axis 1, which has size 3", error.Message);
            error = Assert.Throws<IndexOutOfRangeException>(() => Ops.TakeAlongAxis(V, Samples.Of([0, index * 5], 2, type)));
            Assert.Contains($"Index {index * 5} is outside axis 0, which has size 10", error.Message);
        }
    }

    [Fact]
    public void Gather_FromAnEmptyAxis_IsRefused()
    {
        var error = Assert.Throws<IndexOutOfRangeException>(() => Ops.Gather(Ops.Zeros((0, 3)), new[] { 0 }));
        Assert.Contains("size 0", error.Message);
    }

    [Fact]
    public void Gather_ByNumbersThatAreNotIntegers_IsRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => X[(Tensor)new[] { 0.5 }]);
        Assert.Contains("float64", error.Message);
    }

    [Fact]
    public void AnElement_ConvertsToANumber()
    {
        Assert.Equal(119.0, (double)X[^1, ^1, ^1, ^1]);
        Assert.Equal(7, (int)V[7]);
        Assert.Throws<InvalidOperationException>(() => (double)V);
    }
}
