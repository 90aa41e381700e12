using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>Zeros of the given shape, with the input written where a slice took its elements from; also how padding is made.</summary>
internal sealed record SliceGradient(Shape Shape, EquatableArray<int> Starts, EquatableArray<int> Steps) : Primitive
{
    public override TensorSpec Infer(ReadOnlySpan<TensorSpec> inputs) => inputs[0] with { Shape = Shape };

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        Ops.Apply(new Slice(Starts, new EquatableArray<int>(inputs[0].Shape.Sizes), Steps), gradient);

    protected override string Settings => $"{Shape} at {string.Join(' ', Starts.ToArray())}";
}
