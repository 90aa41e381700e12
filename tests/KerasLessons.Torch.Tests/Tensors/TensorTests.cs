namespace KerasLessons.Torch.Tests.Tensors;

/// <summary>Types, shapes and conversions go as in PyTorch.</summary>
public sealed class TensorTests
{
    [Fact]
    public void Numbers_BecomePyTorchsTypes()
    {
        Assert.Equal(DType.Float32, torch.tensor([2.5, 4]).DType);
        Assert.Equal(DType.Int64, torch.tensor([1, 2]).DType);
        Assert.Equal(DType.Int64, torch.tensor(3).DType);
        Assert.Equal(DType.Float32, torch.tensor(3.0).DType);
        Assert.Equal(DType.Bool, torch.tensor([true]).DType);
        Assert.Equal(DType.Float64, torch.tensor(np.LinSpace(0, 1, 3)).DType);
        Assert.Equal(DType.Float64, torch.tensor([0.1], dtype: DType.Float64).DType);
        Assert.Equal([3, 1], torch.tensor([[4.0], [3.0], [-2.0]]).Shape);
        Assert.Equal(0.1f, torch.tensor(0.1).Item());
    }

    [Fact]
    public void Types_Combine_AsInPyTorch()
    {
        var (single, real, whole, truth) = (torch.Ones(2), torch.Ones(2, dtype: DType.Float64), torch.tensor([1, 2]), torch.tensor([true, false]));
        Assert.Equal(DType.Float64, (single + real).DType);
        Assert.Equal(DType.Float32, (single + whole).DType);
        Assert.Equal(DType.Float32, (whole * 2.5).DType);
        Assert.Equal(DType.Int64, (whole * 2).DType);
        Assert.Equal(DType.Float32, (whole / 2).DType);
        Assert.Equal(DType.Int64, (whole + truth).DType);
        Assert.Equal(DType.Int64, (truth * 2).DType);
        Assert.Equal(DType.Float64, (real * 2.5).DType);
        // A tensor with axes outranks a scalar tensor of its kind, not one of a higher kind.
        Assert.Equal(DType.Float32, (single * torch.tensor(2.0, dtype: DType.Float64)).DType);
        Assert.Equal(DType.Float32, (whole * torch.tensor(2.0)).DType);
        Assert.Equal(DType.Int64, whole.Pow(2).DType);
        Assert.Equal(DType.Int64, truth.Sum().DType);
        Assert.Equal(DType.Bool, (single > 0.5).DType);
        Assert.Equal([1.0, 0.5], (1 / whole).ToList());
    }

    [Fact]
    public void LargeIntegers_StayExact()
    {
        var large = torch.tensor([(1L << 60) + 1]);
        Assert.Equal((1L << 60) + 3, (large + 2).ToArray<long>()[0]);
        Assert.Equal((1L << 61) + 3, torch.tensor((1L << 61) + 3).ToArray<long>()[0]);
    }

    [Fact]
    public void Sort_GivesValuesAndPlaces()
    {
        var (values, indices) = torch.tensor([3.0, 1.0, 2.0]).Sort();
        Assert.Equal([1.0, 2.0, 3.0], values.ToList());
        Assert.Equal([1.0, 2.0, 0.0], indices.ToList());
        Assert.Equal([3.0, 2.0, 1.0], torch.Sort(values, descending: true).Values.ToList());
        Assert.Equal([0.0], torch.tensor([5.0]).Sort().Indices.ToList());
    }

