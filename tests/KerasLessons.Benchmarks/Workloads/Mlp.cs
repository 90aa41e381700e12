namespace KerasLessons.Benchmarks;

/// <summary>A classifier of the size of handwritten digits: 784 → 128 → 10, Adam, 100 shuffled batches of 128.</summary>
internal sealed class Mlp() : TrainingWorkload("mlp", N, 128, 1)
{
    private const int N = 12800;
    private const int Units = 128;

    public override double? Reach => 1.0 / 2;

    public override IReadOnlyList<string> Peers => [PeerNames.PyTorch, PeerNames.TensorFlowJs];

    /// <summary>Forward and the kernels' gradients in both layers, and what the second hands back to the first.</summary>
    public override WorkCount Work => new(2.0 * N * (2 * Digits.Pixels * Units + 3 * Units * Digits.Classes));

    /// <summary>What PyTorch comes to from Keras's initial weights.</summary>
    protected override double Expected => 0.565;

    protected override double Tolerance => 0.1;

    protected override bool PeersComeToTheSame => false;

    public override Sequential NewModel()
    {
        var net = new Sequential();
        net.Add(new Dense(Units, activation: "relu", inputDim: Digits.Pixels));
        net.Add(new Dense(Digits.Classes));
        net.Compile(new Adam(), new SparseCategoricalCrossentropy(fromLogits: true));
        return net;
    }

    protected override (Tensor X, Tensor Y) NewData() => Digits.Rows(N);
}
