using System.Runtime.CompilerServices;

namespace KerasLessons.Plotting;

/// <summary>Plots in matplotlib's short form: what is drawn goes to the current figure's current plot, which are made when first needed.</summary>
/// <remarks>
/// Each thread has a current figure of its own; after an <c>await</c> that goes on on another thread it is another one.
/// Source: <see href="https://matplotlib.org/stable/api/pyplot_summary.html">matplotlib.pyplot</see>.
/// </remarks>
public static class plt
{
    [ThreadStatic]
    private static Figure? _figure;

    [ThreadStatic]
    private static Axes? _axes;

    /// <summary>Begins a figure, which becomes the current one.</summary>
    /// <param name="width">Width in inches.</param>
    /// <param name="height">Height in inches.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is not a finite number above 0.</exception>
    public static Figure Figure(double width = 6.4, double height = 4.8)
    {
        (_figure, _axes) = (new Figure(width, height), null);
        return _figure;
    }

    /// <summary>Begins a figure with a grid of plots; the first one becomes the current one.</summary>
    /// <param name="rows">Rows of the grid.</param>
    /// <param name="columns">Columns of the grid.</param>
    /// <param name="width">The figure's width in inches.</param>
    /// <param name="height">The figure's height in inches.</param>
    /// <returns>The figure and its plots, row by row.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no rows or columns, or a size is not a finite number above 0.</exception>
    public static (Figure Figure, Axes[] Axes) Subplots(int rows = 1, int columns = 1, double width = 6.4, double height = 4.8)
    {
        SubplotPosition.Checked(rows, columns, 1);
        var figure = Figure(width, height);
        Axes[] all = [.. Enumerable.Range(1, rows * columns).Select(index => figure.AddSubplot(rows, columns, index))];
        _axes = all[0];
        return (figure, all);
    }

    /// <summary>Makes a cell of a grid the current plot, and the plot itself where there is none yet.</summary>
    /// <param name="rows">Rows of the grid.</param>
    /// <param name="columns">Columns of the grid.</param>
    /// <param name="index">Which cell: 1 is the upper left one, row by row.</param>
    /// <exception cref="ArgumentOutOfRangeException">The grid has no such cell.</exception>
    public static Axes Subplot(int rows = 1, int columns = 1, int index = 1)
    {
        var position = SubplotPosition.Checked(rows, columns, index);
        return _axes = Gcf().Axes.OfType<Axes>().FirstOrDefault(axes => axes.Position == position) ?? Gcf().AddSubplot(rows, columns, index);
    }

    /// <summary>The current figure.</summary>
    public static Figure Gcf() => _figure ??= new Figure();

    /// <summary>The current plot.</summary>
    public static Axes Gca() => _axes ??= Gcf().AddSubplot();

    /// <summary>Makes a plot and its figure the current ones.</summary>
    /// <param name="axes">The plot.</param>
    public static void Sca(Axes axes)
    {
        ArgumentNullException.ThrowIfNull(axes);
        (_figure, _axes) = (axes.Figure, axes);
    }

    /// <summary>Lets the current figure go; the next drawing begins another.</summary>
    public static void Close() => (_figure, _axes) = (null, null);

    /// <inheritdoc cref="Axes.Plot(ReadOnlySpan{double}, ReadOnlySpan{double}, string, string?, string?, double?, string?, string?, double?, double?, double?)"/>
    public static Line2D Plot(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, string format = "", string? color = null, string? label = null, double? lineWidth = null,
        string? lineStyle = null, string? marker = null, double? markerSize = null, double? alpha = null, double? zOrder = null) =>
        Gca().Plot(x, y, format, color, label, lineWidth, lineStyle, marker, markerSize, alpha, zOrder);

    /// <inheritdoc cref="Axes.Plot(ReadOnlySpan{double}, string, string?, string?, double?, string?, string?, double?, double?, double?)"/>
    public static Line2D Plot(
        ReadOnlySpan<double> y, string format = "", string? color = null, string? label = null, double? lineWidth = null,
        string? lineStyle = null, string? marker = null, double? markerSize = null, double? alpha = null, double? zOrder = null) =>
        Gca().Plot(y, format, color, label, lineWidth, lineStyle, marker, markerSize, alpha, zOrder);

