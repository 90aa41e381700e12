using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting;

/// <summary>The points of a scatter: one marker, with a size and a colour for all or for each.</summary>
/// <remarks>Source: <see href="https://matplotlib.org/stable/api/collections_api.html">matplotlib.collections.PathCollection</see>.</remarks>
public sealed class PathCollection : Artist
{
    private readonly MarkerShape _shape;
    private double[] _x;
    private double[] _y;
    private double[] _sizes;
    private Color[] _faces;
    private Color[] _edges = [];

    internal PathCollection(double[] x, double[] y, double[] sizes, Color[] colors, MarkerShape shape)
        : base(zOrder: 1)
    {
        (_x, _y, _sizes, _faces, _shape) = (x, y, sizes, colors, shape);
    }

    /// <summary>The points' x.</summary>
    public IReadOnlyList<double> XData => _x;

    /// <summary>The points' y.</summary>
    public IReadOnlyList<double> YData => _y;

    /// <summary>Areas of the markers in square points: one for all, or one a point, repeated where there are fewer.</summary>
    public IReadOnlyList<double> Sizes => _sizes;

    /// <summary>Width of the markers' edges in points; 1.5 at first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or no finite number.</exception>
    public double LineWidth
    {
        get;
        set => field = DataCheck.NotNegative(value, nameof(LineWidth));
    } = 1.5;

    /// <summary>Moves the points, and makes them more or fewer. The plot's limits stay; <see cref="Axes.Relim"/> and <see cref="Axes.AutoscaleView"/> move them.</summary>
    /// <exception cref="ArgumentException">There are more of one than of the other, or one is infinite.</exception>
    public void SetOffsets(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        DataCheck.SameLength(x.Length, nameof(x), y.Length, nameof(y));
        (_x, _y) = (DataCheck.Copy(x, nameof(x)), DataCheck.Copy(y, nameof(y)));
    }

    /// <summary>Sets the areas in square points: one for all, or one a point.</summary>
    /// <exception cref="ArgumentException">There is none, or one is negative or no finite number.</exception>
    public void SetSizes(params ReadOnlySpan<double> sizes) => _sizes = CheckSizes(sizes, "sizes");

    /// <summary>Sets the colours: one for all, or one a point.</summary>
    /// <exception cref="ArgumentException">There is none, or one is unknown.</exception>
    public void SetColor(params IReadOnlyList<string> colors) => _faces = Parse(colors);

    /// <summary>Colours the points by numbers, from dark blue for the least to yellow for the greatest; NaN leaves a point out.</summary>
    /// <param name="values">A number a point.</param>
    /// <exception cref="ArgumentException">There are more or fewer than points, or one is infinite.</exception>
    public void SetArray(ReadOnlySpan<double> values)
    {
        DataCheck.SameLength(_x.Length, "the scatter", values.Length, nameof(values));
        _faces = Shades(DataCheck.Copy(values, nameof(values)));
    }

    /// <summary>Sets the colours of the edges: one for all, or one a point; none given, edges are coloured as the markers.</summary>
    /// <exception cref="ArgumentException">One is unknown.</exception>
    public void SetEdgeColor(params IReadOnlyList<string> colors) => _edges = colors.Count == 0 ? [] : Parse(colors);

    internal override void AddTo(DataLimits limits) => limits.Add(_x, _y);

    internal override void Draw(SvgCanvas canvas, PlotArea area)
    {
        for (int i = 0; i < _x.Length; i++)
        {
            if (!double.IsNaN(_x[i]) && !double.IsNaN(_y[i]))
            {
                DrawPoint(canvas, i, _sizes[i % _sizes.Length], area.X[_x[i]], area.Y[_y[i]], area.Box);
            }
        }
    }

    internal override void DrawSample(SvgCanvas canvas, Box box)
    {
        // matplotlib sets the sample of a scatter a little below the middle, in the middle of its sizes.
        DrawPoint(canvas, 0, (_sizes.Min() + _sizes.Max()) / 2, box.Left + box.Width / 2, box.Top + box.Height * 0.625, null);
    }

    /// <summary>Where its points lie on the sheet.</summary>
    internal IEnumerable<(double X, double Y)> Places(PlotArea area) => _x.Zip(_y, (x, y) => (area.X[x], area.Y[y]));

    internal static double[] CheckSizes(ReadOnlySpan<double> sizes, string argument)
    {
        if (sizes.Length == 0)
        {
            throw new ArgumentException($"{argument} is empty: give one size for all points, or one each.", argument);
        }
        foreach (double size in sizes)
        {
            DataCheck.NotNegative(size, argument);
        }
        return sizes.ToArray();
    }

    private static Color[] Parse(IReadOnlyList<string> colors) => colors.Count > 0
        ? [.. colors.Select(color => Color.Parse(color))]
        : throw new ArgumentException("colors is empty: give one colour for all points, or one each.", nameof(colors));

    /// <summary>The colours of numbers.</summary>
    internal static Color[] Shades(double[] values)
    {
        double low = values.Where(value => !double.IsNaN(value)).DefaultIfEmpty(0).Min();
        double high = values.Where(value => !double.IsNaN(value)).DefaultIfEmpty(0).Max();
        double scale = high > low ? 1 / (high - low) : 0;
        return [.. values.Select(value => double.IsNaN(value) ? new Color(0, 0, 0, 0) : Viridis.At((value - low) * scale))];
    }

    private void DrawPoint(SvgCanvas canvas, int index, double area, double x, double y, Box? box)
    {
        double size = Math.Sqrt(area);
        var face = _faces[index % _faces.Length].WithAlpha(Alpha);
        var edge = _edges.Length == 0 ? face : _edges[index % _edges.Length].WithAlpha(Alpha);
        var covered = new Box(x, y, 0, 0).Grown(_shape.Reach * size + LineWidth);
        if (box is { } plot && !covered.Meets(plot))
        {
            return;
        }
        bool isCut = box is { } all && (covered.Left < all.Left || covered.Right > all.Right || covered.Top < all.Top || covered.Bottom > all.Bottom);
        canvas.Mark(_shape.Path(size), Math.Round(x, 2), Math.Round(y, 2), _shape.IsFilled && !face.IsNone ? face : null,
            LineWidth > 0 && !edge.IsNone ? new(edge, LineWidth, Join: _shape.Join) : null, isCut ? box : null);
    }
}
