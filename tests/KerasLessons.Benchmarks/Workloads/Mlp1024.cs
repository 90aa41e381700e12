namespace KerasLessons.Benchmarks;

/// <summary>A classifier whose time is in its products: 784 → 1024 → 1024 → 10, SGD, 40 shuffled batches of 256.</summary>
internal sealed class Mlp1024() : TrainingWorkload("mlp1024", N, 256, 1)
{
    private const int N = 40 * 256;
    private const int Units = 1024;

    public override double? Reach => 0.85;

    /// <summary>Forward and the kernels' gradients in all layers, and what the last two hand back.</summary>
    public override WorkCount Work =>
        new(2.0 * N * (2 * Digits.Pixels * Units + 3 * Units * Units + 3 * Units * Digits.Classes));

    /// <summary>What PyTorch comes to from Keras's initial weights.</summary>
    protected override double Expected => 1.735;

    protected override double Tolerance => 0.06;

    protected override bool PeersComeToTheSame => false;

    public override Sequential NewModel()
    {
        var net = new Sequential();
        net.Add(new Dense(Units, activation: "relu", inputDim: Digits.Pixels));
        net.Add(new Dense(Units, activation: "relu"));
        net.Add(new Dense(Digits.Classes));
        net.Compile(new SGD(0.1), new SparseCategoricalCrossentropy(fromLogits: true));
        return net;
    }

    protected override (Tensor X, Tensor Y) NewData() => Digits.Rows(N);
}
