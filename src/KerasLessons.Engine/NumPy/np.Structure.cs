using KerasLessons.Engine.Tensors;

namespace KerasLessons;

public static partial class np
{
    /// <summary>The same elements in row-major order under another shape.</summary>
    /// <param name="x">Values.</param>
    /// <param name="shape">New shape; one size may be −1 and is worked out from the others.</param>
    public static Tensor Reshape(Tensor x, Shape shape) => Ops.Reshape(x, shape);

    /// <summary>The elements in row-major order as a vector.</summary>
    public static Tensor Ravel(Tensor x) => Ops.Reshape(x, x.Size);

    /// <summary>The axes in another order.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axes">For each axis of the result, the axis of <paramref name="x"/> it is; reversed when left out.</param>
    public static Tensor Transpose(Tensor x, int[]? axes = null) => Ops.Transpose(x, axes);

    /// <summary>A new axis of size 1.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Where the axis stands in the result; −1 is last.</param>
    public static Tensor ExpandDims(Tensor x, int axis) => Ops.ExpandDims(x, axis);

    /// <summary>The array without axes of size 1.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axes to drop; all of size 1 when left out.</param>
    /// <exception cref="ArgumentException">A named axis is not of size 1.</exception>
    public static Tensor Squeeze(Tensor x, AxisList axis = default)
    {
        if (axis.Named is not { } named)
        {
            return Ops.Squeeze(x);
        }
        if (named.Length > 0)
        {
            foreach (int along in ShapeRules.NormalizeAxes(named, x.Rank).Reverse())
            {
                x = Ops.Squeeze(x, along);
            }
        }
        return x;
    }

    /// <summary>Arrays of one shape side by side along a new axis.</summary>
    /// <param name="arrays">One array or more.</param>
    /// <param name="axis">Where the new axis stands in the result.</param>
    /// <exception cref="ArgumentException">There are none, or their shapes differ.</exception>
    public static Tensor Stack(IReadOnlyList<Tensor> arrays, int axis = 0) => Ops.Stack(arrays, axis);

    /// <summary>Arrays one after another along an existing axis.</summary>
    /// <param name="arrays">Arrays that agree in all other sizes.</param>
    /// <param name="axis">Axis to join along; null joins the flattened arrays.</param>
    /// <exception cref="ArgumentException">There are none, or their shapes do not agree.</exception>
    public static Tensor Concatenate(IReadOnlyList<Tensor> arrays, int? axis = 0) =>
        axis is { } along ? Ops.Concatenate(arrays, along) : Ops.Concatenate([.. Given(arrays).Select(Ravel)]);

    /// <summary>Arrays below one another; a vector counts as a row.</summary>
    /// <param name="arrays">Arrays that agree in all sizes but the first.</param>
    public static Tensor VStack(IReadOnlyList<Tensor> arrays) =>
        Ops.Concatenate([.. Given(arrays).Select(array => array.Rank < 2 ? array.Reshape(1, array.Size) : array)], 0);

    /// <summary>Arrays beside one another: vectors end to end, matrices column after column.</summary>
    /// <param name="arrays">Arrays that agree in all sizes but the second; vectors may be of any length.</param>
    public static Tensor HStack(IReadOnlyList<Tensor> arrays)
    {
        var parts = Given(arrays).Select(array => array.Rank == 0 ? array.Reshape(1) : array).ToArray();
        return Ops.Concatenate(parts, parts.Length > 0 && parts[0].Rank > 1 ? 1 : 0);
    }

    /// <summary>Vectors as the columns of a matrix; matrices are joined as they are.</summary>
    /// <param name="arrays">Vectors of one length, or matrices with as many rows.</param>
    public static Tensor ColumnStack(IReadOnlyList<Tensor> arrays) =>
        Ops.Concatenate([.. Given(arrays).Select(array => array.Rank < 2 ? array.Reshape(array.Size, 1) : array)], 1);

    /// <summary>The array cut into equal pieces.</summary>
    /// <param name="x">Values.</param>
    /// <param name="sections">Number of pieces; it must divide the axis's size.</param>
    /// <param name="axis">Axis to cut.</param>
    public static Tensor[] Split(Tensor x, int sections, int axis = 0) => Ops.Split(x, sections, axis);

    /// <summary>The array cut before each of the given positions.</summary>
    /// <param name="x">Values.</param>
    /// <param name="positions">Ascending positions at which a new piece begins.</param>
    /// <param name="axis">Axis to cut.</param>
    public static Tensor[] Split(Tensor x, int[] positions, int axis = 0) => Ops.Split(x, positions, axis);

    /// <summary>Each element repeated in place.</summary>
    /// <param name="x">Values.</param>
    /// <param name="repeats">Copies of each element.</param>
    /// <param name="axis">Axis; the flattened array when left out.</param>
    public static Tensor Repeat(Tensor x, int repeats, int? axis = null)
    {
        RequireCopies([repeats], nameof(repeats));
        return Ops.Repeat(x, repeats, axis);
    }

