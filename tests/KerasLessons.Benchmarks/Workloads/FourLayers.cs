namespace KerasLessons.Benchmarks;

/// <summary>A network of four layers of 64 units, with the same weights on all sides, and rows for it.</summary>
internal static class FourLayers
{
    public const int Units = 64;

    private const int Count = 4;

    /// <summary>Additions and multiplications for a row.</summary>
    public static double Flops => 2.0 * Count * Units * Units;

    /// <summary>The network; nothing is compiled, for predictions do not need it.</summary>
    public static Sequential New()
    {
        var net = new Sequential();
        for (int layer = 0; layer < Count; layer++)
        {
            net.Add(new Dense(Units, activation: layer < Count - 1 ? "relu" : "linear", inputDim: layer == 0 ? Units : null));
            net.Layers[layer].SetWeights([Kernel(layer).Cast(DType.Float32), Ops.Full([Units], 0.1f)]);
        }
        return net;
    }

    /// <summary>Rows that repeat after <paramref name="period"/>.</summary>
    public static Tensor Rows(int count, int period) => np.Tile(Numbers(0, period * Units).Reshape(period, Units), [count / period, 1]).Cast(DType.Float32);

    /// <summary>Mean of the squares of the outputs for the first rows, in plain loops of double precision.</summary>
    public static double MeanSquare(int rows)
    {
        double[,] values = Numbers(0, rows * Units).Reshape(rows, Units).ToArray2D<double>();
        double sum = 0;
        for (int layer = 0; layer < Count; layer++)
        {
            double[,] kernel = Kernel(layer).ToArray2D<double>();
            double[,] next = new double[rows, Units];
            for (int row = 0; row < rows; row++)
            {
                for (int j = 0; j < Units; j++)
                {
                    double value = 0.1;
                    for (int i = 0; i < Units; i++)
                    {
                        value += values[row, i] * kernel[i, j];
                    }
                    next[row, j] = layer < Count - 1 ? Math.Max(value, 0) : value;
                    sum += layer < Count - 1 ? 0 : value * value;
                }
            }
            values = next;
        }
        return sum / (rows * Units);
    }

    private static Tensor Kernel(int layer) => 0.2 * Numbers(layer * Units * Units, Units * Units).Reshape(Units, Units);

    /// <summary>sin(i²): numbers without a pattern, that every program can make.</summary>
    private static Tensor Numbers(int first, int count) => np.Sin(np.Square(np.Arange(first, first + count).Cast(DType.Float64)));
}