    /// <inheritdoc cref="Axes.Scatter(ReadOnlySpan{double}, ReadOnlySpan{double}, double, string?, string, double?, string?, string?, double?, double?)"/>
    [OverloadResolutionPriority(1)]
    public static PathCollection Scatter(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, double s = 36, string? color = null, string marker = "o", double? alpha = null,
        string? label = null, string? edgeColor = null, double? lineWidth = null, double? zOrder = null) =>
        Gca().Scatter(x, y, s, color, marker, alpha, label, edgeColor, lineWidth, zOrder);

    /// <inheritdoc cref="Axes.Scatter(ReadOnlySpan{double}, ReadOnlySpan{double}, ReadOnlySpan{double}, ReadOnlySpan{double}, string?, string, double?, string?, string?, double?, double?)"/>
    public static PathCollection Scatter(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> s = default, ReadOnlySpan<double> c = default, string? color = null,
        string marker = "o", double? alpha = null, string? label = null, string? edgeColor = null, double? lineWidth = null, double? zOrder = null) =>
        Gca().Scatter(x, y, s, c, color, marker, alpha, label, edgeColor, lineWidth, zOrder);

    /// <inheritdoc cref="Axes.Hist(ReadOnlySpan{double}, int, ValueTuple{double, double}?, bool, string?, string?, double?, string?, double?)"/>
    public static Histogram Hist(
        ReadOnlySpan<double> x, int bins = 10, (double Low, double High)? range = null, bool density = false, string? color = null,
        string? label = null, double? alpha = null, string? edgeColor = null, double? lineWidth = null) =>
        Gca().Hist(x, bins, range, density, color, label, alpha, edgeColor, lineWidth);

    /// <inheritdoc cref="Axes.Bar(ReadOnlySpan{double}, ReadOnlySpan{double}, double, double, string, string?, string?, double?, string?, double?)"/>
    [OverloadResolutionPriority(1)]
    public static BarContainer Bar(
        ReadOnlySpan<double> x, ReadOnlySpan<double> height, double width = 0.8, double bottom = 0, string align = "center",
        string? color = null, string? label = null, double? alpha = null, string? edgeColor = null, double? lineWidth = null) =>
        Gca().Bar(x, height, width, bottom, align, color, label, alpha, edgeColor, lineWidth);

    /// <inheritdoc cref="Axes.Bar(IReadOnlyList{string}, ReadOnlySpan{double}, double, double, string?, string?, double?, string?, double?)"/>
    public static BarContainer Bar(
        IReadOnlyList<string> categories, ReadOnlySpan<double> height, double width = 0.8, double bottom = 0,
        string? color = null, string? label = null, double? alpha = null, string? edgeColor = null, double? lineWidth = null) =>
        Gca().Bar(categories, height, width, bottom, color, label, alpha, edgeColor, lineWidth);

    /// <inheritdoc cref="Axes.FillBetween(ReadOnlySpan{double}, ReadOnlySpan{double}, ReadOnlySpan{double}, string?, double?, string?, string?, double?, double?)"/>
    public static PolyCollection FillBetween(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y1, ReadOnlySpan<double> y2, string? color = null, double? alpha = null,
        string? label = null, string? edgeColor = null, double? lineWidth = null, double? zOrder = null) =>
        Gca().FillBetween(x, y1, y2, color, alpha, label, edgeColor, lineWidth, zOrder);

    /// <inheritdoc cref="Axes.FillBetween(ReadOnlySpan{double}, ReadOnlySpan{double}, double, string?, double?, string?, string?, double?, double?)"/>
    public static PolyCollection FillBetween(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y1, double y2 = 0, string? color = null, double? alpha = null,
        string? label = null, string? edgeColor = null, double? lineWidth = null, double? zOrder = null) =>
        Gca().FillBetween(x, y1, y2, color, alpha, label, edgeColor, lineWidth, zOrder);

