namespace KerasLessons;

/// <summary>Gives each example another shape.</summary>
/// <remarks>The batch stays; one size of the target may be −1 and is then computed. Source: <c>keras.layers.Reshape</c>.</remarks>
public sealed class Reshape : Layer
{
    /// <summary>Makes the layer with Keras's defaults.</summary>
    /// <param name="targetShape">Shape of one output, without the batch: <c>[3, 4]</c>.</param>
    /// <param name="name">Name of the layer; from the class name when left out.</param>
    /// <param name="dtype">Type of the computation, float32 or float64.</param>
    /// <param name="inputShape">Shape of one input, without the batch, if this is a model's first layer.</param>
    /// <exception cref="ArgumentException">More than one size is −1.</exception>
    public Reshape(Shape targetShape, string? name = null, DType dtype = DType.Float32, Shape? inputShape = null)
        : base(name, dtype, inputShape: inputShape)
    {
        ArgumentNullException.ThrowIfNull(targetShape);
        if (targetShape.Count(size => size == Shape.Unknown) > 1)
        {
            throw new ArgumentException($"At most one size of the target shape can be −1. Received: targetShape={targetShape}.");
        }
        TargetShape = targetShape;
        InputSpec = new InputSpec { MinRank = 1 };
    }

    /// <summary>Shape of one output, without the batch.</summary>
    public Shape TargetShape { get; }

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape inputShape)
    {
        ArgumentNullException.ThrowIfNull(inputShape);
        CheckInput(inputShape);
        var rest = inputShape.Skip(1).ToArray();
        if (rest.Contains(Shape.Unknown))
        {
            return [inputShape[0], .. TargetShape];
        }
        int size = rest.Aggregate(1, (product, axis) => checked(product * axis));
        int known = TargetShape.Where(axis => axis != Shape.Unknown).Aggregate(1, (product, axis) => checked(product * axis));
        bool fits = TargetShape.IsFullyKnown ? known == size : known != 0 && size % known == 0;
        return fits
            ? [inputShape[0], .. TargetShape.Select(axis => axis == Shape.Unknown ? size / known : axis)]
            : throw new ArgumentException(
                $"The total size of the tensor must be unchanged. Received: input_shape={Shape.Create(rest)}, target_shape={TargetShape}.");
    }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor inputs, bool training)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return inputs.Reshape(ComputeOutputShape(inputs.Shape));
    }
}
