namespace KerasLessons;

/// <summary>Puts all axes but the batch into one.</summary>
/// <remarks>Inputs of shape (batch,) become (batch, 1). Source: <c>keras.layers.Flatten</c>.</remarks>
public sealed class Flatten : Layer
{
    /// <summary>Makes the layer with Keras's defaults.</summary>
    /// <param name="name">Name of the layer; from the class name when left out.</param>
    /// <param name="dtype">Type of the computation, float32 or float64.</param>
    /// <param name="inputShape">Shape of one input, without the batch, if this is a model's first layer.</param>
    public Flatten(string? name = null, DType dtype = DType.Float32, Shape? inputShape = null)
        : base(name, dtype, inputShape: inputShape)
    {
        InputSpec = new InputSpec { MinRank = 1 };
    }

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape inputShape)
    {
        ArgumentNullException.ThrowIfNull(inputShape);
        CheckInput(inputShape);
        var rest = inputShape.Skip(1).ToArray();
        return [inputShape[0], rest.Contains(Shape.Unknown) ? Shape.Unknown : rest.Aggregate(1, (size, axis) => checked(size * axis))];
    }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor inputs, bool training)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return inputs.Reshape(ComputeOutputShape(inputs.Shape));
    }
}
