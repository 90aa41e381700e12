using System.Runtime.CompilerServices;

namespace KerasLessons.Plotting;

public sealed partial class Axes
{
    /// <summary>Draws a marker at each point.</summary>
    /// <param name="x">The points' x; NaN leaves a point out.</param>
    /// <param name="y">The points' y, as many.</param>
    /// <param name="s">Area of the markers in square points.</param>
    /// <param name="color">A colour as <see cref="Plot(ReadOnlySpan{double}, ReadOnlySpan{double}, string, string?, string?, double?, string?, string?, double?, double?, double?)"/> takes it; the next of ten colours when left out.</param>
    /// <param name="marker">matplotlib's name of the marker.</param>
    /// <param name="alpha">Opacity from 0 to 1.</param>
    /// <param name="label">Its name in the legend.</param>
    /// <param name="edgeColor">Colour of the markers' edges; theirs when left out.</param>
    /// <param name="lineWidth">Width of the edges in points; 1.5 when left out.</param>
    /// <param name="zOrder">What has more is painted later; 1 when left out.</param>
    /// <returns>The points, which may be changed.</returns>
    /// <exception cref="ArgumentException">There are more of x than of y, a number is infinite, or a colour or marker is unknown.</exception>
    [OverloadResolutionPriority(1)]
    public PathCollection Scatter(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, double s = 36, string? color = null, string marker = "o", double? alpha = null,
        string? label = null, string? edgeColor = null, double? lineWidth = null, double? zOrder = null) =>
        Scatter(x, y, [s], [], color, marker, alpha, label, edgeColor, lineWidth, zOrder);

    /// <summary>Draws a marker at each point, in sizes or colours of its own.</summary>
    /// <param name="x">The points' x; NaN leaves a point out.</param>
    /// <param name="y">The points' y, as many.</param>
    /// <param name="s">Areas of the markers in square points: one for all, or one a point; 36 when left out.</param>
    /// <param name="c">Numbers that colour the points, from dark blue for the least to yellow for the greatest, one a point; when left out, one colour serves all.</param>
    /// <param name="color">A colour for all, where there is no <paramref name="c"/>; the next of ten colours when left out.</param>
    /// <param name="marker">matplotlib's name of the marker.</param>
    /// <param name="alpha">Opacity from 0 to 1.</param>
    /// <param name="label">Its name in the legend.</param>
    /// <param name="edgeColor">Colour of the markers' edges; theirs when left out.</param>
    /// <param name="lineWidth">Width of the edges in points; 1.5 when left out.</param>
    /// <param name="zOrder">What has more is painted later; 1 when left out.</param>
    /// <returns>The points, which may be changed.</returns>
    /// <exception cref="ArgumentException">There are more of one than of another, a number is infinite, a colour or marker is unknown, or there is a colour and <paramref name="c"/> too.</exception>
    public PathCollection Scatter(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> s = default, ReadOnlySpan<double> c = default, string? color = null,
        string marker = "o", double? alpha = null, string? label = null, string? edgeColor = null, double? lineWidth = null, double? zOrder = null)
    {
        DataCheck.SameLength(x.Length, nameof(x), y.Length, nameof(y));
        if (s.Length > 1)
        {
            DataCheck.SameLength(x.Length, nameof(x), s.Length, nameof(s));
        }
        if (c.Length > 0)
        {
            DataCheck.SameLength(x.Length, nameof(x), c.Length, nameof(c));
            if (color is not null)
            {
                throw new ArgumentException("Both color and c are given: give a colour for all points, or numbers c that colour each.", nameof(color));
            }
        }
        Color[] shades = c.Length > 0 ? PathCollection.Shades(DataCheck.Copy(c, nameof(c))) : [Color.Parse(color ?? "black")];
        var points = new PathCollection(
            DataCheck.Copy(x, nameof(x)), DataCheck.Copy(y, nameof(y)), s.Length == 0 ? [36] : PathCollection.CheckSizes(s, nameof(s)), shades,
            MarkerShapes.Get(marker) ?? throw new ArgumentException("A scatter without a marker would show nothing: give one, such as 'o'.", nameof(marker)))
        {
            Alpha = alpha,
            Label = label,
            LineWidth = lineWidth ?? 1.5,
            ZOrder = zOrder ?? 1,
        };
        if (edgeColor is not null)
        {
            points.SetEdgeColor(edgeColor);
        }
        if (color is null && c.Length == 0)
        {
            points.SetColor(_areaColors.Next());
        }
        return Add(points);
    }
}
