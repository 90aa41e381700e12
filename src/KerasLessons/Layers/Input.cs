using KerasLessons.Text;

namespace KerasLessons;

/// <summary>Says the shape of a network's input, so that its weights exist before it sees data.</summary>
/// <remarks>
/// It comes first in a <see cref="Sequential"/> and is not counted among its layers. Source: <c>keras.Input</c>
/// and <c>keras.layers.InputLayer</c>.
/// </remarks>
public sealed class Input : Layer
{
    /// <summary>Makes the layer.</summary>
    /// <param name="shape">Shape of one input, without the batch: <c>[2]</c>.</param>
    /// <param name="name">Name of the layer; <c>input_layer</c> with a number when left out.</param>
    /// <param name="dtype">Type of the computation, float32 or float64.</param>
    public Input(Shape shape, string? name = null, DType dtype = DType.Float32)
        : base(name ?? ObjectNames.AutoName("InputLayer"), dtype, inputShape: shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        Built = true;
    }

    internal override string ClassName => "InputLayer";

    /// <inheritdoc/>
    public override Shape ComputeOutputShape(Shape inputShape) => inputShape;

    /// <inheritdoc/>
    protected override Tensor Call(Tensor inputs, bool training) => inputs;

    /// <inheritdoc/>
    private protected override void CheckInput(Shape inputShape) =>
        InputShapes.RequireFit(inputShape, DeclaredInputShape!, Name);
}
