namespace KerasLessons;

/// <summary>x where it is positive, and a slope times x where it is not.</summary>
/// <remarks>f(x) = x for x ≥ 0 and slope·x below. Source: <c>keras.layers.LeakyReLU</c>.</remarks>
public sealed class LeakyReLU : Layer
{
    /// <summary>Makes the layer with Keras's defaults.</summary>
    /// <param name="negativeSlope">Slope below 0, zero or more.</param>
    /// <param name="name">Name of the layer; from the class name when left out.</param>
    /// <param name="dtype">Type of the computation, float32 or float64.</param>
    /// <param name="inputShape">Shape of one input, without the batch, if this is a model's first layer.</param>
    /// <exception cref="ArgumentException">The slope is negative.</exception>
    public LeakyReLU(double negativeSlope = 0.3, string? name = null, DType dtype = DType.Float32, Shape? inputShape = null)
        : base(name, dtype, inputShape: inputShape)
    {
        if (!(negativeSlope >= 0))
        {
            throw new ArgumentException(FormattableString.Invariant($"The negativeSlope of a LeakyReLU layer cannot be negative. Received: negativeSlope={negativeSlope}."));
        }
        NegativeSlope = negativeSlope;
    }

    /// <summary>Slope below 0.</summary>
    public double NegativeSlope { get; }

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape inputShape) => inputShape;

    /// <inheritdoc/>
    protected override Tensor Call(Tensor inputs, bool training) =>
        Activations.LeakyRelu(AsFloat(inputs), NegativeSlope);
}