    /// <summary>Each element repeated in place, each as often as its own number says.</summary>
    /// <param name="x">Values.</param>
    /// <param name="repeats">Copies of each element along the axis.</param>
    /// <param name="axis">Axis; the flattened array when left out.</param>
    /// <exception cref="ArgumentException">There is not one number for each element.</exception>
    public static Tensor Repeat(Tensor x, int[] repeats, int? axis = null)
    {
        RequireCopies(repeats, nameof(repeats));
        if (axis is null)
        {
            return Repeat(Ravel(x), repeats, 0);
        }
        int along = ShapeRules.NormalizeAxis(axis.Value, x.Rank);
        if (repeats.Length != x.Shape[along])
        {
            throw new ArgumentException(
                $"Each element of axis {along} of shape {x.Shape} needs its number of copies, but received {repeats.Length} numbers; pass {x.Shape[along]}.", nameof(repeats));
        }
        long[] chosen = [.. repeats.SelectMany((copies, i) => Enumerable.Repeat((long)i, copies))];
        return Ops.Gather(x, chosen, along);
    }

    /// <summary>The whole array repeated along each axis.</summary>
    /// <param name="x">Values.</param>
    /// <param name="repeats">Copies on each axis: <c>3</c> or <c>(2, 1)</c>; fewer numbers than axes count from the last axis.</param>
    public static Tensor Tile(Tensor x, Shape repeats)
    {
        RequireCopies(repeats.ToArray(), nameof(repeats));
        return Ops.Tile(x, repeats.ToArray());
    }

    /// <summary>The order of the elements along axes turned round.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axes; all when left out.</param>
    public static Tensor Flip(Tensor x, AxisList axis = default)
    {
        if (axis.Named is not [])
        {
            foreach (int along in ShapeRules.NormalizeAxes(axis.Named, x.Rank))
            {
                x = Ops.Flip(x, along);
            }
        }
        return x;
    }

    /// <summary>The elements in ascending order; NaN comes last.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axis to sort along; null sorts the flattened array.</param>
    public static Tensor Sort(Tensor x, int? axis = -1) => axis is { } along ? Ops.Sort(x, along) : Ops.Sort(Ravel(x));

    /// <summary>The positions that sort the elements, as int64; equal elements keep their order, NaN comes last.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axis to sort along; null sorts the flattened array.</param>
    public static Tensor ArgSort(Tensor x, int? axis = -1) => axis is { } along ? Ops.ArgSort(x, along) : Ops.ArgSort(Ravel(x));

    /// <summary>The different elements, in ascending order; computed at once.</summary>
    public static Tensor Unique(Tensor x)
    {
        var sorted = Ops.Sort(Ravel(x));
        return sorted.DType switch
        {
            DType.Float32 => Distinct<float>(sorted),
            DType.Float64 => Distinct<double>(sorted),
            DType.Int32 => Distinct<int>(sorted),
            DType.Int64 => Distinct<long>(sorted),
            _ => Distinct<bool>(sorted),
        };
    }

    /// <summary>Differences x[i + 1] − x[i] of neighbours along an axis.</summary>
    /// <param name="x">Values.</param>
    /// <param name="n">How often differences are taken.</param>
    /// <param name="axis">Axis.</param>
    public static Tensor Diff(Tensor x, int n = 1, int axis = -1)
    {
        if (n < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(n), n, $"Differences are taken zero times or more, but received n = {n}; pass 1 for neighbours.");
        }
        axis = ShapeRules.NormalizeAxis(axis, x.Rank);
        for (; n > 0; n--)
        {
            int count = Math.Max(x.Shape[axis] - 1, 0);
            var (later, earlier) = (Ops.Narrow(x, axis, Math.Min(1, x.Shape[axis]), count), Ops.Narrow(x, axis, 0, count));
            x = x.DType == DType.Bool ? Ops.NotEqual(later, earlier) : later - earlier;
        }
        return x;
    }

    private static Tensor Distinct<T>(Tensor sorted)
        where T : unmanaged
    {
        var kept = new List<T>();
        foreach (T value in sorted.AsSpan<T>())
        {
            // Equals, unlike ==, finds one NaN equal to another.
            if (kept.Count == 0 || !EqualityComparer<T>.Default.Equals(kept[^1], value))
            {
                kept.Add(value);
            }
        }
        return Tensor.FromSpan<T>(kept.ToArray(), kept.Count);
    }

    private static IReadOnlyList<Tensor> Given(IReadOnlyList<Tensor> arrays)
    {
        ArgumentNullException.ThrowIfNull(arrays);
        return arrays;
    }

    private static void RequireCopies(int[] repeats, string name)
    {
        ArgumentNullException.ThrowIfNull(repeats, name);
        foreach (int copies in repeats)
        {
            if (copies < 0)
            {
                throw new ArgumentOutOfRangeException(name, copies, $"The number of copies must be zero or greater, but received {copies}; pass 1 to keep what there is.");
            }
        }
    }
}
