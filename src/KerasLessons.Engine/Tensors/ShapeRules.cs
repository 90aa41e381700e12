namespace KerasLessons.Engine.Tensors;

/// <summary>The arithmetic of shapes: broadcasting, axes and strides.</summary>
internal static class ShapeRules
{
    /// <summary>NumPy's broadcast of two shapes: aligned at the last axis, sizes equal or one of them 1.</summary>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Shape Broadcast(Shape a, Shape b)
    {
        if (a == b)
        {
            return a;
        }
        int rank = Math.Max(a.Rank, b.Rank);
        var sizes = new int[rank];
        for (int i = 1; i <= rank; i++)
        {
            int x = i <= a.Rank ? a[a.Rank - i] : 1;
            int y = i <= b.Rank ? b[b.Rank - i] : 1;
            if (x != y && x != 1 && y != 1)
            {
                throw new ArgumentException(
                    $"Shapes {a} and {b} cannot be broadcast together: axis {rank - i} has sizes {x} and {y}; " +
                    "sizes must be equal, or one of them 1.");
            }
            sizes[rank - i] = x == 1 ? y : x;
        }
        return Shape.Create(sizes);
    }

    /// <summary>The axis counted from the front, for an axis that may count from the back.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tensor has no such axis.</exception>
    public static int NormalizeAxis(int axis, int rank)
    {
        int normal = axis < 0 ? axis + rank : axis;
        if ((uint)normal >= (uint)rank)
        {
            throw new ArgumentOutOfRangeException(
                nameof(axis),
                $"Axis {axis} does not exist in a tensor of rank {rank}; use {(rank == 0 ? "no axis" : $"{-rank} to {rank - 1}")}.");
        }
        return normal;
    }

    /// <summary>Sorted, distinct axes counted from the front; none given means all.</summary>
    public static int[] NormalizeAxes(ReadOnlySpan<int> axes, int rank)
    {
        if (axes.IsEmpty)
        {
            return [.. Enumerable.Range(0, rank)];
        }
        var result = new int[axes.Length];
        for (int i = 0; i < axes.Length; i++)
        {
            result[i] = NormalizeAxis(axes[i], rank);
        }
        Array.Sort(result);
        for (int i = 1; i < result.Length; i++)
        {
            if (result[i] == result[i - 1])
            {
                throw new ArgumentException($"Axis {result[i]} is named twice; name each axis once.");
            }
        }
        return result;
    }

    public static Shape Reduce(Shape shape, ReadOnlySpan<int> axes, bool keepDims)
    {
        var sizes = new List<int>(shape.Rank);
        for (int i = 0; i < shape.Rank; i++)
        {
            if (axes.IndexOf(i) < 0)
            {
                sizes.Add(shape[i]);
            }
            else if (keepDims)
            {
                sizes.Add(1);
            }
        }
        return Shape.Create(sizes.ToArray());
    }

    /// <summary>Row-major strides, in elements.</summary>
    public static int[] Strides(Shape shape)
    {
        var strides = new int[shape.Rank];
        int step = 1;
        for (int i = shape.Rank - 1; i >= 0; i--)
        {
            strides[i] = step;
            step *= Math.Max(shape[i], 1);
        }
        return strides;
    }

    /// <summary>Product of sizes <paramref name="from"/> up to, not including, <paramref name="to"/>.</summary>
    public static int Product(Shape shape, int from, int to)
    {
        int product = 1;
        for (int i = from; i < to; i++)
        {
            product *= shape[i];
        }
        return product;
    }
}
