using KerasLessons.Engine.Random;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Randomness;

/// <summary>Tensors of random values that are a pure function of a key.</summary>
internal static class RandomFill
{
    public static Tensor Uniform(Shape shape, DType dtype, ulong key)
    {
        var tensor = Allocate(shape, dtype);
        if (dtype == DType.Float32)
        {
            Philox.FillUniform(tensor.MutableSpan<float>(), key, counter: 0);
        }
        else
        {
            Philox.FillUniform(tensor.MutableSpan<double>(), key, counter: 0);
        }
        return tensor;
    }

    public static Tensor Normal(Shape shape, DType dtype, ulong key)
    {
        var tensor = Allocate(shape, dtype);
        if (dtype == DType.Float32)
        {
            Philox.FillNormal(tensor.MutableSpan<float>(), key, counter: 0);
        }
        else
        {
            Philox.FillNormal(tensor.MutableSpan<double>(), key, counter: 0);
        }
        return tensor;
    }

    /// <summary>Standard normal values within two standard deviations.</summary>
    public static Tensor TruncatedNormal(Shape shape, DType dtype, ulong key)
    {
        var tensor = Allocate(shape, dtype);
        if (dtype == DType.Float32)
        {
            Philox.FillTruncatedNormal(tensor.MutableSpan<float>(), key, counter: 0);
        }
        else
        {
            Philox.FillTruncatedNormal(tensor.MutableSpan<double>(), key, counter: 0);
        }
        return tensor;
    }

    public static void RequireFloat(DType dtype)
    {
        if (!dtype.IsFloat())
        {
            throw new ArgumentException($"Random initial values are floating point; received type {dtype.NumPyName()}.", nameof(dtype));
        }
    }

    private static Tensor Allocate(Shape shape, DType dtype)
    {
        ArgumentNullException.ThrowIfNull(shape);
        RequireFloat(dtype);
        return Tensor.Allocate(new TensorSpec(dtype, shape));
    }
}
