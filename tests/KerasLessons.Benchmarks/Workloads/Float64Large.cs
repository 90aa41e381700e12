namespace KerasLessons.Benchmarks;

/// <summary>10,000 rows of 50, where reading the 4 MB of data twice a step is the work: 200 steps.</summary>
internal sealed class Float64Large() : DescentInDoubles("float64-large", N, Columns, 200, 0.5)
{
    private const int N = 10_000;
    private const int Columns = 50;

    protected override (Tensor X, Tensor Y) NewData() => (
        np.Sin(np.Square(np.Arange(N * Columns).Cast(DType.Float64))).Reshape(N, Columns),
        np.Cos(np.Square(np.Arange(N).Cast(DType.Float64))).Reshape(N, 1));

    protected override Tensor NewBeta() => np.Zeros([Columns, 1]);

    protected override Tensor Slope(Tensor x, Tensor y, Tensor beta) => 2 * x.T.MatMul(x.MatMul(beta) - y) / N;
}
