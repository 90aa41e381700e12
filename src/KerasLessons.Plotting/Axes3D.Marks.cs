using KerasLessons.Plotting.Scenes;

namespace KerasLessons.Plotting;

public sealed partial class Axes3D
{
    // As in matplotlib, points take their colours from a cycle of their own.
    private readonly ColorCycle _colors = new(), _pointColors = new();

    /// <summary>Draws points.</summary>
    /// <param name="x">Where they are; a point with a NaN is left out.</param>
    /// <param name="y">Where they are.</param>
    /// <param name="z">Where they are.</param>
    /// <param name="s">Size of the markers in square points.</param>
    /// <param name="color">Their colour; the next of the cycle where there is none.</param>
    /// <param name="marker">matplotlib's name of the marker.</param>
    /// <param name="alpha">Their opacity; where there is none, that of the colour, and depth fades it.</param>
    /// <param name="depthShade">Whether far points are paler than near ones.</param>
    /// <returns>The points, which can be moved.</returns>
    /// <exception cref="ArgumentException">The numbers are not equally many, one is infinite, or colour or marker is unknown.</exception>
    public Scatter3D Scatter(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> z,
        double s = 20, string? color = null, string marker = "o", double? alpha = null, bool depthShade = true)
    {
        var data = SceneData.Points(x, y, z);
        var scatter = new Scatter3D(data.X, data.Y, data.Z, color ?? "C0", alpha, marker, s, depthShade);
        if (color is null)
        {
            scatter.Color = _pointColors.Next();
        }
        _data.Add(data.X, data.Y, data.Z, isScatter: true);
        return Added(scatter);
    }

    /// <summary>Draws one point.</summary>
    /// <param name="x">Where it is.</param>
    /// <param name="y">Where it is.</param>
    /// <param name="z">Where it is.</param>
    /// <param name="s">Size of the marker in square points.</param>
    /// <param name="color">Its colour; the next of the cycle where there is none.</param>
    /// <param name="marker">matplotlib's name of the marker.</param>
    /// <param name="alpha">Its opacity; where there is none, that of the colour.</param>
    /// <returns>The point, which can be moved.</returns>
    /// <exception cref="ArgumentException">A number is infinite, or colour or marker is unknown.</exception>
    public Scatter3D Scatter(double x, double y, double z, double s = 20, string? color = null, string marker = "o", double? alpha = null) =>
        Scatter([x], [y], [z], s, color, marker, alpha);

    /// <summary>Draws a line through points.</summary>
    /// <param name="x">Where they are, in the order of the line; NaN leaves a gap.</param>
    /// <param name="y">Where they are.</param>
    /// <param name="z">Where they are.</param>
    /// <param name="format">Line style, marker and colour in short, such as <c>ro--</c>; a marker without a line style has no line.</param>
    /// <param name="color">Its colour; that of the format or the next of the cycle where there is none.</param>
    /// <param name="alpha">Its opacity; that of the colour where there is none.</param>
    /// <param name="lineStyle"><c>-</c>, <c>--</c>, <c>-.</c>, <c>:</c> or <c>None</c>.</param>
    /// <param name="marker">matplotlib's name of the marker on each point.</param>
    /// <param name="lineWidth">Width in points; 1.5 when left out.</param>
    /// <param name="markerSize">Size of the markers in points; 6 when left out.</param>
    /// <returns>The line, which can be moved.</returns>
    /// <exception cref="ArgumentException">The numbers are not equally many, one is infinite, or format, colour, line style or marker is unknown.</exception>
    public Line3D Plot(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> z, string format = "",
        string? color = null, double? lineWidth = null, string? lineStyle = null, string? marker = null, double? markerSize = null, double? alpha = null)
    {
        var data = SceneData.Points(x, y, z);
        var parsed = FormatString.Parse(format);
        string? chosen = color ?? parsed.Color;
        var line = new Line3D(data.X, data.Y, data.Z, chosen ?? "C0", alpha)
        {
            LineStyle = lineStyle ?? parsed.LineStyle ?? (parsed.Marker is null ? "-" : "None"),
            Marker = marker ?? parsed.Marker ?? "None",
            LineWidth = lineWidth ?? 1.5,
            MarkerSize = markerSize ?? 6,
        };
        if (chosen is null)
        {
            line.Color = _colors.Next();
        }
        _data.Add(data.X, data.Y, data.Z, isScatter: false);
        return Added(line);
    }

