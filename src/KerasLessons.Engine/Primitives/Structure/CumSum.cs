using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>Running sum along one axis, from its front or, reversed, from its back.</summary>
internal sealed record CumSum(int Axis, bool Reverse) : Primitive
{
    public override TensorSpec Infer(ReadOnlySpan<TensorSpec> inputs) => inputs[0];

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        Ops.Apply(new CumSum(Axis, !Reverse), gradient);

    protected override string Settings => $"axis {Axis}{(Reverse ? ", reverse" : "")}";
}
