using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>Position of the greatest element along one axis, the first of equal ones, as int64; the axis goes.</summary>
internal sealed record ArgMax(int Axis) : Primitive
{
    public override bool IsDifferentiable => false;

    public override TensorSpec Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        if (inputs[0].Shape[Axis] == 0)
        {
            throw new ArgumentException($"ArgMax of no elements does not exist; axis {Axis} of shape {inputs[0].Shape} is empty.");
        }
        return new TensorSpec(DType.Int64, ShapeRules.Reduce(inputs[0].Shape, [Axis], keepDims: false));
    }

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) => null;

    protected override string Settings => $"axis {Axis}";
}
