using System.Collections;
using System.Runtime.CompilerServices;
using KerasLessons.Formulas;

namespace KerasLessons;

/// <summary>One threshold or several for probabilities: <c>0.5</c>, <c>[0.2, 0.8]</c>.</summary>
[CollectionBuilder(typeof(Thresholds), nameof(Create))]
public sealed class Thresholds : IReadOnlyList<double>
{
    private Thresholds(double[] values) => Values = values;

    internal double[] Values { get; }

    /// <inheritdoc/>
    public int Count => Values.Length;

    /// <inheritdoc/>
    public double this[int index] => Values[index];

    /// <summary>Thresholds of these values.</summary>
    /// <param name="values">One value or more, each from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none, or one is not between 0 and 1.</exception>
    public static Thresholds Create(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
        {
            throw new ArgumentOutOfRangeException(nameof(values), "There are no thresholds; give one or more between 0 and 1.");
        }
        foreach (double value in values)
        {
            Confusion.RequireShare(value, "threshold");
        }
        return new Thresholds(values.ToArray());
    }

    /// <summary>A single threshold.</summary>
    public static implicit operator Thresholds(double value) => Create([value]);

    /// <summary>Thresholds of these values.</summary>
    public static implicit operator Thresholds(double[] values) => Create(values);

    /// <inheritdoc/>
    public IEnumerator<double> GetEnumerator() => ((IEnumerable<double>)Values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Values.GetEnumerator();
}
