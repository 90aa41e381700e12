using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>On each axis <c>Counts[i]</c> elements, from <c>Starts[i]</c> on, every <c>Steps[i]</c>-th; steps may be negative.</summary>
internal sealed record Slice(EquatableArray<int> Starts, EquatableArray<int> Counts, EquatableArray<int> Steps) : Primitive
{
    public override TensorSpec Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var shape = inputs[0].Shape;
        if (Starts.Length != shape.Rank)
        {
            throw new ArgumentException($"A slice of {Starts.Length} axes does not fit shape {shape}.");
        }
        for (int axis = 0; axis < shape.Rank; axis++)
        {
            int last = Starts[axis] + (Counts[axis] - 1) * Steps[axis];
            if (Counts[axis] > 0 && ((uint)Starts[axis] >= (uint)shape[axis] || (uint)last >= (uint)shape[axis]))
            {
                throw new ArgumentException($"A slice from {Starts[axis]} to {last} leaves axis {axis} of shape {shape}.");
            }
        }
        return inputs[0] with { Shape = Shape.Create(Counts) };
    }

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        Ops.Apply(new SliceGradient(inputs[0].Shape, Starts, Steps), gradient);

    protected override string Settings =>
        string.Join(", ", Starts.ToArray().Select((start, i) => $"{start}+{Counts[i]}{(Steps[i] == 1 ? "" : $"·{Steps[i]}")}"));
}