    [Fact]
    public void MatMul_NeedsOneType()
    {
        string message = Assert.Throws<ArgumentException>(() => torch.Ones(2, 2).MatMul(torch.Ones([2, 2], dtype: DType.Float64))).Message;
        Assert.Contains("float32 and float64", message, StringComparison.Ordinal);
        Assert.Contains("cannot be multiplied", Assert.Throws<ArgumentException>(() => torch.Ones(2, 3).MatMul(torch.Ones(2, 3))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arange_StopsBeforeTheEnd()
    {
        Assert.Equal([0.0, 1, 2], torch.Arange(3).ToList());
        Assert.Equal([1.0, 1.5, 2], torch.Arange(1, 2.5, 0.5).ToList());
        Assert.Equal([3.0, 2], torch.Arange(3, 1, -1).ToList());
        Assert.Throws<ArgumentException>(() => torch.Arange(0, 3, -1));
        Assert.Throws<ArgumentException>(() => torch.Arange(0, 3, 0));
        Assert.Throws<ArgumentException>(() => torch.Arange(0.0, 3, 0));
    }

    /// <summary>As in PyTorch: whole numbers make int64, one with a point makes float32.</summary>
    [Fact]
    public void WholeNumbers_MakeIntegers()
    {
        Assert.Equal("tensor([2, 3, 4])", torch.Arange(2, 5).ToString());
        Assert.Equal("tensor([9, 6, 3])", torch.Arange(9, 2, -3).ToString());
        Assert.Equal("tensor([], dtype=torch.int64)", torch.Arange(4, 4).ToString());
        Assert.Equal("tensor([2., 3., 4.])", torch.Arange(2.0, 5).ToString());
        Assert.Equal("tensor([2., 3., 4.])", torch.Arange(2, 5, dtype: DType.Float32).ToString());
        Assert.Equal("tensor([[1, 2],\n        [3, 4]])", torch.tensor([[1, 2], [3, 4]]).ToString());
        Assert.Equal("tensor([[1., 2.],\n        [3., 4.]])", torch.tensor([[1, 2], [3, 4.0]]).ToString());
        Assert.Equal(DType.Int64, torch.tensor(new int[,] { { 1, 2 } }).DType);
        Assert.Contains("row 1 has 1", Assert.Throws<ArgumentException>(() => torch.tensor([[1, 2], [3]])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MakersAndReaders_Agree()
    {
        Assert.Equal([2, 3], torch.Zeros(2, 3).Shape);
        Assert.Equal(DType.Float64, torch.Ones([2, 3], dtype: DType.Float64).DType);
        Assert.Equal([7.0, 7.0], torch.Full(2, 7).ToList());
        Assert.Equal([1.0, 1.0], torch.OnesLike(torch.Zeros(2)).ToList());
        Assert.Equal([0.0, 0.0], torch.ZerosLike(torch.Ones(2)).ToList());
        Assert.Equal(6, torch.Zeros(2, 3).NumEl);
        Assert.Equal(1, torch.tensor([0.0, 2, 1]).ArgMax().Item());
        Assert.Equal([1.0, 0.0], torch.tensor([[0.0, 2], [5, 1]]).ArgMax(1).ToList());
        Assert.Equal([0.0, 1.0], torch.tensor([[0.0, 2], [5, 1]]).ArgMin(1).ToList());
        Assert.Equal([1.0, 0.0], torch.Eq(torch.tensor([1, 2]), torch.tensor([1, 3])).ToList());
        Assert.Throws<InvalidOperationException>(() => torch.Ones(2).Item());
        Assert.Throws<ArgumentException>(() => torch.tensor([1, 2]).Mean());
        Assert.Throws<ArgumentException>(() => torch.tensor([1, 2]).Pow(-1));
    }

    [Fact]
    public void Indexing_PicksRowsColumnsAndMasks()
    {
        var x = torch.tensor([[1.0, 2, 3], [4, 5, 6]]);
        Assert.Equal([1.0, 4], x[.., 0].ToList());
        Assert.Equal([4.0, 5, 6], x[-1].ToList());
        Assert.Equal([5.0, 6], x[^1, 1..].ToList());
        Assert.Equal(6, x[1, 2].Item());
        Assert.Equal([4.0, 5, 6], x[torch.tensor([false, true])].ToList());
        Assert.Throws<IndexOutOfRangeException>(() => x[2]);
    }

    /// <summary>Large products are worked out when they are asked for; nobody can tell, except that a function of one takes no second array.</summary>
    [Fact]
    public void LargeProducts_AreTheSame_WhenAskedForAndWhenNot()
    {
        torch.ManualSeed(11);
        var x = torch.RandN([40000], requiresGrad: true);
        var product = 3 * x;
        Assert.Equal(DType.Float32, product.DType);
        Assert.Equal([40000], product.Shape);
        var pending = torch.Sigmoid(product);
        Assert.Equal(x.ToArray<float>().Select(value => 3f * value), product.ToArray<float>());
        var known = torch.Sigmoid(product);
        Assert.Equal(known.ToArray<float>(), pending.ToArray<float>());
        Assert.Equal("torch.float64", torch.Sigmoid(x.To(DType.Float64).Detach() * 3).ToString().Split("dtype=")[1][..13]);
        pending.Sum().Backward(retainGraph: true);
        var gradient = x.Grad!;
        x.Grad = null;
        known.Sum().Backward();
        Assert.Equal(gradient.ToArray<float>(), x.Grad!.ToArray<float>());
        // Two factors in a row, and the factor's numbers of the moment, not later ones.
        var twice = 2 * (3 * x);
        x.Data = torch.Zeros(40000);
        Assert.Equal(product.ToArray<float>().Select(value => 2 * value), twice.ToArray<float>());
    }
}
