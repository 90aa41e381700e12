namespace KerasLessons.Benchmarks;

/// <summary>The lecture's wide network: 500 steep sigmoids of one input, 5000 epochs of the full batch of 100.</summary>
internal sealed class Wide() : TrainingWorkload("wide", N, N, 5000)
{
    private const int N = 100;

    public override double? Reach => 1.0 / 6;

    /// <summary>What PyTorch comes to from Keras's initial weights.</summary>
    protected override double Expected => 0.0097;

    protected override double Tolerance => 0.05;

    protected override bool PeersComeToTheSame => false;

    public override Sequential NewModel()
    {
        var net = new Sequential();
        net.Add(new Dense(500, activation: x => Ops.Sigmoid(200 * x), inputDim: 1));
        net.Add(new Dense(1));
        net.Compile(new SGD(0.001), Losses.MSE);
        return net;
    }

    protected override (Tensor X, Tensor Y) NewData()
    {
        var i = np.Arange(N).Cast(DType.Float64);
        var x = (2 * i / (N - 1) - 1).Reshape(N, 1);
        return (x.Cast(DType.Float32), (np.Sin(4 * x) + 0.14 * np.Sin(1000 * i).Reshape(N, 1)).Cast(DType.Float32));
    }
}
