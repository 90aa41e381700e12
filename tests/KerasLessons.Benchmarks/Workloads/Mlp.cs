namespace KerasLessons.Benchmarks;

/// <summary>A classifier of the size of handwritten digits: 784 → 128 → 10, Adam, 100 shuffled batches of 128.</summary>
internal sealed class Mlp : TrainingWorkload
{
    private const int N = 12800;

    public Mlp()
        : base("mlp", 128, 1)
    {
        X = tf.Random.Uniform([N, 784]);
        Y = Ops.Floor(tf.Random.Uniform([N]) * 10).Cast(DType.Int32);
    }

    protected override Tensor X { get; }

    protected override Tensor Y { get; }

    public override Sequential NewModel()
    {
        var net = new Sequential();
        net.Add(new Dense(128, activation: "relu", inputDim: 784));
        net.Add(new Dense(10));
        net.Compile(new Adam(), new SparseCategoricalCrossentropy(fromLogits: true));
        return net;
    }
}
