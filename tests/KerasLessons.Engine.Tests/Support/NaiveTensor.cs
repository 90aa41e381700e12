namespace KerasLessons.Engine.Tests.Support;

/// <summary>
/// An array of doubles with every operation spelled out over index tuples, as slowly and plainly as can be: what the
/// engine's results are compared with.
/// </summary>
internal sealed class NaiveTensor
{
    public NaiveTensor(int[] shape, double[] values)
    {
        Assert.Equal(shape.Aggregate(1, (product, size) => product * size), values.Length);
        (Shape, Values) = (shape, values);
    }

    public int[] Shape { get; }

    public double[] Values { get; }

    public double this[int[] index] => Values[Flat(index, Shape)];

    public static NaiveTensor Of(Tensor tensor) => new(tensor.Shape.ToArray(), Samples.Values(tensor));

    /// <summary>A tensor whose elements are a function of their place.</summary>
    public static NaiveTensor From(int[] shape, Func<int[], double> element) => new(shape, [.. Indices(shape).Select(element)]);

    /// <summary>All places of a shape in row-major order.</summary>
    public static IEnumerable<int[]> Indices(int[] shape)
    {
        int size = shape.Aggregate(1, (product, s) => product * s);
        for (int i = 0; i < size; i++)
        {
            var index = new int[shape.Length];
            int rest = i;
            for (int axis = shape.Length - 1; axis >= 0; axis--)
            {
                index[axis] = rest % shape[axis];
                rest /= shape[axis];
            }
            yield return index;
        }
    }

    public NaiveTensor Map(Func<double, double> f) => new(Shape, [.. Values.Select(f)]);

    public static NaiveTensor Map(NaiveTensor x, NaiveTensor y, Func<double, double, double> f)
    {
        int rank = Math.Max(x.Shape.Length, y.Shape.Length);
        int Size(NaiveTensor t, int axis) => axis - (rank - t.Shape.Length) < 0 ? 1 : t.Shape[axis - (rank - t.Shape.Length)];
        int[] shape = [.. Enumerable.Range(0, rank).Select(axis => Size(x, axis) == 1 ? Size(y, axis) : Size(x, axis))];
        return From(shape, index => f(x.At(index), y.At(index)));
    }

    public NaiveTensor BroadcastTo(int[] shape) => From(shape, At);

    public NaiveTensor Transpose(int[] order) => From([.. order.Select(axis => Shape[axis])], index =>
    {
        var source = new int[index.Length];
        for (int i = 0; i < index.Length; i++)
        {
            source[order[i]] = index[i];
        }
        return this[source];
    });

    /// <summary>Combines the elements along axes, which are handed over in row-major order.</summary>
    public NaiveTensor Reduce(int[] axes, bool keepDims, Func<double[], double> combine)
    {
        int[] kept = [.. Shape.Select((size, axis) => axes.Contains(axis) ? 1 : size)];
        int[] reduced = [.. Shape.Select((size, axis) => axes.Contains(axis) ? size : 1)];
        var full = From(kept, index => combine([.. Indices(reduced).Select(step => this[[.. index.Zip(step, (i, s) => i + s)]])]));
        return keepDims ? full : new([.. Shape.Where((_, axis) => !axes.Contains(axis))], full.Values);
    }

    public NaiveTensor Slice(int[] starts, int[] counts, int[] steps) =>
        From(counts, index => this[[.. index.Select((i, axis) => starts[axis] + i * steps[axis])]]);

    /// <summary>The element that a place of a larger shape reads when this tensor is broadcast.</summary>
    private double At(int[] index)
    {
        int lead = index.Length - Shape.Length;
        return this[[.. Shape.Select((size, axis) => size == 1 ? 0 : index[axis + lead])]];
    }

    private static int Flat(int[] index, int[] shape)
    {
        int flat = 0;
        for (int axis = 0; axis < shape.Length; axis++)
        {
            flat = flat * shape[axis] + index[axis];
        }
        return flat;
    }
}
