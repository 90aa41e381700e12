using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;

namespace KerasLessons;

public static partial class Ops
{
    /// <summary>The same elements in row-major order under another shape.</summary>
    /// <param name="x">Values.</param>
    /// <param name="shape">New shape, of as many elements; one size may be −1 and is worked out from the others.</param>
    /// <exception cref="ArgumentException">The numbers of elements differ.</exception>
    public static Tensor Reshape(Tensor x, Shape shape)
    {
        shape = Complete(shape, x);
        return x.Shape == shape ? x : Apply(new Reshape(shape), x);
    }

    /// <summary>The axes in another order.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axes">For each axis of the result, the axis of <paramref name="x"/> it is; reversed when left out.</param>
    public static Tensor Transpose(Tensor x, int[]? axes = null)
    {
        if (axes is null && x.Rank == 2)
        {
            return Apply(Engine.Primitives.Transpose.OfMatrices(2), x);
        }
        var order = axes is null
            ? Enumerable.Range(0, x.Rank).Reverse().ToArray()
            : [.. axes.Select(axis => ShapeRules.NormalizeAxis(axis, x.Rank))];
        return Apply(new Transpose([.. order]), x);
    }

    /// <summary>Two axes exchanged.</summary>
    public static Tensor SwapAxes(Tensor x, int axis1, int axis2)
    {
        int[] order = [.. Enumerable.Range(0, x.Rank)];
        (axis1, axis2) = (ShapeRules.NormalizeAxis(axis1, x.Rank), ShapeRules.NormalizeAxis(axis2, x.Rank));
        (order[axis1], order[axis2]) = (order[axis2], order[axis1]);
        return axis1 == axis2 ? x : Transpose(x, order);
    }

    /// <summary>Repeats the tensor along axes of size 1 until it has the given shape.</summary>
    /// <exception cref="ArgumentException">It cannot be broadcast to that shape.</exception>
    public static Tensor BroadcastTo(Tensor x, Shape shape) => x.Shape == shape ? x : Apply(new BroadcastTo(shape), x);

    /// <summary>A new axis of size 1.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Where the axis stands in the result; −1 is last.</param>
    public static Tensor ExpandDims(Tensor x, int axis)
    {
        axis = ShapeRules.NormalizeAxis(axis, x.Rank + 1);
        return Reshape(x, Shape.Create([.. x.Shape.Take(axis), 1, .. x.Shape.Skip(axis)]));
    }

    /// <summary>The tensor without axes of size 1.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">The axis to drop; all of size 1 when left out.</param>
    /// <exception cref="ArgumentException">The named axis is not of size 1.</exception>
    public static Tensor Squeeze(Tensor x, int? axis = null)
    {
        if (axis is { } named)
        {
            int normal = ShapeRules.NormalizeAxis(named, x.Rank);
            if (x.Shape[normal] != 1)
            {
                throw new ArgumentException($"Only an axis of size 1 can be dropped; axis {named} of shape {x.Shape} has size {x.Shape[normal]}.");
            }
            return Reshape(x, Shape.Create([.. x.Shape.Where((_, i) => i != normal)]));
        }
        return Reshape(x, Shape.Create([.. x.Shape.Where(size => size != 1)]));
    }

    /// <summary>The tensors one after another along an existing axis.</summary>
    /// <param name="tensors">Tensors that agree in all other sizes.</param>
    /// <param name="axis">Axis to join along.</param>
    /// <exception cref="ArgumentException">There are none, or their shapes do not agree.</exception>
    public static Tensor Concatenate(IReadOnlyList<Tensor> tensors, int axis = 0)
    {
        var parts = OfOneType(tensors);
        return parts.Length == 1 ? parts[0] : Apply(new Concat(ShapeRules.NormalizeAxis(axis, parts[0].Rank)), parts);
    }

