namespace KerasLessons;

/// <summary>x where it is positive, and an exponential that levels off where it is not.</summary>
/// <remarks>f(x) = x for x > 0 and α·(eˣ − 1) below. Source: <c>keras.layers.ELU</c>.</remarks>
public sealed class ELU : Layer
{
    /// <summary>Makes the layer with Keras's defaults.</summary>
    /// <param name="alpha">Depth of the negative part.</param>
    /// <param name="name">Name of the layer; from the class name when left out.</param>
    /// <param name="dtype">Type of the computation, float32 or float64.</param>
    /// <param name="inputShape">Shape of one input, without the batch, if this is a model's first layer.</param>
    public ELU(double alpha = 1, string? name = null, DType dtype = DType.Float32, Shape? inputShape = null)
        : base(name, dtype, inputShape: inputShape)
    {
        Alpha = alpha;
    }

    /// <summary>Depth of the negative part.</summary>
    public double Alpha { get; }

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape inputShape) => inputShape;

    /// <inheritdoc/>
    protected override Tensor Call(Tensor inputs, bool training) => Activations.Elu(AsFloat(inputs), Alpha);
}
