namespace KerasLessons.Plotting;

public sealed partial class Axes
{
    /// <summary>Counts values in equal bins and draws a bar for each.</summary>
    /// <param name="x">The values; NaN is left out.</param>
    /// <param name="bins">How many bins.</param>
    /// <param name="range">Where the first bin begins and the last one ends; the least and greatest value when left out.</param>
    /// <param name="density">Whether counts are scaled so that the bars have an area of 1 in all.</param>
    /// <param name="color">Colour inside; the next of ten colours when left out.</param>
    /// <param name="label">Its name in the legend.</param>
    /// <param name="alpha">Opacity from 0 to 1.</param>
    /// <param name="edgeColor">Colour of the edges; none when left out.</param>
    /// <param name="lineWidth">Width of the edges in points; 1 when left out.</param>
    /// <returns>Counts, edges and bars.</returns>
    /// <exception cref="ArgumentException">A value is infinite, there is no bin, the range is none, or a colour is unknown.</exception>
    public Histogram Hist(
        ReadOnlySpan<double> x, int bins = 10, (double Low, double High)? range = null, bool density = false, string? color = null,
        string? label = null, double? alpha = null, string? edgeColor = null, double? lineWidth = null)
    {
        double[] values = DataCheck.Copy(x, nameof(x));
        if (bins < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(bins), FormattableString.Invariant($"bins is {bins}: give at least 1."));
        }
        if (range is var (from, to) && !(DataCheck.Finite(from, nameof(range)) <= DataCheck.Finite(to, nameof(range))))
        {
            throw new ArgumentException(FormattableString.Invariant($"The range from {from} to {to} falls: give its lower end first."), nameof(range));
        }
        return Hist(values, Bins.Edges(values, bins, range), density, color, label, alpha, edgeColor, lineWidth);
    }

    /// <summary>Counts values in given bins and draws a bar for each.</summary>
    /// <param name="x">The values; NaN and what lies outside are left out.</param>
    /// <param name="bins">The bins' edges, rising; the last bin holds both of its edges, the others their left one.</param>
    /// <param name="density">Whether counts are scaled so that the bars have an area of 1 in all.</param>
    /// <param name="color">Colour inside; the next of ten colours when left out.</param>
    /// <param name="label">Its name in the legend.</param>
    /// <param name="alpha">Opacity from 0 to 1.</param>
    /// <param name="edgeColor">Colour of the edges; none when left out.</param>
    /// <param name="lineWidth">Width of the edges in points; 1 when left out.</param>
    /// <returns>Counts, edges and bars.</returns>
    /// <exception cref="ArgumentException">A value is infinite, the edges do not rise or are fewer than two, or a colour is unknown.</exception>
    public Histogram Hist(
        ReadOnlySpan<double> x, ReadOnlySpan<double> bins, bool density = false, string? color = null,
        string? label = null, double? alpha = null, string? edgeColor = null, double? lineWidth = null)
    {
        double[] values = DataCheck.Copy(x, nameof(x));
        double[] edges = Bins.Checked(bins);
        double[] counts = Bins.Count(values, edges);
        double total = counts.Sum();
        if (density && total > 0)
        {
            counts = [.. counts.Select((count, i) => count / (edges[i + 1] - edges[i]) / total)];
        }
        // Histograms share the colours of lines, as in matplotlib.
        var bars = AddBars(false, label, alpha, color, edgeColor, lineWidth, (face, edge) =>
            [.. counts.Select((count, i) => new Rectangle(edges[i], 0, edges[i + 1] - edges[i], count, face, edge) { IsStickyY = true })], _lineColors);
        return new Histogram(counts, edges, bars);
    }
}
