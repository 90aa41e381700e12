using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>
/// Random numbers that are a pure function of a state, an int64 pair (seed, counter). A step that wants new numbers
/// at each run keeps the state in a variable and moves the counter on, so the graph stays free of hidden effects.
/// </summary>
internal abstract record RandomPrimitive(TensorSpec Spec) : Primitive
{
    public sealed override bool IsDifferentiable => false;

    public sealed override TensorSpec Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        if (inputs[0].DType != DType.Int64 || inputs[0].Shape != 2)
        {
            throw new ArgumentException($"A random state is int64(2,), seed and counter; received {inputs[0]}.");
        }
        return Spec;
    }

    public sealed override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) => null;

    protected override string Settings => Spec.ToString();
}
