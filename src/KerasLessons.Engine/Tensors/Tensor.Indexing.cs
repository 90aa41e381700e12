using System.Runtime.CompilerServices;
using KerasLessons.Engine.Primitives;

namespace KerasLessons;

public sealed partial class Tensor
{
    /// <summary>Elements picked axis by axis; axes not named stay whole, those given a position go.</summary>
    /// <param name="indices">Positions, ranges, new axes: <c>x[0]</c>, <c>x[^1, 1..5]</c>, <c>x[.., TensorIndex.NewAxis]</c>.</param>
    /// <exception cref="IndexOutOfRangeException">A position does not exist.</exception>
    /// <exception cref="ArgumentException">There are more indices than axes.</exception>
    /// <remarks>Preferred to the indexer by a tensor, which a plain number could become just as well.</remarks>
    [IndexerName("Element")]
    [OverloadResolutionPriority(1)]
    public Tensor this[params ReadOnlySpan<TensorIndex> indices]
    {
        get
        {
            var (slice, shape) = Picking(indices);
            return Ops.Reshape(Ops.Apply(slice, this), shape);
        }
    }

    /// <summary>Entries along the first axis: those whose numbers are given or, for truth values, those that are true.</summary>
    /// <param name="indices">Integers, or truth values of the shape of the leading axes.</param>
    [IndexerName("Element")]
    public Tensor this[Tensor indices]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(indices);
            return indices.DType == DType.Bool ? Ops.BooleanMask(this, indices) : Ops.Gather(this, indices);
        }
    }

    /// <summary>What an index picks: the slice that takes it, and the shape of the result without the axes that a position ends.</summary>
    internal (Slice Slice, Shape Result) Picking(ReadOnlySpan<TensorIndex> indices)
    {
        int named = 0;
        int ellipses = 0;
        foreach (var index in indices)
        {
            ellipses += index.Kind == TensorIndex.IndexKind.Ellipsis ? 1 : 0;
            named += index.Kind is TensorIndex.IndexKind.NewAxis or TensorIndex.IndexKind.Ellipsis ? 0 : 1;
        }
        if (named > Rank)
        {
            throw new ArgumentException($"A tensor of shape {Shape} has {Rank} axes and cannot take {named} indices.");
        }
        if (ellipses > 1)
        {
            throw new ArgumentException("An index can have one Ellipsis; with more, the axes between them are not known.");
        }
        int[] starts = new int[Rank];
        int[] counts = Shape.ToArray();
        int[] steps = new int[Rank];
        Array.Fill(steps, 1);
        var result = new List<int>();
        int axis = 0;
        foreach (var index in indices)
        {
            switch (index.Kind)
            {
                case TensorIndex.IndexKind.NewAxis:
                    result.Add(1);
                    break;
                case TensorIndex.IndexKind.Ellipsis:
                    for (int whole = Rank - named; whole > 0; whole--)
                    {
                        result.Add(counts[axis++]);
                    }
                    break;
                default:
                    (starts[axis], counts[axis], steps[axis]) = index.Resolve(axis, Shape[axis]);
                    if (index.Kind == TensorIndex.IndexKind.Range)
                    {
                        result.Add(counts[axis]);
                    }
                    axis++;
                    break;
            }
        }
        result.AddRange(counts[axis..]);
        return (new Slice([.. starts], [.. counts], [.. steps]), Shape.Create([.. result]));
    }
}