    /// <summary>Draws a surface over the grid that <c>np.meshgrid(x, y)</c> makes.</summary>
    /// <param name="x">The grid's coordinates along x.</param>
    /// <param name="y">The grid's coordinates along y.</param>
    /// <param name="z">The heights: a row for each y and a column for each x, or as <paramref name="indexing"/> says. A face that touches a NaN is left out.</param>
    /// <param name="color">Its colour; the next of the cycle where there is none.</param>
    /// <param name="alpha">Its opacity; that of the colour where there is none.</param>
    /// <param name="rstride">Every how many rows a face begins; 10 where only <paramref name="cstride"/> is given.</param>
    /// <param name="cstride">Every how many columns a face begins; 10 where only <paramref name="rstride"/> is given.</param>
    /// <param name="rcount">Without strides: how many rows are drawn at most; 50 where there is none.</param>
    /// <param name="ccount">Without strides: how many columns are drawn at most; 50 where there is none.</param>
    /// <param name="shade">Whether faces turned away from the light are darker.</param>
    /// <param name="indexing"><c>xy</c>: x runs along the columns and y along the rows; <c>ij</c>: the other way round, which turns the side that the light falls on.</param>
    /// <returns>The surface, which can be moved.</returns>
    /// <exception cref="ArgumentException">The shapes do not match, a number is infinite, the colour is unknown, or strides and counts are given.</exception>
    public Surface3D PlotSurface(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, double[,] z, string? color = null, double? alpha = null,
        int? rstride = null, int? cstride = null, int? rcount = null, int? ccount = null, bool shade = true, string indexing = "xy")
    {
        var mesh = SceneData.Mesh(x, y, z, indexing);
        return PlotSurface(mesh.X, mesh.Y, z, color, alpha, rstride, cstride, rcount, ccount, shade);
    }

    /// <summary>Draws a function of two variables as a surface.</summary>
    /// <param name="x">The grid's coordinates along x.</param>
    /// <param name="y">The grid's coordinates along y.</param>
    /// <param name="function">The height at x and y; NaN leaves a hole.</param>
    /// <param name="color">Its colour; the next of the cycle where there is none.</param>
    /// <param name="alpha">Its opacity; that of the colour where there is none.</param>
    /// <param name="rstride">Every how many rows a face begins; 10 where only <paramref name="cstride"/> is given.</param>
    /// <param name="cstride">Every how many columns a face begins; 10 where only <paramref name="rstride"/> is given.</param>
    /// <param name="rcount">Without strides: how many rows are drawn at most; 50 where there is none.</param>
    /// <param name="ccount">Without strides: how many columns are drawn at most; 50 where there is none.</param>
    /// <param name="shade">Whether faces turned away from the light are darker.</param>
    /// <param name="indexing"><c>xy</c>: x runs along the columns and y along the rows; <c>ij</c>: the other way round, which turns the side that the light falls on.</param>
    /// <returns>The surface, which can be moved.</returns>
    /// <exception cref="ArgumentException">A number is infinite, the colour is unknown, or strides and counts are given.</exception>
    public Surface3D PlotSurface(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, Func<double, double, double> function, string? color = null, double? alpha = null,
        int? rstride = null, int? cstride = null, int? rcount = null, int? ccount = null, bool shade = true, string indexing = "xy")
    {
        ArgumentNullException.ThrowIfNull(function);
        bool isTurned = SceneData.IsTurned(indexing);
        var z = isTurned ? new double[x.Length, y.Length] : new double[y.Length, x.Length];
        for (int row = 0; row < z.GetLength(0); row++)
        {
            for (int column = 0; column < z.GetLength(1); column++)
            {
                z[row, column] = isTurned ? function(x[row], y[column]) : function(x[column], y[row]);
            }
        }
        return PlotSurface(x, y, z, color, alpha, rstride, cstride, rcount, ccount, shade, indexing);
    }

    /// <summary>Draws a surface over a grid of points.</summary>
    /// <param name="x">Where the points are.</param>
    /// <param name="y">Where the points are.</param>
    /// <param name="z">Where the points are. A face that touches a NaN is left out.</param>
    /// <param name="color">Its colour; the next of the cycle where there is none.</param>
    /// <param name="alpha">Its opacity; that of the colour where there is none.</param>
    /// <param name="rstride">Every how many rows a face begins; 10 where only <paramref name="cstride"/> is given.</param>
    /// <param name="cstride">Every how many columns a face begins; 10 where only <paramref name="rstride"/> is given.</param>
    /// <param name="rcount">Without strides: how many rows are drawn at most; 50 where there is none.</param>
    /// <param name="ccount">Without strides: how many columns are drawn at most; 50 where there is none.</param>
    /// <param name="shade">Whether faces turned away from the light are darker.</param>
    /// <returns>The surface, which can be moved.</returns>
    /// <exception cref="ArgumentException">The shapes do not match, a number is infinite, the colour is unknown, or strides and counts are given.</exception>
    public Surface3D PlotSurface(
        double[,] x, double[,] y, double[,] z, string? color = null, double? alpha = null,
        int? rstride = null, int? cstride = null, int? rcount = null, int? ccount = null, bool shade = true)
    {
        var data = SceneData.Grid(x, y, z);
        var sampling = new SurfaceSampling(rstride, cstride, rcount, ccount);
        var surface = new Surface3D(data.X, data.Y, data.Z, color ?? "C0", alpha, sampling, shade);
        if (color is null)
        {
            surface.Color = _colors.Next();
        }
        _data.Add(data.X.Cast<double>(), data.Y.Cast<double>(), data.Z.Cast<double>(), isScatter: false);
        return Added(surface);
    }
}
