using System.Runtime.CompilerServices;

namespace KerasLessons.Plotting;

public sealed partial class Axes
{
    /// <summary>Draws upright bars.</summary>
    /// <param name="x">Where the bars stand.</param>
    /// <param name="height">How high they are, as many.</param>
    /// <param name="width">How wide they are, in units of x.</param>
    /// <param name="bottom">Where they begin.</param>
    /// <param name="align">What of a bar stands at its x: <c>center</c>, or <c>edge</c> for its left side.</param>
    /// <param name="color">Colour inside; the next of ten colours when left out.</param>
    /// <param name="label">Its name in the legend.</param>
    /// <param name="alpha">Opacity from 0 to 1.</param>
    /// <param name="edgeColor">Colour of the edges; none when left out.</param>
    /// <param name="lineWidth">Width of the edges in points; 1 when left out.</param>
    /// <returns>The bars, which may be changed.</returns>
    /// <exception cref="ArgumentException">There are more of one than of the other, a number is infinite, or a colour is unknown.</exception>
    [OverloadResolutionPriority(1)]
    public BarContainer Bar(
        ReadOnlySpan<double> x, ReadOnlySpan<double> height, double width = 0.8, double bottom = 0, string align = "center",
        string? color = null, string? label = null, double? alpha = null, string? edgeColor = null, double? lineWidth = null)
    {
        DataCheck.SameLength(x.Length, nameof(x), height.Length, nameof(height));
        double[] at = DataCheck.Copy(x, nameof(x)), length = DataCheck.Copy(height, nameof(height));
        DataCheck.Finite(width, nameof(width));
        DataCheck.Finite(bottom, nameof(bottom));
        double shift = DataCheck.OneOf(_aligns, align, nameof(align)) == "center" ? width / 2 : 0;
        return AddBars(false, label, alpha, color, edgeColor, lineWidth, (face, edge) =>
            [.. at.Select((value, i) => new Rectangle(value - shift, bottom, width, length[i], face, edge) { IsStickyY = true })]);
    }

    /// <summary>Draws upright bars over names.</summary>
    /// <param name="categories">What stands below each bar.</param>
    /// <param name="height">How high they are, as many.</param>
    /// <param name="width">How wide they are; 1 leaves no gaps.</param>
    /// <param name="bottom">Where they begin.</param>
    /// <param name="color">Colour inside; the next of ten colours when left out.</param>
    /// <param name="label">Its name in the legend.</param>
    /// <param name="alpha">Opacity from 0 to 1.</param>
    /// <param name="edgeColor">Colour of the edges; none when left out.</param>
    /// <param name="lineWidth">Width of the edges in points; 1 when left out.</param>
    /// <returns>The bars, which may be changed.</returns>
    /// <exception cref="ArgumentException">There are more of one than of the other, a number is infinite, or a colour is unknown.</exception>
    public BarContainer Bar(
        IReadOnlyList<string> categories, ReadOnlySpan<double> height, double width = 0.8, double bottom = 0,
        string? color = null, string? label = null, double? alpha = null, string? edgeColor = null, double? lineWidth = null)
    {
        ArgumentNullException.ThrowIfNull(categories);
        DataCheck.SameLength(categories.Count, nameof(categories), height.Length, nameof(height));
        double[] x = Positions(categories.Count);
        Axis.CheckLabels(categories);
        var bars = Bar(x, height, width, bottom, "center", color, label, alpha, edgeColor, lineWidth);
        _x.SetTicks(x, [.. categories], growsView: false);
        return bars;
    }

