using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>Zeros of the given shape, to which the first input is added at the places that <see cref="TakeAlongAxis"/> with the second read.</summary>
internal sealed record TakeAlongAxisGradient(int Axis, Shape Shape) : Primitive
{
    public override TensorSpec Infer(ReadOnlySpan<TensorSpec> inputs) => inputs[0] with { Shape = Shape };

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        index == 0 ? Ops.TakeAlongAxis(gradient, inputs[1], Axis) : null;

    protected override string Settings => $"axis {Axis}, {Shape}";
}
