namespace KerasLessons.Benchmarks;

/// <summary>A classifier of the size of handwritten digits: 784 → 128 → 10, Adam, 100 shuffled batches of 128.</summary>
internal sealed class Mlp : TrainingWorkload
{
    private const int N = 12800;

    // Made when they are needed: 40 MB of living data would change how often the other workloads' garbage is collected.
    private readonly Lazy<Tensor> _x = new(() => tf.Random.Uniform([N, 784]));
    private readonly Lazy<Tensor> _y = new(() => Ops.Floor(tf.Random.Uniform([N]) * 10).Cast(DType.Int32));

    public Mlp()
        : base("mlp", 128, 1)
    {
    }

    protected override Tensor X => _x.Value;

    protected override Tensor Y => _y.Value;

    public override Sequential NewModel()
    {
        var net = new Sequential();
        net.Add(new Dense(128, activation: "relu", inputDim: 784));
        net.Add(new Dense(10));
        net.Compile(new Adam(), new SparseCategoricalCrossentropy(fromLogits: true));
        return net;
    }
}
