namespace KerasLessons.Plotting;

public sealed partial class Axes
{
    private Legend? _legend;

    /// <summary>Draws a legend of all marks that have a label not beginning with an underscore.</summary>
    /// <param name="loc">Where: <c>best</c> for where it hides least, or <c>upper right</c>, <c>upper left</c>, <c>lower left</c>, <c>lower right</c>, <c>right</c>, <c>center left</c>, <c>center right</c>, <c>lower center</c>, <c>upper center</c>, <c>center</c>.</param>
    /// <param name="fontSize">Size of its letters in points.</param>
    /// <param name="title">What stands above it.</param>
    /// <param name="columns">In how many columns the names stand.</param>
    /// <param name="frameOn">Whether it has a ground and an edge.</param>
    /// <returns>The legend, which may be changed.</returns>
    /// <exception cref="ArgumentException">There is no such place, there are fewer columns than 1, or a formula cannot be read.</exception>
    public Legend Legend(string loc = "best", double fontSize = 10, string title = "", int columns = 1, bool frameOn = true) =>
        SetLegend([.. Handles().Where(artist => artist.Label is { Length: > 0 } label && label[0] != '_').Select(artist => (artist, artist.Label!))], loc, fontSize, title, columns, frameOn);

    /// <summary>Draws a legend of the first marks, by other names than their labels.</summary>
    /// <param name="labels">A name for each mark, in the order of their making.</param>
    /// <param name="loc">Where, as for the other overload.</param>
    /// <param name="fontSize">Size of its letters in points.</param>
    /// <param name="title">What stands above it.</param>
    /// <param name="columns">In how many columns the names stand.</param>
    /// <param name="frameOn">Whether it has a ground and an edge.</param>
    /// <returns>The legend, which may be changed.</returns>
    /// <exception cref="ArgumentException">There are more names than marks, there is no such place, or a formula cannot be read.</exception>
    public Legend Legend(IReadOnlyList<string> labels, string loc = "best", double fontSize = 10, string title = "", int columns = 1, bool frameOn = true)
    {
        ArgumentNullException.ThrowIfNull(labels);
        Artist[] handles = [.. Handles()];
        return labels.Count <= handles.Length
            ? SetLegend([.. handles.Zip(labels, (handle, label) => (handle, label))], loc, fontSize, title, columns, frameOn)
            : throw new ArgumentException(FormattableString.Invariant($"labels has {labels.Count} names, but the plot has {handles.Length} marks: give at most as many."), nameof(labels));
    }

    /// <summary>The marks in the order of a legend: bars and histograms come last, as in matplotlib.</summary>
    private IEnumerable<Artist> Handles() => _artists.Where(artist => artist is not Plotting.Text).OrderBy(artist => artist is BarContainer);

    private Legend SetLegend((Artist Handle, string Label)[] entries, string loc, double fontSize, string title, int columns, bool frameOn)
    {
        ArgumentNullException.ThrowIfNull(title);
        if (columns < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(columns), FormattableString.Invariant($"columns is {columns}: give at least 1."));
        }
        return _legend = new Legend(entries, loc, fontSize, title, columns, frameOn) { Owner = this };
    }
}
