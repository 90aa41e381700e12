namespace KerasLessons.Benchmarks;

/// <summary>Logistic regression of a million rows of 20: little arithmetic, much data. One epoch of shuffled batches of 4096.</summary>
internal sealed class Logistic() : TrainingWorkload("logistic", N, 4096, 1)
{
    private const int N = 1_000_000;
    private const int Columns = 20;

    public override double? Reach => 1.0 / 2;

    /// <summary>Every row is read once, with its target.</summary>
    public override WorkCount Work => new(2.0 * N * 2 * Columns, (double)N * (Columns + 1) * sizeof(float));

    /// <summary>What PyTorch comes to.</summary>
    protected override double Expected => 0.244;

    protected override double Tolerance => 0.02;

    public override Sequential NewModel()
    {
        var net = new Sequential();
        net.Add(new Dense(1, activation: "sigmoid", inputDim: Columns));
        net.Compile(new SGD(0.5), new BinaryCrossentropy());
        return net;
    }

    protected override (Tensor X, Tensor Y) NewData()
    {
        var x = tf.Random.Uniform([N, Columns], -1, 1);
        var slopes = 3 * np.Sin(np.Arange(1, Columns + 1)).Cast(DType.Float32).Reshape(Columns, 1);
        var y = Ops.Less(tf.Random.Uniform([N, 1]), Ops.Sigmoid(x.MatMul(slopes)));
        return (x, y.Cast(DType.Float32));
    }
}