    /// <summary>Draws lying bars.</summary>
    /// <param name="y">Where the bars lie.</param>
    /// <param name="width">How long they are, as many.</param>
    /// <param name="height">How high they are, in units of y.</param>
    /// <param name="left">Where they begin.</param>
    /// <param name="align">What of a bar lies at its y: <c>center</c>, or <c>edge</c> for its lower side.</param>
    /// <param name="color">Colour inside; the next of ten colours when left out.</param>
    /// <param name="label">Its name in the legend.</param>
    /// <param name="alpha">Opacity from 0 to 1.</param>
    /// <param name="edgeColor">Colour of the edges; none when left out.</param>
    /// <param name="lineWidth">Width of the edges in points; 1 when left out.</param>
    /// <returns>The bars, which may be changed.</returns>
    /// <exception cref="ArgumentException">There are more of one than of the other, a number is infinite, or a colour is unknown.</exception>
    [OverloadResolutionPriority(1)]
    public BarContainer BarH(
        ReadOnlySpan<double> y, ReadOnlySpan<double> width, double height = 0.8, double left = 0, string align = "center",
        string? color = null, string? label = null, double? alpha = null, string? edgeColor = null, double? lineWidth = null)
    {
        DataCheck.SameLength(y.Length, nameof(y), width.Length, nameof(width));
        double[] at = DataCheck.Copy(y, nameof(y)), length = DataCheck.Copy(width, nameof(width));
        DataCheck.Finite(height, nameof(height));
        DataCheck.Finite(left, nameof(left));
        double shift = DataCheck.OneOf(_aligns, align, nameof(align)) == "center" ? height / 2 : 0;
        return AddBars(true, label, alpha, color, edgeColor, lineWidth, (face, edge) =>
            [.. at.Select((value, i) => new Rectangle(left, value - shift, length[i], height, face, edge) { IsStickyX = true })]);
    }

    /// <summary>Draws lying bars beside names.</summary>
    /// <param name="categories">What stands at the left of each bar, from below.</param>
    /// <param name="width">How long they are, as many.</param>
    /// <param name="height">How high they are; 1 leaves no gaps.</param>
    /// <param name="left">Where they begin.</param>
    /// <param name="color">Colour inside; the next of ten colours when left out.</param>
    /// <param name="label">Its name in the legend.</param>
    /// <param name="alpha">Opacity from 0 to 1.</param>
    /// <param name="edgeColor">Colour of the edges; none when left out.</param>
    /// <param name="lineWidth">Width of the edges in points; 1 when left out.</param>
    /// <returns>The bars, which may be changed.</returns>
    /// <exception cref="ArgumentException">There are more of one than of the other, a number is infinite, or a colour is unknown.</exception>
    public BarContainer BarH(
        IReadOnlyList<string> categories, ReadOnlySpan<double> width, double height = 0.8, double left = 0,
        string? color = null, string? label = null, double? alpha = null, string? edgeColor = null, double? lineWidth = null)
    {
        ArgumentNullException.ThrowIfNull(categories);
        DataCheck.SameLength(categories.Count, nameof(categories), width.Length, nameof(width));
        double[] y = Positions(categories.Count);
        Axis.CheckLabels(categories);
        var bars = BarH(y, width, height, left, "center", color, label, alpha, edgeColor, lineWidth);
        _y.SetTicks(y, [.. categories], growsView: false);
        return bars;
    }

    private static readonly string[] _aligns = ["center", "edge"];

    private static double[] Positions(int count) => [.. Enumerable.Range(0, count).Select(i => (double)i)];

    private BarContainer AddBars(
        bool liesDown, string? label, double? alpha, string? color, string? edgeColor, double? lineWidth,
        Func<string, string, Rectangle[]> make, ColorCycle? cycle = null)
    {
        // Everything is checked before the cycle of colours moves on.
        DataCheck.Opacity(alpha);
        double width = DataCheck.NotNegative(lineWidth ?? 1, nameof(lineWidth));
        Color.Parse(color ?? "none");
        Color.Parse(edgeColor ?? "none", nameof(edgeColor));
        var patches = make(color ?? (cycle ?? _areaColors).Next(), edgeColor ?? "none");
        foreach (var patch in patches)
        {
            patch.LineWidth = width;
        }
        return Add(new BarContainer(patches) { Label = label, Alpha = alpha, LiesDown = liesDown });
    }
}
