namespace KerasLessons.Benchmarks;

/// <summary>Data of the size of handwritten digits: noise of 784 numbers, with a tenth of each row a little brighter, and which tenth is the class.</summary>
internal static class Digits
{
    public const int Pixels = 784;

    public const int Classes = 10;

    public static (Tensor X, Tensor Y) Rows(int count)
    {
        var y = np.Arange(count) % Classes;
        var tenth = np.Floor(np.Arange(Pixels) / (double)(Pixels / Classes));
        var brighter = Ops.Cast(Ops.Equal(tenth, y.Reshape(count, 1).Cast(DType.Float64)), DType.Float32);
        return (tf.Random.Uniform([count, Pixels], -1, 1) + brighter * 0.2, y.Cast(DType.Int32));
    }
}
