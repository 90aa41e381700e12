namespace KerasLessons.Plotting;

public sealed partial class Axes
{
    /// <summary>Fills the area between two curves.</summary>
    /// <param name="x">The x of both; NaN leaves a gap.</param>
    /// <param name="y1">One curve's y, as many; NaN leaves a gap.</param>
    /// <param name="y2">Other curve's y, as many; NaN leaves a gap.</param>
    /// <param name="color">Colour inside and of the edge; when left out, the next of ten colours, and no edge.</param>
    /// <param name="alpha">Opacity from 0 to 1.</param>
    /// <param name="label">Its name in the legend.</param>
    /// <param name="edgeColor">Colour of the edge.</param>
    /// <param name="lineWidth">Width of the edge in points; 1 when left out.</param>
    /// <param name="zOrder">What has more is painted later; 1 when left out.</param>
    /// <returns>The area, which may be changed.</returns>
    /// <exception cref="ArgumentException">There are more of one than of another, a number is infinite, or a colour is unknown.</exception>
    public PolyCollection FillBetween(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y1, ReadOnlySpan<double> y2, string? color = null, double? alpha = null,
        string? label = null, string? edgeColor = null, double? lineWidth = null, double? zOrder = null)
    {
        DataCheck.SameLength(x.Length, nameof(x), y1.Length, nameof(y1));
        DataCheck.SameLength(x.Length, nameof(x), y2.Length, nameof(y2));
        var area = new PolyCollection(
            DataCheck.Copy(x, nameof(x)), DataCheck.Copy(y1, nameof(y1)), DataCheck.Copy(y2, nameof(y2)), color ?? "none", edgeColor ?? color ?? "none")
        {
            Alpha = alpha,
            Label = label,
            LineWidth = lineWidth ?? 1,
            ZOrder = zOrder ?? 1,
        };
        area.FaceColor = color ?? _areaColors.Next();
        return Add(area);
    }

    /// <summary>Fills the area between a curve and a level.</summary>
    /// <param name="x">The curve's x; NaN leaves a gap.</param>
    /// <param name="y1">The curve's y, as many; NaN leaves a gap.</param>
    /// <param name="y2">The level.</param>
    /// <param name="color">Colour inside and of the edge; when left out, the next of ten colours, and no edge.</param>
    /// <param name="alpha">Opacity from 0 to 1.</param>
    /// <param name="label">Its name in the legend.</param>
    /// <param name="edgeColor">Colour of the edge.</param>
    /// <param name="lineWidth">Width of the edge in points; 1 when left out.</param>
    /// <param name="zOrder">What has more is painted later; 1 when left out.</param>
    /// <returns>The area, which may be changed.</returns>
    /// <exception cref="ArgumentException">There are more of one than of the other, a number is infinite, or a colour is unknown.</exception>
    public PolyCollection FillBetween(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y1, double y2 = 0, string? color = null, double? alpha = null,
        string? label = null, string? edgeColor = null, double? lineWidth = null, double? zOrder = null)
    {
        double[] level = new double[x.Length];
        Array.Fill(level, DataCheck.Finite(y2, nameof(y2)));
        return FillBetween(x, y1, level, color, alpha, label, edgeColor, lineWidth, zOrder);
    }

    /// <summary>Draws a band across the plot.</summary>
    /// <param name="yMin">Its lower y.</param>
    /// <param name="yMax">Its upper y.</param>
    /// <param name="xMin">Where it begins, in parts of the plot's width.</param>
    /// <param name="xMax">Where it ends, in parts of the plot's width.</param>
    /// <param name="color">Colour inside and of the edge; blue without an edge when left out.</param>
    /// <param name="alpha">Opacity from 0 to 1.</param>
    /// <param name="label">Its name in the legend.</param>
    /// <returns>The band, which may be changed.</returns>
    /// <exception cref="ArgumentException">A number is not finite, or the colour is unknown.</exception>
    public Rectangle AxHSpan(double yMin, double yMax, double xMin = 0, double xMax = 1, string? color = null, double? alpha = null, string? label = null)
    {
        CheckBand(yMin, nameof(yMin), yMax, nameof(yMax), xMin, nameof(xMin), xMax, nameof(xMax));
        var band = new Rectangle(xMin, yMin, xMax - xMin, yMax - yMin, color ?? "C0", color ?? "none") { SpansX = true, Alpha = alpha, Label = label };
        return Add(band, movesX: false);
    }

    /// <summary>Draws a band up the plot.</summary>
    /// <param name="xMin">Its left x.</param>
    /// <param name="xMax">Its right x.</param>
    /// <param name="yMin">Where it begins, in parts of the plot's height.</param>
    /// <param name="yMax">Where it ends, in parts of the plot's height.</param>
    /// <param name="color">Colour inside and of the edge; blue without an edge when left out.</param>
    /// <param name="alpha">Opacity from 0 to 1.</param>
    /// <param name="label">Its name in the legend.</param>
    /// <returns>The band, which may be changed.</returns>
    /// <exception cref="ArgumentException">A number is not finite, or the colour is unknown.</exception>
    public Rectangle AxVSpan(double xMin, double xMax, double yMin = 0, double yMax = 1, string? color = null, double? alpha = null, string? label = null)
    {
        CheckBand(xMin, nameof(xMin), xMax, nameof(xMax), yMin, nameof(yMin), yMax, nameof(yMax));
        var band = new Rectangle(xMin, yMin, xMax - xMin, yMax - yMin, color ?? "C0", color ?? "none") { SpansY = true, Alpha = alpha, Label = label };
        return Add(band, movesY: false);
    }

    private static void CheckBand(double a, string nameOfA, double b, string nameOfB, double c, string nameOfC, double d, string nameOfD)
    {
        DataCheck.Finite(a, nameOfA);
        DataCheck.Finite(b, nameOfB);
        DataCheck.Finite(c, nameOfC);
        DataCheck.Finite(d, nameOfD);
    }
}
