namespace KerasLessons;

/// <summary>Positive numbers that add up to 1 along an axis.</summary>
/// <remarks>f(x)ᵢ = e^xᵢ / Σ e^xⱼ. Source: <c>keras.layers.Softmax</c>.</remarks>
public sealed class Softmax : Layer
{
    /// <summary>Makes the layer with Keras's defaults.</summary>
    /// <param name="axis">The axis; a negative one counts from the back.</param>
    /// <param name="name">Name of the layer; from the class name when left out.</param>
    /// <param name="dtype">Type of the computation, float32 or float64.</param>
    /// <param name="inputShape">Shape of one input, without the batch, if this is a model's first layer.</param>
    public Softmax(int axis = -1, string? name = null, DType dtype = DType.Float32, Shape? inputShape = null)
        : base(name, dtype, inputShape: inputShape)
    {
        Axis = axis;
    }

    /// <summary>The axis.</summary>
    public int Axis { get; }

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape inputShape) => inputShape;

    /// <inheritdoc/>
    protected override Tensor Call(Tensor inputs, bool training) => Activations.Softmax(AsFloat(inputs), Axis);
}
