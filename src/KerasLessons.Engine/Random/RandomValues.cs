using KerasLessons.Engine.Backends.Cpu;
using KerasLessons.Engine.Backends.Cpu.Random;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Random;

/// <summary>
/// Values that are a pure function of a key, to be drawn where they are to lie: an array as large as a model's weights is
/// dear to make, so there is none on the way.
/// </summary>
/// <param name="distribution">What the numbers are drawn from.</param>
/// <param name="key">Seed of their stream.</param>
/// <param name="scale">What becomes of a drawn number; it stays as it is when left out.</param>
internal sealed unsafe class RandomValues(RandomDistribution distribution, ulong key, RandomScale? scale = null)
{
    /// <summary>The values as a tensor.</summary>
    /// <exception cref="ArgumentException">The type is not of floating point.</exception>
    public Tensor ToTensor(Shape shape, DType dtype)
    {
        var tensor = Tensor.Allocate(Spec(shape, dtype));
        fixed (byte* elements = tensor.Data)
        {
            Fill(new Operand(elements, tensor.Spec));
        }
        return tensor;
    }

    /// <summary>A variable that begins with the values.</summary>
    /// <exception cref="ArgumentException">The type is not of floating point.</exception>
    public Variable ToVariable(Shape shape, DType dtype, bool trainable, string name)
    {
        var variable = new Variable(Spec(shape, dtype), trainable, name);
        Fill(new Operand(variable.Pointer, variable.Spec));
        return variable;
    }

    /// <exception cref="ArgumentException">The type is not of floating point.</exception>
    public static void RequireFloat(DType dtype)
    {
        if (!dtype.IsFloat())
        {
            throw new ArgumentException($"Random initial values are floating point; received type {dtype.NumPyName()}.", nameof(dtype));
        }
    }

    private static TensorSpec Spec(Shape shape, DType dtype)
    {
        ArgumentNullException.ThrowIfNull(shape);
        RequireFloat(dtype);
        return new TensorSpec(dtype, shape);
    }

    private void Fill(Operand target)
    {
        ulong* state = stackalloc ulong[] { key, 0 };
        new RandomStep(distribution, new Operand((byte*)state, new TensorSpec(DType.Int64, 2)), target, scale).Run();
    }
}
