namespace KerasLessons;

public static partial class np
{
    /// <summary>Product of matrices on the last two axes; earlier axes are a batch and broadcast.</summary>
    /// <param name="a">Matrix (or vector, which counts as a row), or a batch of them.</param>
    /// <param name="b">Matrix (or vector, which counts as a column), or a batch of them.</param>
    public static Tensor MatMul(Tensor a, Tensor b) => Ops.MatMul(a, b);

    /// <summary>Inner product of vectors, product of matrices, or the product with a number.</summary>
    /// <remarks>With more axes, the sum runs over the last axis of <paramref name="a"/> and the last but one of <paramref name="b"/>.</remarks>
    /// <param name="a">Values.</param>
    /// <param name="b">Values.</param>
    /// <exception cref="ArgumentException">The sizes do not fit.</exception>
    public static Tensor Dot(Tensor a, Tensor b)
    {
        if (a.Rank == 0 || b.Rank == 0)
        {
            return a * b;
        }
        if (a.Rank <= 2 && b.Rank <= 2)
        {
            return Ops.MatMul(a, b);
        }
        int inner = b.Rank == 1 ? b.Shape[0] : b.Shape[^2];
        if (a.Shape[^1] != inner)
        {
            throw new ArgumentException(
                $"A dot product needs the last size of the first array to equal the {(b.Rank == 1 ? "size" : "last but one size")} of the second, but received shapes {a.Shape} and {b.Shape}; transpose one of them.");
        }
        var columns = b.Rank == 1 ? b.Reshape(inner, 1) : Ops.Transpose(b, [b.Rank - 2, .. Enumerable.Range(0, b.Rank - 2), b.Rank - 1]);
        var flat = Ops.MatMul(a.Reshape(a.Size / Math.Max(inner, 1), inner), columns.Reshape(inner, b.Size / Math.Max(inner, 1)));
        return flat.Reshape(Shape.Create([.. a.Shape.SkipLast(1), .. b.Shape.SkipLast(2), .. b.Shape.Skip(b.Rank - 1).Take(b.Rank - 1)]));
    }

    /// <summary>The matrix of all products a[i]·b[j] of two vectors.</summary>
    /// <param name="a">Values of the rows; flattened.</param>
    /// <param name="b">Values of the columns; flattened.</param>
    public static Tensor Outer(Tensor a, Tensor b) => a.Reshape(a.Size, 1) * b.Reshape(1, b.Size);
}
