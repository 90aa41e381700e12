namespace KerasLessons;

/// <summary>One value everywhere, or given values. Source: https://keras.io/api/layers/initializers/#constant-class.</summary>
public sealed class Constant : Initializer
{
    /// <summary>Makes the initializer of one value.</summary>
    /// <param name="value">The value, everywhere.</param>
    public Constant(double value = 0)
        : this((Tensor)value)
    {
    }

    /// <summary>Makes the initializer of given values.</summary>
    /// <param name="value">Values that broadcast to the shape asked for.</param>
    public Constant(Tensor value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
    }

    /// <summary>The values.</summary>
    public Tensor Value { get; }

    /// <inheritdoc/>
    public override Tensor Invoke(Shape shape, DType dtype = DType.Float32) => Ops.BroadcastTo(Value.Cast(dtype), shape);
}
