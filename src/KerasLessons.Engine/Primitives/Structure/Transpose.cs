using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>Axes in another order: axis <c>i</c> of the result is axis <c>Permutation[i]</c> of the input.</summary>
internal sealed record Transpose(EquatableArray<int> Permutation) : Primitive
{
    public override TensorSpec Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var shape = inputs[0].Shape;
        if (Permutation.Length != shape.Rank || Permutation.Order().Where((axis, i) => axis != i).Any())
        {
            throw new ArgumentException(
                $"Axes ({string.Join(", ", Permutation)}) are not an order of the {shape.Rank} axes of shape {shape}; name each axis once.");
        }
        return inputs[0] with { Shape = Shape.Create([.. Permutation.Select(axis => shape[axis])]) };
    }

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient)
    {
        var inverse = new int[Permutation.Length];
        for (int i = 0; i < inverse.Length; i++)
        {
            inverse[Permutation[i]] = i;
        }
        return Ops.Transpose(gradient, inverse);
    }

    protected override string Settings => string.Join(' ', Permutation.ToArray());
}
