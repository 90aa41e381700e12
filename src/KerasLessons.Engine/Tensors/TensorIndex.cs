namespace KerasLessons;

/// <summary>What picks elements of one axis: a position, a range, a range with a step, or a new axis.</summary>
/// <remarks>Made from an integer, an <see cref="Index"/> or a <see cref="Range"/>: <c>x[0]</c>, <c>x[^1]</c>, <c>x[1..5, ..]</c>.</remarks>
public readonly struct TensorIndex
{
    private readonly Index _position;
    private readonly Range _range;

    private TensorIndex(IndexKind kind, Index position, Range range, int step)
    {
        Kind = kind;
        _position = position;
        _range = range;
        Step = step;
    }

    internal enum IndexKind
    {
        Position,
        Range,
        NewAxis,
        Ellipsis,
    }

    /// <summary>A new axis of size 1, NumPy's <c>np.newaxis</c>.</summary>
    public static TensorIndex NewAxis => new(IndexKind.NewAxis, default, default, 1);

    /// <summary>As many whole axes as are left over, NumPy's <c>...</c>.</summary>
    public static TensorIndex Ellipsis => new(IndexKind.Ellipsis, default, default, 1);

    internal IndexKind Kind { get; }

    internal int Step { get; }

    /// <summary>Every <paramref name="step"/>-th element of a range; a negative step walks from the range's end to its start.</summary>
    /// <param name="range">Elements to walk over.</param>
    /// <param name="step">Distance, not 0.</param>
    public static TensorIndex Every(Range range, int step) => step == 0
        ? throw new ArgumentOutOfRangeException(nameof(step), "A step of 0 never advances; use 1 or more, or a negative step to walk backwards.")
        : new(IndexKind.Range, default, range, step);

    /// <summary>One position; negative counts from the back.</summary>
    public static implicit operator TensorIndex(int position) =>
        new(IndexKind.Position, position < 0 ? new Index(-position, fromEnd: true) : position, default, 1);

    /// <summary>One position.</summary>
    public static implicit operator TensorIndex(Index position) => new(IndexKind.Position, position, default, 1);

    /// <summary>A range, cut off at the axis's ends as in NumPy.</summary>
    public static implicit operator TensorIndex(Range range) => new(IndexKind.Range, default, range, 1);

    /// <summary>First element, number of elements and step on an axis of the given size.</summary>
    internal (int Start, int Count, int Step) Resolve(int axis, int size)
    {
        if (Kind == IndexKind.Position)
        {
            int position = _position.GetOffset(size);
            if ((uint)position >= (uint)size)
            {
                throw new IndexOutOfRangeException(
                    $"Index {(_position.IsFromEnd ? -_position.Value : _position.Value)} is outside axis {axis}, which has size {size}.");
            }
            return (position, 1, 1);
        }
        int start = Math.Clamp(_range.Start.GetOffset(size), 0, size);
        int end = Math.Clamp(_range.End.GetOffset(size), 0, size);
        int length = Math.Max(0, end - start);
        int stride = Math.Abs(Step);
        int count = (length + stride - 1) / stride;
        return count == 0 ? (0, 0, 1) : (Step > 0 ? start : end - 1, count, Step);
    }
}
