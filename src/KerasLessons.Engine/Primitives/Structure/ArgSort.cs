using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>The positions, as int64, that put each line along one axis in ascending order; equal elements keep their order, NaN comes last.</summary>
internal sealed record ArgSort(int Axis) : Primitive
{
    public override bool IsDifferentiable => false;

    public override TensorSpec Infer(ReadOnlySpan<TensorSpec> inputs) => inputs[0] with { DType = DType.Int64 };

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) => null;

    protected override string Settings => $"axis {Axis}";
}