    /// <summary>The tensors side by side along a new axis.</summary>
    /// <param name="tensors">Tensors of one shape.</param>
    /// <param name="axis">Where the new axis stands in the result.</param>
    /// <exception cref="ArgumentException">There are none, or their shapes differ.</exception>
    public static Tensor Stack(IReadOnlyList<Tensor> tensors, int axis = 0)
    {
        var parts = OfOneType(tensors);
        foreach (var part in parts)
        {
            if (part.Shape != parts[0].Shape)
            {
                throw new ArgumentException($"Stacked tensors must have one shape; received {parts[0].Shape} and {part.Shape}.");
            }
        }
        return Concatenate([.. parts.Select(part => ExpandDims(part, axis))], axis);
    }

    /// <summary>The tensor cut into equal pieces along an axis.</summary>
    /// <param name="x">Values.</param>
    /// <param name="sections">Number of pieces; it must divide the axis's size.</param>
    /// <param name="axis">Axis to cut.</param>
    public static Tensor[] Split(Tensor x, int sections, int axis = 0)
    {
        axis = ShapeRules.NormalizeAxis(axis, x.Rank);
        if (sections <= 0 || x.Shape[axis] % sections != 0)
        {
            throw new ArgumentException($"Axis {axis} of shape {x.Shape} cannot be cut into {sections} equal pieces; use a number that divides {x.Shape[axis]}.");
        }
        int size = x.Shape[axis] / sections;
        return Split(x, [.. Enumerable.Range(1, sections - 1).Select(i => i * size)], axis);
    }

    /// <summary>The tensor cut along an axis before each of the given positions.</summary>
    /// <param name="x">Values.</param>
    /// <param name="positions">Ascending positions at which a new piece begins.</param>
    /// <param name="axis">Axis to cut.</param>
    public static Tensor[] Split(Tensor x, int[] positions, int axis = 0)
    {
        axis = ShapeRules.NormalizeAxis(axis, x.Rank);
        int[] bounds = [0, .. positions, x.Shape[axis]];
        var pieces = new Tensor[bounds.Length - 1];
        for (int i = 0; i < pieces.Length; i++)
        {
            if (bounds[i + 1] < bounds[i] || bounds[i + 1] > x.Shape[axis])
            {
                throw new ArgumentException($"Positions must ascend within axis {axis} of shape {x.Shape}; received {string.Join(", ", positions)}.");
            }
            pieces[i] = Narrow(x, axis, bounds[i], bounds[i + 1] - bounds[i]);
        }
        return pieces;
    }

    /// <summary>The tensor repeated along each axis.</summary>
    /// <param name="x">Values.</param>
    /// <param name="repeats">Number of copies on each axis; fewer numbers than axes count from the last axis.</param>
    public static Tensor Tile(Tensor x, params int[] repeats)
    {
        int rank = Math.Max(x.Rank, repeats.Length);
        int[] sizes = [.. Enumerable.Repeat(1, rank - x.Rank), .. x.Shape];
        int[] counts = [.. Enumerable.Repeat(1, rank - repeats.Length), .. repeats];
        var (narrow, wide, result) = (new int[2 * rank], new int[2 * rank], new int[rank]);
        for (int i = 0; i < rank; i++)
        {
            (narrow[2 * i], narrow[2 * i + 1]) = (1, sizes[i]);
            (wide[2 * i], wide[2 * i + 1]) = (counts[i], sizes[i]);
            result[i] = checked(counts[i] * sizes[i]);
        }
        return Reshape(BroadcastTo(Reshape(x, narrow), wide), result);
    }

    /// <summary>Each element repeated in place along an axis.</summary>
    /// <param name="x">Values.</param>
    /// <param name="repeats">Copies of each element.</param>
    /// <param name="axis">Axis; the flattened tensor when left out.</param>
    public static Tensor Repeat(Tensor x, int repeats, int? axis = null)
    {
        if (axis is null)
        {
            return Repeat(Reshape(x, x.Size), repeats, 0);
        }
        int normal = ShapeRules.NormalizeAxis(axis.Value, x.Rank);
        var wide = ExpandDims(x, normal + 1);
        int[] sizes = wide.Shape.ToArray();
        sizes[normal + 1] = repeats;
        int[] result = x.Shape.ToArray();
        result[normal] = checked(result[normal] * repeats);
        return Reshape(BroadcastTo(wide, sizes), result);
    }

