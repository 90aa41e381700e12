using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>Entries of the first input along one axis, chosen by the integers of the second; its shape stands in the axis's place.</summary>
/// <remarks>An index outside the axis throws <see cref="IndexOutOfRangeException"/> when computed; negative ones count from the back.</remarks>
internal sealed record Gather(int Axis) : Primitive
{
    public override TensorSpec Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (values, indices) = (inputs[0].Shape, inputs[1].Shape);
        if (!inputs[1].DType.IsInteger())
        {
            throw new ArgumentException($"Indices must be integers; received {inputs[1].DType.NumPyName()}.");
        }
        return inputs[0] with { Shape = Shape.Create([.. values.Take(Axis), .. indices, .. values.Skip(Axis + 1)]) };
    }

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        index == 0 ? Ops.Apply(new GatherGradient(Axis, inputs[0].Shape), gradient, inputs[1]) : null;

    protected override string Settings => $"axis {Axis}";
}
