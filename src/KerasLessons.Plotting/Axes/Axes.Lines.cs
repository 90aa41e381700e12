namespace KerasLessons.Plotting;

public sealed partial class Axes
{
    /// <summary>Draws a line through points, or markers at them.</summary>
    /// <param name="x">The points' x; NaN leaves a gap.</param>
    /// <param name="y">The points' y, as many.</param>
    /// <param name="format">matplotlib's short form: line style (<c>-</c>, <c>--</c>, <c>-.</c>, <c>:</c>), marker (<c>o</c>, <c>.</c>, <c>x</c> …) and colour (<c>r</c>, <c>C1</c> …) in any order, or a colour's name alone. A marker without a line style draws no line.</param>
    /// <param name="color">A name such as <c>red</c>, <c>tab:blue</c> or <c>C0</c>, <c>#1f77b4</c>, a grey such as <c>0.5</c>; the next of ten colours when left out.</param>
    /// <param name="label">Its name in the legend.</param>
    /// <param name="lineWidth">Width in points; 1.5 when left out.</param>
    /// <param name="lineStyle">Line style; solid when left out, none where the format has only a marker.</param>
    /// <param name="marker">Marker; none when left out.</param>
    /// <param name="markerSize">Size of the markers in points; 6 when left out.</param>
    /// <param name="alpha">Opacity from 0 to 1.</param>
    /// <param name="zOrder">What has more is painted later; 2 when left out.</param>
    /// <returns>The line, which may be changed.</returns>
    /// <exception cref="ArgumentException">There are more of x than of y, a number is infinite, or a colour, marker, line style or format is unknown.</exception>
    public Line2D Plot(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, string format = "", string? color = null, string? label = null, double? lineWidth = null,
        string? lineStyle = null, string? marker = null, double? markerSize = null, double? alpha = null, double? zOrder = null)
    {
        DataCheck.SameLength(x.Length, nameof(x), y.Length, nameof(y));
        double[] xCopy = DataCheck.Copy(x, nameof(x)), yCopy = DataCheck.Copy(y, nameof(y));
        var parts = FormatString.Parse(format);
        string? chosen = color ?? parts.Color;
        // The cycle moves on only once all else is known to be right.
        var line = new Line2D(xCopy, yCopy, chosen ?? "black")
        {
            Label = label,
            LineWidth = lineWidth ?? 1.5,
            LineStyle = lineStyle ?? parts.LineStyle ?? (parts.Marker is null ? "-" : "None"),
            Marker = marker ?? parts.Marker ?? "None",
            MarkerSize = markerSize ?? 6,
            Alpha = alpha,
            ZOrder = zOrder ?? 2,
        };
        line.Color = chosen ?? _lineColors.Next();
        return Add(line);
    }

    /// <summary>Draws a line through points whose x are 0, 1, 2 and so on.</summary>
    /// <inheritdoc cref="Plot(ReadOnlySpan{double}, ReadOnlySpan{double}, string, string?, string?, double?, string?, string?, double?, double?, double?)"/>
    public Line2D Plot(
        ReadOnlySpan<double> y, string format = "", string? color = null, string? label = null, double? lineWidth = null,
        string? lineStyle = null, string? marker = null, double? markerSize = null, double? alpha = null, double? zOrder = null)
    {
        double[] x = new double[y.Length];
        for (int i = 0; i < x.Length; i++)
        {
            x[i] = i;
        }
        return Plot(x, y, format, color, label, lineWidth, lineStyle, marker, markerSize, alpha, zOrder);
    }

    /// <summary>Draws a line across the plot.</summary>
    /// <param name="y">Where it runs.</param>
    /// <param name="xMin">Where it begins, in parts of the plot's width.</param>
    /// <param name="xMax">Where it ends, in parts of the plot's width.</param>
    /// <param name="color">Colour; blue when left out.</param>
    /// <param name="lineStyle">Line style.</param>
    /// <param name="lineWidth">Width in points; 1.5 when left out.</param>
    /// <param name="alpha">Opacity from 0 to 1.</param>
    /// <param name="label">Its name in the legend.</param>
    /// <returns>The line, which may be changed.</returns>
    /// <exception cref="ArgumentException">A number is not finite, or the colour or line style is unknown.</exception>
    public Line2D AxHLine(
        double y = 0, double xMin = 0, double xMax = 1, string color = "C0", string lineStyle = "-", double? lineWidth = null, double? alpha = null, string? label = null)
    {
        CheckBand(y, nameof(y), y, nameof(y), xMin, nameof(xMin), xMax, nameof(xMax));
        var line = new Line2D([xMin, xMax], [y, y], color) { SpansX = true, LineStyle = lineStyle, LineWidth = lineWidth ?? 1.5, Alpha = alpha, Label = label };
        var (low, high) = GetYLim();
        return Add(line, movesX: false, movesY: y < Math.Min(low, high) || y > Math.Max(low, high));
    }

    /// <summary>Draws a line up the plot.</summary>
    /// <param name="x">Where it stands.</param>
    /// <param name="yMin">Where it begins, in parts of the plot's height.</param>
    /// <param name="yMax">Where it ends, in parts of the plot's height.</param>
    /// <param name="color">Colour; blue when left out.</param>
    /// <param name="lineStyle">Line style.</param>
    /// <param name="lineWidth">Width in points; 1.5 when left out.</param>
    /// <param name="alpha">Opacity from 0 to 1.</param>
    /// <param name="label">Its name in the legend.</param>
    /// <returns>The line, which may be changed.</returns>
    /// <exception cref="ArgumentException">A number is not finite, or the colour or line style is unknown.</exception>
    public Line2D AxVLine(
        double x = 0, double yMin = 0, double yMax = 1, string color = "C0", string lineStyle = "-", double? lineWidth = null, double? alpha = null, string? label = null)
    {
        CheckBand(x, nameof(x), x, nameof(x), yMin, nameof(yMin), yMax, nameof(yMax));
        var line = new Line2D([x, x], [yMin, yMax], color) { SpansY = true, LineStyle = lineStyle, LineWidth = lineWidth ?? 1.5, Alpha = alpha, Label = label };
        var (low, high) = GetXLim();
        return Add(line, movesX: x < Math.Min(low, high) || x > Math.Max(low, high), movesY: false);
    }
}
