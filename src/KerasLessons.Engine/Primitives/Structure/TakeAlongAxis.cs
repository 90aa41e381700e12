using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>On each line along one axis, the elements that the second input names; its shape but for that axis is the first's.</summary>
internal sealed record TakeAlongAxis(int Axis) : Primitive
{
    public override TensorSpec Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (values, indices) = (inputs[0].Shape, inputs[1].Shape);
        bool fits = inputs[1].DType.IsInteger() && values.Rank == indices.Rank;
        for (int axis = 0; fits && axis < values.Rank; axis++)
        {
            fits = axis == Axis || values[axis] == indices[axis];
        }
        if (!fits)
        {
            throw new ArgumentException(
                $"Indices along axis {Axis} must be integers of shape {values}, but for that axis; received {inputs[1]}.");
        }
        return inputs[0] with { Shape = indices };
    }

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        index == 0 ? Ops.Apply(new TakeAlongAxisGradient(Axis, inputs[0].Shape), gradient, inputs[1]) : null;

    protected override string Settings => $"axis {Axis}";
}