    /// <summary>Entries along one axis, chosen by integers; the shape of <paramref name="indices"/> stands in the axis's place.</summary>
    /// <param name="x">Values.</param>
    /// <param name="indices">Integers; negative ones count from the back.</param>
    /// <param name="axis">Axis to choose along.</param>
    /// <exception cref="IndexOutOfRangeException">An index does not exist.</exception>
    public static Tensor Gather(Tensor x, Tensor indices, int axis = 0) =>
        Apply(new Gather(ShapeRules.NormalizeAxis(axis, x.Rank)), x, indices);

    /// <summary>The entries for which a mask is true, one after another; computed at once, as their number depends on the mask.</summary>
    /// <param name="x">Values.</param>
    /// <param name="mask">Truth values of the shape of the leading axes of <paramref name="x"/>.</param>
    public static Tensor BooleanMask(Tensor x, Tensor mask)
    {
        if (mask.Rank == 0 || mask.Rank > x.Rank || !mask.Shape.SequenceEqual(x.Shape.Take(mask.Rank)))
        {
            throw new ArgumentException($"A mask of shape {mask.Shape} does not fit the leading axes of shape {x.Shape}.");
        }
        var chosen = new List<long>();
        var truths = Cast(mask, DType.Bool).AsSpan<bool>();
        for (int i = 0; i < truths.Length; i++)
        {
            if (truths[i])
            {
                chosen.Add(i);
            }
        }
        var flat = Reshape(x, Shape.Create([mask.Size, .. x.Shape.Skip(mask.Rank)]));
        return Gather(flat, chosen.ToArray());
    }

    /// <summary>On each line along one axis, the elements that <paramref name="indices"/> names there.</summary>
    /// <param name="x">Values.</param>
    /// <param name="indices">Integers, of the shape of <paramref name="x"/> but for the axis.</param>
    /// <param name="axis">Axis to choose along.</param>
    public static Tensor TakeAlongAxis(Tensor x, Tensor indices, int axis = -1) =>
        Apply(new TakeAlongAxis(ShapeRules.NormalizeAxis(axis, x.Rank)), x, indices);

    /// <summary>Zeros around the tensor.</summary>
    /// <param name="x">Values.</param>
    /// <param name="widths">For each axis, how many zeros come before and after.</param>
    public static Tensor Pad(Tensor x, params (int Before, int After)[] widths)
    {
        if (widths.Length != x.Rank || widths.Any(width => width.Before < 0 || width.After < 0))
        {
            throw new ArgumentException($"Padding needs two numbers, zero or more, for each of the {x.Rank} axes of shape {x.Shape}.");
        }
        int[] sizes = [.. x.Shape.Select((size, i) => size + widths[i].Before + widths[i].After)];
        return Apply(
            new SliceGradient(sizes, [.. widths.Select(width => width.Before)], [.. widths.Select(_ => 1)]), x);
    }

    /// <summary>The order of the elements along an axis turned round.</summary>
    public static Tensor Flip(Tensor x, int axis)
    {
        axis = ShapeRules.NormalizeAxis(axis, x.Rank);
        int[] starts = new int[x.Rank];
        int[] steps = [.. Enumerable.Repeat(1, x.Rank)];
        (starts[axis], steps[axis]) = (Math.Max(0, x.Shape[axis] - 1), -1);
        return Apply(new Slice([.. starts], new EquatableArray<int>(x.Shape.Sizes), [.. steps]), x);
    }

    /// <summary>Rows of 0 with a 1 at the place that each integer names.</summary>
    /// <param name="indices">Integers from 0 up to the number of classes; others give a row of zeros.</param>
    /// <param name="classes">Length of each row.</param>
    /// <param name="dtype">Type of the result.</param>
    public static Tensor OneHot(Tensor indices, int classes, DType dtype = DType.Float32) =>
        Cast(Equal(ExpandDims(indices, -1), Cast(Arange(classes), indices.DType)), dtype);

    /// <summary>A tensor of zeros.</summary>
    public static Tensor Zeros(Shape shape, DType dtype = DType.Float32) => Full(shape, 0, dtype);

    /// <summary>A tensor of ones.</summary>
    public static Tensor Ones(Shape shape, DType dtype = DType.Float32) => Full(shape, 1, dtype);

