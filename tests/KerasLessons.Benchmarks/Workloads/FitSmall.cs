namespace KerasLessons.Benchmarks;

/// <summary>Many tiny steps, with the defaults that a user takes: 10 → 64 relu → 1, Adam, 5 epochs of 10,000 rows in batches of 32.</summary>
internal sealed class FitSmall() : TrainingWorkload("fit-small", N, 32, 5)
{
    private const int N = 10_000;

    public override double? Reach => 1.0 / 10;

    public override IReadOnlyList<string> Peers => [PeerNames.PyTorch, PeerNames.TensorFlowJs];

    /// <summary>From Keras's initial weights PyTorch comes to 0.002 to 0.008, for the last steps go to and fro; the targets' variance is 0.134.</summary>
    protected override double Expected => 0.0055;

    protected override double Tolerance => 0.9;

    protected override bool PeersComeToTheSame => false;

    public override Sequential NewModel()
    {
        var net = new Sequential();
        net.Add(new Dense(64, activation: "relu", inputDim: 10));
        net.Add(new Dense(1));
        net.Compile("adam", "mse");
        return net;
    }

    protected override (Tensor X, Tensor Y) NewData()
    {
        var x = tf.Random.Uniform([N, 10]);
        return (x, np.Sin(3 * x[.., 0..1]) + x[.., 1..2] * x[.., 2..3]);
    }
}
