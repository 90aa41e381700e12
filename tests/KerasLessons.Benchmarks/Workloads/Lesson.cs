namespace KerasLessons.Benchmarks;

/// <summary>The lecture's own regression: 200 rows of [1, x], one output, 1000 epochs of the full batch.</summary>
internal sealed class Lesson : TrainingWorkload
{
    private const int N = 200;

    public Lesson()
        : base("lesson", N, 1000)
    {
        var x = np.LinSpace(0, 1, N);
        X = np.Stack([np.Ones(N), x], axis: 1).Cast(DType.Float32);
        Y = (2.5 + 4 * x + tf.Random.Normal([N], dtype: DType.Float64) * 0.5).Reshape(N, 1).Cast(DType.Float32);
    }

    protected override Tensor X { get; }

    protected override Tensor Y { get; }

    public override Sequential NewModel()
    {
        var net = new Sequential();
        net.Add(new Dense(1, useBias: false, inputDim: 2));
        net.Compile(new SGD(0.1), Losses.MSE);
        return net;
    }
}
