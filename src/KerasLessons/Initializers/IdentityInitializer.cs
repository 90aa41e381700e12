namespace KerasLessons;

/// <summary>The unit matrix times a gain, for shapes of two axes. Source: https://keras.io/api/layers/initializers/#identity-class.</summary>
public sealed class IdentityInitializer : Initializer
{
    /// <summary>Makes the initializer.</summary>
    /// <param name="gain">Value on the diagonal.</param>
    public IdentityInitializer(double gain = 1) => Gain = gain;

    /// <summary>Value on the diagonal.</summary>
    public double Gain { get; }

    /// <inheritdoc/>
    public override Tensor Invoke(Shape shape, DType dtype = DType.Float32)
    {
        ArgumentNullException.ThrowIfNull(shape);
        if (shape.Rank != 2)
        {
            throw new ArgumentException($"A unit matrix has two axes; received shape {shape}.", nameof(shape));
        }
        return Ops.OneHot(Ops.Arange(shape[0]), shape[1], dtype) * Gain;
    }
}
