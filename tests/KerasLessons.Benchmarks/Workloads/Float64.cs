namespace KerasLessons.Benchmarks;

/// <summary>The lecture's formula with 100 rows of 3, where each operation is tiny: 10,000 steps.</summary>
internal sealed class Float64() : DescentInDoubles("float64", N, 3, 10_000, 0.01)
{
    private const int N = 100;

    protected override (Tensor X, Tensor Y) NewData()
    {
        var i = np.Arange(N).Cast(DType.Float64);
        return (np.Stack([np.Ones(N), i / N, np.Sin(1000 * i)], axis: 1), (2.5 + 4 * i / N + 0.7 * np.Sin(2000 * i)).Reshape(N, 1));
    }

    protected override Tensor NewBeta() => new double[,] { { -5 }, { 10 }, { 0 } };

    protected override Tensor Slope(Tensor x, Tensor y, Tensor beta) =>
        (2 * x.T.MatMul(x).MatMul(beta) - 2 * x.T.MatMul(y)) / N;
}
