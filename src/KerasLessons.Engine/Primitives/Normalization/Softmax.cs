using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>e^x / Σ e^x over the last axis, computed from x − max x.</summary>
internal sealed record Softmax : Primitive
{
    public static readonly Softmax Instance = new();

    public override TensorSpec Infer(ReadOnlySpan<TensorSpec> inputs) => inputs[0];

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        output * (gradient - Ops.Sum(gradient * output, [-1], keepDims: true));
}
