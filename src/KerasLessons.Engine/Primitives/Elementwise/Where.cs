using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>The second input where the first is true, the third elsewhere.</summary>
internal sealed record Where : ElementwisePrimitive
{
    public static readonly Where Instance = new();

    public override TensorSpec Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        if (inputs[0].DType != DType.Bool)
        {
            throw new ArgumentException($"A condition must hold truth values; received {inputs[0].DType.NumPyName()}.");
        }
        if (inputs[1].DType != inputs[2].DType)
        {
            throw new ArgumentException(
                $"Both choices must be of one type; received {inputs[1].DType.NumPyName()} and {inputs[2].DType.NumPyName()}.");
        }
        var shape = ShapeRules.Broadcast(inputs[0].Shape, ShapeRules.Broadcast(inputs[1].Shape, inputs[2].Shape));
        return new TensorSpec(inputs[1].DType, shape);
    }

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient)
    {
        var zeros = Ops.ZerosLike(gradient);
        return index switch
        {
            1 => Ops.SumTo(Ops.Where(inputs[0], gradient, zeros), inputs[1].Shape),
            2 => Ops.SumTo(Ops.Where(inputs[0], zeros, gradient), inputs[2].Shape),
            _ => null,
        };
    }
}
