using System.Collections;
using System.Runtime.CompilerServices;

namespace KerasLessons;

/// <summary>The sizes of a tensor's axes, outermost first; an empty shape is that of a scalar.</summary>
/// <remarks>
/// Written as a collection expression, <c>[200, 2]</c>, a tuple or a number. A layer's shapes may hold
/// <see cref="Unknown"/> for the batch axis, which prints as <c>None</c>.
/// </remarks>
[CollectionBuilder(typeof(Shape), nameof(Create))]
public sealed class Shape : IReadOnlyList<int>, IEquatable<Shape>
{
    /// <summary>A size that is not known yet, such as that of the batch axis; prints as <c>None</c>.</summary>
    public const int Unknown = -1;

    /// <summary>The shape of a scalar: no axes, one element.</summary>
    public static readonly Shape Scalar = new([]);

    private readonly int[] _sizes;

    private Shape(int[] sizes) => _sizes = sizes;

    /// <summary>Makes a shape of axis sizes.</summary>
    /// <param name="sizes">Size of each axis: zero or more, or <see cref="Unknown"/>.</param>
    /// <exception cref="ArgumentException">A size is below zero and not <see cref="Unknown"/>.</exception>
    public static Shape Create(ReadOnlySpan<int> sizes)
    {
        foreach (int size in sizes)
        {
            if (size < Unknown)
            {
                throw new ArgumentException(
                    $"A shape cannot have an axis of size {size}; sizes are zero or more. Received: {Describe(sizes)}.");
            }
        }
        return sizes.IsEmpty ? Scalar : new Shape(sizes.ToArray());
    }

    /// <summary>Number of axes.</summary>
    public int Rank => _sizes.Length;

    /// <inheritdoc/>
    public int Count => _sizes.Length;

    /// <summary>Size of one axis; <c>shape[^1]</c> is that of the last.</summary>
    public int this[int axis] => _sizes[axis];

    /// <summary>Number of elements: the product of all sizes.</summary>
    /// <exception cref="OverflowException">The shape has more elements than a tensor can hold (2^31 − 1).</exception>
    /// <exception cref="InvalidOperationException">A size is unknown.</exception>
    public int Size
    {
        get
        {
            long size = 1;
            bool empty = false;
            foreach (int s in _sizes)
            {
                if (s == Unknown)
                {
                    throw new InvalidOperationException($"The shape {this} has an unknown size, so it has no number of elements yet.");
                }
                empty |= s == 0;
                size *= Math.Max(s, 1);
                if (size > int.MaxValue)
                {
                    throw new OverflowException(
                        $"The shape {this} has more than {int.MaxValue} elements, the most that one tensor can hold; use smaller pieces.");
                }
            }
            return empty ? 0 : (int)size;
        }
    }

    /// <summary>Whether every size is known.</summary>
    public bool IsFullyKnown => Array.IndexOf(_sizes, Unknown) < 0;

    internal ReadOnlySpan<int> Sizes => _sizes;

    /// <summary>The sizes as a new array.</summary>
    public int[] ToArray() => (int[])_sizes.Clone();

    /// <summary>Shape of a vector.</summary>
    public static implicit operator Shape(int size) => Create([size]);

    /// <summary>Shape of these sizes.</summary>
    public static implicit operator Shape(int[] sizes) => Create(sizes);

    /// <summary>Shape of a matrix.</summary>
    public static implicit operator Shape((int, int) sizes) => Create([sizes.Item1, sizes.Item2]);

    /// <summary>Shape of three axes.</summary>
    public static implicit operator Shape((int, int, int) sizes) => Create([sizes.Item1, sizes.Item2, sizes.Item3]);

    /// <summary>Shape of four axes.</summary>
    public static implicit operator Shape((int, int, int, int) sizes) =>
        Create([sizes.Item1, sizes.Item2, sizes.Item3, sizes.Item4]);

    /// <inheritdoc/>
    public bool Equals(Shape? other) => other is not null && _sizes.AsSpan().SequenceEqual(other._sizes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Shape);

    /// <summary>Whether two shapes have the same sizes.</summary>
    public static bool operator ==(Shape? a, Shape? b) => a is null ? b is null : a.Equals(b);

    /// <summary>Whether two shapes differ.</summary>
    public static bool operator !=(Shape? a, Shape? b) => !(a == b);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (int size in _sizes)
        {
            hash.Add(size);
        }
        return hash.ToHashCode();
    }

    /// <summary>Python's tuple: <c>(200, 2)</c>, <c>(3,)</c>, <c>()</c>, <c>(None, 4)</c>.</summary>
    public override string ToString() => Describe(_sizes);

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)_sizes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _sizes.GetEnumerator();

    private static string Describe(ReadOnlySpan<int> sizes)
    {
        var parts = new List<string>(sizes.Length);
        foreach (int size in sizes)
        {
            parts.Add(size == Unknown ? "None" : size.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        return parts.Count == 1 ? $"({parts[0]},)" : $"({string.Join(", ", parts)})";
    }
}
