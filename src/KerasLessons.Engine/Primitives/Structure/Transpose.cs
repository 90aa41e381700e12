using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>Axes in another order: axis <c>i</c> of the result is axis <c>Permutation[i]</c> of the input.</summary>
internal sealed record Transpose(EquatableArray<int> Permutation) : Primitive
{
    private static readonly Transpose s_ofMatrix = new([1, 0]);

    /// <summary>Whether the last two axes are exchanged and the others stay: each matrix is transposed.</summary>
    public bool IsOfMatrices
    {
        get
        {
            int last = Permutation.Length - 1;
            if (last < 1 || Permutation[last - 1] != last || Permutation[last] != last - 1)
            {
                return false;
            }
            for (int i = 0; i < last - 1; i++)
            {
                if (Permutation[i] != i)
                {
                    return false;
                }
            }
            return true;
        }
    }

    /// <summary>The exchange of the last two axes.</summary>
    public static Transpose OfMatrices(int rank) =>
        rank == 2 ? s_ofMatrix : new([.. Enumerable.Range(0, rank - 2), rank - 1, rank - 2]);

    /// <summary>Whether the axes longer than 1 keep their order, so that the elements stay where they are.</summary>
    public bool KeepsOrder(Shape shape)
    {
        int last = -1;
        foreach (int axis in (ReadOnlySpan<int>)Permutation)
        {
            if (shape[axis] != 1)
            {
                if (axis < last)
                {
                    return false;
                }
                last = axis;
            }
        }
        return true;
    }

    public override TensorSpec Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var shape = inputs[0].Shape;
        if (!IsOrder(shape.Rank))
        {
            throw new ArgumentException(
                $"Axes ({string.Join(", ", Permutation)}) are not an order of the {shape.Rank} axes of shape {shape}; name each axis once.");
        }
        Span<int> sizes = stackalloc int[shape.Rank];
        for (int i = 0; i < sizes.Length; i++)
        {
            sizes[i] = shape[Permutation[i]];
        }
        return inputs[0] with { Shape = Shape.Create(sizes) };
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

    private bool IsOrder(int rank)
    {
        Span<bool> named = stackalloc bool[rank];
        foreach (int axis in (ReadOnlySpan<int>)Permutation)
        {
            if ((uint)axis >= (uint)rank || named[axis])
            {
                return false;
            }
            named[axis] = true;
        }
        return Permutation.Length == rank;
    }
}
