using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>x − ln Σ e^x over the last axis, computed from x − max x.</summary>
internal sealed record LogSoftmax : Primitive
{
    public static readonly LogSoftmax Instance = new();

    public override TensorSpec Infer(ReadOnlySpan<TensorSpec> inputs) => inputs[0];

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        gradient - Ops.Exp(output) * Ops.Sum(gradient, [-1], keepDims: true);
}
