using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting;

/// <summary>The area between two curves.</summary>
/// <remarks>Source: <see href="https://matplotlib.org/stable/api/collections_api.html">matplotlib.collections.PolyCollection</see>.</remarks>
public sealed class PolyCollection : Area
{
    private double[] _x;
    private double[] _y1;
    private double[] _y2;

    internal PolyCollection(double[] x, double[] y1, double[] y2, string faceColor, string edgeColor)
        : base(faceColor, edgeColor) => (_x, _y1, _y2) = (x, y1, y2);

    /// <summary>Replaces both curves. The plot's limits stay; <see cref="Axes.Relim"/> and <see cref="Axes.AutoscaleView"/> move them.</summary>
    /// <exception cref="ArgumentException">There are more of one than of another, or one is infinite.</exception>
    public void SetData(ReadOnlySpan<double> x, ReadOnlySpan<double> y1, ReadOnlySpan<double> y2)
    {
        DataCheck.SameLength(x.Length, nameof(x), y1.Length, nameof(y1));
        DataCheck.SameLength(x.Length, nameof(x), y2.Length, nameof(y2));
        (_x, _y1, _y2) = (DataCheck.Copy(x, nameof(x)), DataCheck.Copy(y1, nameof(y1)), DataCheck.Copy(y2, nameof(y2)));
    }

    internal override void AddTo(DataLimits limits)
    {
        for (int i = 0; i < _x.Length; i++)
        {
            if (IsThere(i))
            {
                limits.Add(_x[i], _y1[i]);
                limits.Add(_x[i], _y2[i]);
            }
        }
    }

    internal override void Draw(SvgCanvas canvas, PlotArea area)
    {
        var path = new Polyline();
        for (int start = 0; start < _x.Length; start++)
        {
            int end = start;
            while (end < _x.Length && IsThere(end))
            {
                end++;
            }
            if (end > start)
            {
                AddPolygon(path, area, start, end);
                start = end;
            }
        }
        if (!path.IsEmpty)
        {
            Paint(canvas, path.ToString(), area.ClipFor(path.Bounds.Grown(EdgeColor == "none" ? 0 : LineWidth / 2)), isCrisp: false);
        }
    }

    private bool IsThere(int i) => !double.IsNaN(_x[i] + _y1[i] + _y2[i]);

    private void AddPolygon(Polyline path, PlotArea area, int start, int end)
    {
        var corners = new List<(double X, double Y)>(2 * (end - start));
        for (int i = start; i < end; i++)
        {
            corners.Add((area.X[_x[i]], area.Y[_y1[i]]));
        }
        for (int i = end - 1; i >= start; i--)
        {
            corners.Add((area.X[_x[i]], area.Y[_y2[i]]));
        }
        corners = PolygonClip.Cut(corners, area.Box.Grown(Guard));
        for (int i = 0; i < corners.Count; i++)
        {
            if (i == 0)
            {
                path.MoveTo(corners[i].X, corners[i].Y);
            }
            else
            {
                path.LineTo(corners[i].X, corners[i].Y);
            }
        }
        if (corners.Count > 0)
        {
            path.Close();
        }
    }
}
