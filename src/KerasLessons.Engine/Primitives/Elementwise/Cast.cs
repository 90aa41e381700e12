using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>x in another element type: truncated from floating point to integers, true where it is not 0.</summary>
internal sealed record Cast(DType To) : ElementwisePrimitive
{
    public override DType ResultType(DType input) => To;

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        inputs[0].DType.IsFloat() ? Ops.Cast(gradient, inputs[0].DType) : null;

    protected override string Settings => To.NumPyName();
}
