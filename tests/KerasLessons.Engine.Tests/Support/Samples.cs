namespace KerasLessons.Engine.Tests.Support;

/// <summary>Seeded tensors for tests, and their comparison with expected values.</summary>
internal static class Samples
{
    public static readonly DType[] AllTypes = [DType.Float32, DType.Float64, DType.Int32, DType.Int64, DType.Bool];

    public static readonly DType[] NumberTypes = [DType.Float32, DType.Float64, DType.Int32, DType.Int64];

    public static readonly DType[] FloatTypes = [DType.Float32, DType.Float64];

    /// <summary>Numbers between two limits: integers in integer types, true and false in truth values.</summary>
    public static Tensor Random(Shape shape, DType type, int seed, double low = -9, double high = 9)
    {
        var random = new System.Random(seed);
        var values = new double[shape.Size];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = type switch
            {
                DType.Bool => random.Next(2),
                DType.Int32 or DType.Int64 => random.Next((int)low, (int)high + 1),
                DType.Float32 => (float)(low + (high - low) * random.NextDouble()),
                _ => low + (high - low) * random.NextDouble(),
            };
        }
        return Of(values, shape, type);
    }

    public static Tensor Of(double[] values, Shape shape, DType type) => type switch
    {
        DType.Float32 => Tensor.FromSpan<float>([.. values.Select(v => (float)v)], shape),
        DType.Float64 => Tensor.FromSpan<double>(values, shape),
        DType.Int32 => Tensor.FromSpan<int>([.. values.Select(v => (int)v)], shape),
        DType.Int64 => Tensor.FromSpan<long>([.. values.Select(v => (long)v)], shape),
        _ => Tensor.FromSpan<bool>([.. values.Select(v => v != 0)], shape),
    };

    /// <summary>The elements as doubles, read without the engine's conversions.</summary>
    public static double[] Values(Tensor tensor)
    {
        var values = new double[tensor.Size];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = tensor.ElementAt(i);
        }
        return values;
    }

    /// <summary>Equal shape, and elements equal within a relative error (absolute below 1); NaN equals NaN.</summary>
    public static void AssertClose(NaiveTensor expected, Tensor actual, double tolerance, string what = "")
    {
        Assert.True(expected.Shape.SequenceEqual(actual.Shape), $"{what}: shape {actual.Shape}, expected ({string.Join(", ", expected.Shape)})");
        AssertClose(expected.Values, Values(actual), tolerance, what);
    }

    public static void AssertClose(double[] expected, double[] actual, double tolerance, string what = "")
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            (double x, double y) = (expected[i], actual[i]);
            bool close = x.Equals(y) || x == y || Math.Abs(x - y) <= tolerance * Math.Max(1, Math.Abs(x));
            Assert.True(close, FormattableString.Invariant($"{what}: element {i} is {y:R}, expected {x:R}"));
        }
    }

    /// <summary>Every bit the same.</summary>
    public static void AssertSameBits(Tensor expected, Tensor actual, string what = "")
    {
        Assert.Equal(expected.Spec, actual.Spec);
        int bytes = (int)expected.Spec.ByteSize;
        Assert.True(expected.Data.AsSpan(0, bytes).SequenceEqual(actual.Data.AsSpan(0, bytes)), $"{what}: bits differ");
    }
}
