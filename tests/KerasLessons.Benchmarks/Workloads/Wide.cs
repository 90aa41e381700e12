namespace KerasLessons.Benchmarks;

/// <summary>The lecture's wide network: 500 steep sigmoids of one input, 5000 epochs of the full batch of 100.</summary>
internal sealed class Wide : TrainingWorkload
{
    private const int N = 100;

    public Wide()
        : base("wide", N, 5000)
    {
        X = np.LinSpace(-1, 1, N).Reshape(N, 1).Cast(DType.Float32);
        Y = Ops.Sin(X * 4) + tf.Random.Normal([N, 1]) * 0.1;
    }

    protected override Tensor X { get; }

    protected override Tensor Y { get; }

    public override Sequential NewModel()
    {
        var net = new Sequential();
        net.Add(new Dense(500, activation: x => Ops.Sigmoid(200 * x), inputDim: 1));
        net.Add(new Dense(1));
        net.Compile(new SGD(0.001), Losses.MSE);
        return net;
    }
}
