namespace KerasLessons.Benchmarks;

/// <summary>The lecture's own regression: 200 rows of [1, x], one output, 1000 epochs of the full batch.</summary>
internal sealed class Lesson() : TrainingWorkload("lesson", N, N, 1000)
{
    private const int N = 200;

    public override double? Reach => 1.0 / 50;

    public override IReadOnlyList<string> Peers => [PeerNames.PyTorch, PeerNames.TensorFlowJs];

    /// <summary>The residual of least squares, by the normal equations.</summary>
    protected override double Expected
    {
        get
        {
            var (x, y) = Doubles();
            var beta = np.Linalg.Solve(x.T.MatMul(x), x.T.MatMul(y));
            return np.Mean(np.Square(y - x.MatMul(beta))).Item();
        }
    }

    protected override double Tolerance => 1e-4;

    public override Sequential NewModel()
    {
        var net = new Sequential();
        net.Add(new Dense(1, useBias: false, inputDim: 2));
        net.Compile(new SGD(0.1), Losses.MSE);
        return net;
    }

    protected override (Tensor X, Tensor Y) NewData()
    {
        var (x, y) = Doubles();
        return (x.Cast(DType.Float32), y.Cast(DType.Float32));
    }

    private static (Tensor X, Tensor Y) Doubles()
    {
        var i = np.Arange(N).Cast(DType.Float64);
        var x = i / (N - 1);
        return (np.Stack([np.Ones(N), x], axis: 1), (2.5 + 4 * x + 0.7 * np.Sin(1000 * i)).Reshape(N, 1));
    }
}
