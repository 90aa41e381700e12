using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>A value that a graph starts from.</summary>
internal abstract record Leaf(TensorSpec Spec) : Primitive
{
    public sealed override bool IsDifferentiable => false;

    public sealed override TensorSpec Infer(ReadOnlySpan<TensorSpec> inputs) => Spec;

    public sealed override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) => null;
}
