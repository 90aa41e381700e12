namespace KerasLessons;

/// <summary>max(x, 0), with a slope, a ceiling and a threshold if asked for.</summary>
/// <remarks>x where x is at least the threshold, slope·(x − threshold) below it, and at most the maximum. Source: <c>keras.layers.ReLU</c>.</remarks>
public sealed class ReLU : Layer
{
    /// <summary>Makes the layer with Keras's defaults.</summary>
    /// <param name="maxValue">Greatest output, zero or more; no limit when left out.</param>
    /// <param name="negativeSlope">Slope below the threshold, zero or more.</param>
    /// <param name="threshold">Where the positive part begins, zero or more.</param>
    /// <param name="name">Name of the layer; from the class name when left out.</param>
    /// <param name="dtype">Type of the computation, float32 or float64.</param>
    /// <param name="inputShape">Shape of one input, without the batch, if this is a model's first layer.</param>
    /// <exception cref="ArgumentException">A setting is negative.</exception>
    public ReLU(double? maxValue = null, double negativeSlope = 0, double threshold = 0, string? name = null, DType dtype = DType.Float32, Shape? inputShape = null)
        : base(name, dtype, inputShape: inputShape)
    {
        if (maxValue < 0 || !(negativeSlope >= 0) || !(threshold >= 0))
        {
            throw new ArgumentException(FormattableString.Invariant($"maxValue, negativeSlope and threshold of a ReLU layer cannot be negative. Received: maxValue={maxValue}, negativeSlope={negativeSlope}, threshold={threshold}."));
        }
        MaxValue = maxValue;
        NegativeSlope = negativeSlope;
        Threshold = threshold;
    }

    /// <summary>Greatest output; null for no limit.</summary>
    public double? MaxValue { get; }

    /// <summary>Slope below the threshold.</summary>
    public double NegativeSlope { get; }

    /// <summary>Where the positive part begins.</summary>
    public double Threshold { get; }

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape inputShape) => inputShape;

    /// <inheritdoc/>
    protected override Tensor Call(Tensor inputs, bool training) =>
        Activations.Relu(AsFloat(inputs), NegativeSlope, MaxValue, Threshold);
}
