using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>Position of an outermost element along one axis, as int64; the axis goes.</summary>
internal abstract record ArgExtreme(int Axis) : Primitive
{
    public sealed override bool IsDifferentiable => false;

    public sealed override TensorSpec Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        if (inputs[0].Shape[Axis] == 0)
        {
            throw new ArgumentException($"{GetType().Name} of no elements does not exist; axis {Axis} of shape {inputs[0].Shape} is empty.");
        }
        return new TensorSpec(DType.Int64, ShapeRules.Reduce(inputs[0].Shape, [Axis], keepDims: false));
    }

    public sealed override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) => null;

    protected sealed override string Settings => $"axis {Axis}";
}