    /// <inheritdoc cref="Axes.AxHLine"/>
    public static Line2D AxHLine(
        double y = 0, double xMin = 0, double xMax = 1, string color = "C0", string lineStyle = "-", double? lineWidth = null, double? alpha = null, string? label = null) =>
        Gca().AxHLine(y, xMin, xMax, color, lineStyle, lineWidth, alpha, label);

    /// <inheritdoc cref="Axes.AxVLine"/>
    public static Line2D AxVLine(
        double x = 0, double yMin = 0, double yMax = 1, string color = "C0", string lineStyle = "-", double? lineWidth = null, double? alpha = null, string? label = null) =>
        Gca().AxVLine(x, yMin, yMax, color, lineStyle, lineWidth, alpha, label);

    /// <inheritdoc cref="Axes.Text"/>
    public static Text Text(
        double x, double y, string text, double fontSize = 10, string color = "black", string horizontalAlignment = "left",
        string verticalAlignment = "baseline", double rotation = 0, double? alpha = null) =>
        Gca().Text(x, y, text, fontSize, color, horizontalAlignment, verticalAlignment, rotation, alpha);

    /// <inheritdoc cref="Axes.SetTitle"/>
    public static Text Title(string title, double fontSize = 12, string? color = null, double pad = 6) => Gca().SetTitle(title, fontSize, color, pad);

    /// <inheritdoc cref="Figure.Suptitle"/>
    public static Text Suptitle(string title, double fontSize = 12, string color = "black") => Gcf().Suptitle(title, fontSize, color);

    /// <inheritdoc cref="Axes.SetXLabel"/>
    public static Text XLabel(string label, double fontSize = 10, string? color = null) => Gca().SetXLabel(label, fontSize, color);

    /// <inheritdoc cref="Axes.SetYLabel"/>
    public static Text YLabel(string label, double fontSize = 10, string? color = null) => Gca().SetYLabel(label, fontSize, color);

    /// <inheritdoc cref="Axes.SetXLim"/>
    public static void XLim(double? left = null, double? right = null) => Gca().SetXLim(left, right);

    /// <inheritdoc cref="Axes.SetYLim"/>
    public static void YLim(double? bottom = null, double? top = null) => Gca().SetYLim(bottom, top);

    /// <inheritdoc cref="Axes.SetXScale"/>
    public static void XScale(string scale) => Gca().SetXScale(scale);

    /// <inheritdoc cref="Axes.SetYScale"/>
    public static void YScale(string scale) => Gca().SetYScale(scale);

    /// <inheritdoc cref="Axes.SetXTicks"/>
    public static void XTicks(ReadOnlySpan<double> ticks, IReadOnlyList<string>? labels = null) => Gca().SetXTicks(ticks, labels);

    /// <inheritdoc cref="Axes.SetYTicks"/>
    public static void YTicks(ReadOnlySpan<double> ticks, IReadOnlyList<string>? labels = null) => Gca().SetYTicks(ticks, labels);

    /// <inheritdoc cref="Axes.Legend(string, double, string, int, bool)"/>
    public static Legend Legend(string loc = "best", double fontSize = 10, string title = "", int columns = 1, bool frameOn = true) =>
        Gca().Legend(loc, fontSize, title, columns, frameOn);

    /// <inheritdoc cref="Axes.Legend(IReadOnlyList{string}, string, double, string, int, bool)"/>
    public static Legend Legend(IReadOnlyList<string> labels, string loc = "best", double fontSize = 10, string title = "", int columns = 1, bool frameOn = true) =>
        Gca().Legend(labels, loc, fontSize, title, columns, frameOn);

    /// <inheritdoc cref="Axes.Grid"/>
    public static void Grid(bool visible = true, string axis = "both", string color = "#b0b0b0", string lineStyle = "-", double lineWidth = Axis.TickWidth, double? alpha = null) =>
        Gca().Grid(visible, axis, color, lineStyle, lineWidth, alpha);

    /// <inheritdoc cref="Figure.TightLayout"/>
    public static void TightLayout(double pad = 1.08) => Gcf().TightLayout(pad);

    /// <inheritdoc cref="Figure.SaveFig"/>
    public static void SaveFig(string path) => Gcf().SaveFig(path);
}
