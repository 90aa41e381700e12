namespace KerasLessons;

/// <summary>Multiplies by a number and adds another, to bring data into a range.</summary>
/// <remarks>f(x) = x·scale + offset; <c>new Rescaling(1 / 255.0)</c> brings bytes to [0, 1]. Source: <c>keras.layers.Rescaling</c>.</remarks>
public sealed class Rescaling : Layer
{
    /// <summary>Makes the layer with Keras's defaults.</summary>
    /// <param name="scale">The factor.</param>
    /// <param name="offset">What is added.</param>
    /// <param name="name">Name of the layer; from the class name when left out.</param>
    /// <param name="dtype">Type of the computation, float32 or float64.</param>
    /// <param name="inputShape">Shape of one input, without the batch, if this is a model's first layer.</param>
    public Rescaling(double scale, double offset = 0, string? name = null, DType dtype = DType.Float32, Shape? inputShape = null)
        : base(name, dtype, inputShape: inputShape)
    {
        Scale = scale;
        Offset = offset;
    }

    /// <summary>The factor.</summary>
    public double Scale { get; }

    /// <summary>What is added.</summary>
    public double Offset { get; }

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape inputShape) => inputShape;

    /// <inheritdoc/>
    protected override Tensor Call(Tensor inputs, bool training) => AsFloat(inputs) * Scale + Offset;
}
