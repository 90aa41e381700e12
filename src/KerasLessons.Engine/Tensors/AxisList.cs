using System.Collections;
using System.Runtime.CompilerServices;

namespace KerasLessons;

/// <summary>The axes that a reduction works along: none named means all of them.</summary>
/// <remarks>Written as a number, a tuple or a collection expression: <c>axis: 0</c>, <c>axis: (0, 1)</c>, <c>axis: [0, -1]</c>; negative axes count from the back.</remarks>
[CollectionBuilder(typeof(AxisList), nameof(Create))]
public readonly struct AxisList : IEnumerable<int>, IEquatable<AxisList>
{
    private readonly int[]? _axes;

    private AxisList(int[] axes) => _axes = axes;

    /// <summary>All axes: what is meant when none is named.</summary>
    public static AxisList All => default;

    /// <summary>Whether all axes are meant.</summary>
    public bool IsAll => _axes is null;

    /// <summary>The named axes as the operations take them: null for all.</summary>
    internal int[]? Named => _axes;

    /// <summary>Names axes.</summary>
    /// <param name="axes">Axes, negative ones from the back.</param>
    public static AxisList Create(ReadOnlySpan<int> axes) => new(axes.ToArray());

    /// <summary>One axis.</summary>
    public static implicit operator AxisList(int axis) => new([axis]);

    /// <summary>Several axes.</summary>
    public static implicit operator AxisList(int[]? axes) => axes is null ? default : Create(axes);

    /// <summary>Two axes.</summary>
    public static implicit operator AxisList((int, int) axes) => new([axes.Item1, axes.Item2]);

    /// <summary>Three axes.</summary>
    public static implicit operator AxisList((int, int, int) axes) => new([axes.Item1, axes.Item2, axes.Item3]);

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)(_axes ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(AxisList other) => IsAll == other.IsAll && this.SequenceEqual(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AxisList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => IsAll ? 0 : Shape.Create([.. this.Select(Math.Abs)]).GetHashCode();

    /// <summary>Whether two values name the same axes.</summary>
    public static bool operator ==(AxisList a, AxisList b) => a.Equals(b);

    /// <summary>Whether two values name different axes.</summary>
    public static bool operator !=(AxisList a, AxisList b) => !a.Equals(b);

    /// <summary>The axes as Python writes them: <c>(0, -1)</c>; <c>None</c> for all.</summary>
    public override string ToString() => _axes switch
    {
        null => "None",
        [int one] => $"({one},)",
        _ => $"({string.Join(", ", _axes)})",
    };
}