    /// <summary>A tensor that holds one value everywhere.</summary>
    public static Tensor Full(Shape shape, double value, DType dtype = DType.Float32) =>
        BroadcastTo(Tensor.ScalarOf(value, dtype), shape);

    /// <summary>Zeros of the type and shape of <paramref name="x"/>.</summary>
    public static Tensor ZerosLike(Tensor x) => Zeros(x.Shape, x.DType);

    /// <summary>Ones of the type and shape of <paramref name="x"/>.</summary>
    public static Tensor OnesLike(Tensor x) => Ones(x.Shape, x.DType);

    /// <summary>The integers 0, 1, … below <paramref name="stop"/>, as int64.</summary>
    public static Tensor Arange(int stop)
    {
        var values = new long[Math.Max(stop, 0)];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = i;
        }
        return values;
    }

    /// <summary>Product of matrices on the last two axes; earlier axes are a batch and broadcast.</summary>
    /// <param name="a">Matrix (or vector, which counts as a row), or a batch of them.</param>
    /// <param name="b">Matrix (or vector, which counts as a column), or a batch of them.</param>
    /// <exception cref="ArgumentException">The sizes do not fit.</exception>
    public static Tensor MatMul(Tensor a, Tensor b)
    {
        (a, b) = Promote(a, b);
        if (a.Rank == 0 || b.Rank == 0)
        {
            throw new ArgumentException($"A matrix product needs vectors or matrices; received shapes {a.Shape} and {b.Shape}. Use * for numbers.");
        }
        bool integers = !a.DType.IsFloat();
        var type = a.DType;
        var left = ToFloat(a.Rank == 1 ? ExpandDims(a, 0) : a);
        var right = ToFloat(b.Rank == 1 ? ExpandDims(b, 1) : b);
        var product = MatMul(left, right, false, false);
        product = b.Rank == 1 ? Squeeze(product, -1) : product;
        product = a.Rank == 1 ? Squeeze(product, b.Rank == 1 ? -1 : -2) : product;
        return integers ? Cast(product, type == DType.Bool ? DType.Int32 : type) : product;
    }

    internal static Tensor MatMul(Tensor a, Tensor b, bool transposeA, bool transposeB) =>
        Apply(new MatMul(transposeA, transposeB), a, b);

    /// <summary>Elements <paramref name="start"/> to <paramref name="start"/> + <paramref name="count"/> of one axis.</summary>
    internal static Tensor Narrow(Tensor x, int axis, int start, int count)
    {
        int[] starts = new int[x.Rank];
        int[] counts = x.Shape.ToArray();
        (starts[axis], counts[axis]) = (start, count);
        return Apply(new Slice([.. starts], [.. counts], [.. Enumerable.Repeat(1, x.Rank)]), x);
    }

    private static Tensor[] OfOneType(IReadOnlyList<Tensor> tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        if (tensors.Count == 0)
        {
            throw new ArgumentException("There is nothing to join; give one tensor or more.");
        }
        var type = tensors.Select(tensor => tensor.DType).Aggregate(DTypes.Promote);
        return [.. tensors.Select(tensor => Cast(tensor, type))];
    }

    /// <summary>The shape with a single −1 worked out.</summary>
    private static Shape Complete(Shape shape, Tensor x)
    {
        int[] sizes = shape.ToArray();
        int hole = Array.IndexOf(sizes, Shape.Unknown);
        if (hole < 0)
        {
            return shape;
        }
        int known = 1;
        for (int i = 0; i < sizes.Length; i++)
        {
            known = i == hole ? known : checked(known * sizes[i]);
        }
        if (Array.LastIndexOf(sizes, Shape.Unknown) != hole || known == 0 || x.Size % known != 0)
        {
            throw new ArgumentException(
                $"A tensor of shape {x.Shape} ({x.Size} elements) cannot take shape {shape.ToString().Replace("None", "-1", StringComparison.Ordinal)}; " +
                "at most one size may be −1, and the others must divide the number of elements.");
        }
        sizes[hole] = x.Size / known;
        return Shape.Create(sizes);
    }
}
