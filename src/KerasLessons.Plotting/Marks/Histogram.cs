namespace KerasLessons.Plotting;

/// <summary>What <see cref="Axes.Hist(ReadOnlySpan{double}, int, ValueTuple{double, double}?, bool, string?, string?, double?, string?, double?)"/> counted and drew.</summary>
/// <param name="Counts">How many values fell into each bin, or their density.</param>
/// <param name="Edges">The bins' edges, one more than bins.</param>
/// <param name="Patches">The bars.</param>
public sealed record Histogram(IReadOnlyList<double> Counts, IReadOnlyList<double> Edges, BarContainer Patches);
