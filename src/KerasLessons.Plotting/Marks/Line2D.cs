using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting;

/// <summary>A line through points, with or without markers.</summary>
/// <remarks>Source: <see href="https://matplotlib.org/stable/api/_as_gen/matplotlib.lines.Line2D.html">matplotlib.lines.Line2D</see>.</remarks>
public sealed class Line2D : Artist
{
    /// <summary>How far off the plot lines are still written as they are.</summary>
    private const double Guard = 2000;

    /// <summary>The one marker that does not scale: a pixel at 100 to the inch.</summary>
    private const double Pixel = 0.72;

    private const string AutoColor = "auto";

    private double[] _x;
    private double[] _y;
    private Color _color;
    private MarkerShape? _shape;

    internal Line2D(double[] x, double[] y, string color)
        : base(zOrder: 2)
    {
        (_x, _y) = (x, y);
        Color = color;
    }

    /// <summary>The points' x.</summary>
    public IReadOnlyList<double> XData => _x;

    /// <summary>The points' y.</summary>
    public IReadOnlyList<double> YData => _y;

    /// <summary>Colour of line and markers, as <see cref="Axes.Plot(ReadOnlySpan{double}, ReadOnlySpan{double}, string, string?, string?, double?, string?, string?, double?, double?, double?)"/> takes it.</summary>
    /// <exception cref="ArgumentException">It is no colour.</exception>
    public string Color
    {
        get;
        set => (_color, field) = (Plotting.Color.Parse(value), value);
    } = "black";

    /// <summary><c>-</c>, <c>--</c>, <c>-.</c>, <c>:</c> or <c>None</c>; solid at first.</summary>
    /// <exception cref="ArgumentException">It is no line style.</exception>
    public string LineStyle
    {
        get;
        set => field = LineStyles.Normalize(value);
    } = "-";

    /// <summary>Width in points; 1.5 at first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or no finite number.</exception>
    public double LineWidth
    {
        get;
        set => field = DataCheck.NotNegative(value, nameof(LineWidth));
    } = 1.5;

    /// <summary>matplotlib's name of the marker, such as <c>o</c> or <c>.</c>; <c>None</c> at first.</summary>
    /// <exception cref="ArgumentException">It is no marker.</exception>
    public string Marker
    {
        get;
        set => (_shape, field) = (MarkerShapes.Get(value), value);
    } = "None";

    /// <summary>Size of the markers in points; 6 at first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or no finite number.</exception>
    public double MarkerSize
    {
        get;
        set => field = DataCheck.NotNegative(value, nameof(MarkerSize));
    } = 6;

    /// <summary>Colour inside the markers; <c>auto</c>, as at first, is the line's, <c>none</c> leaves them hollow.</summary>
    /// <exception cref="ArgumentException">It is no colour.</exception>
    public string MarkerFaceColor
    {
        get;
        set => field = Checked(value);
    } = AutoColor;

    /// <summary>Colour of the markers' edges; <c>auto</c>, as at first, is the line's.</summary>
    /// <exception cref="ArgumentException">It is no colour.</exception>
    public string MarkerEdgeColor
    {
        get;
        set => field = Checked(value);
    } = AutoColor;

    /// <summary>Width of the markers' edges in points; 1 at first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or no finite number.</exception>
    public double MarkerEdgeWidth
    {
        get;
        set => field = DataCheck.NotNegative(value, nameof(MarkerEdgeWidth));
    } = 1;

    /// <summary>Moves the points along x.</summary>
    /// <exception cref="ArgumentException">There are more or fewer than y, or one is infinite.</exception>
    public void SetXData(ReadOnlySpan<double> x)
    {
        DataCheck.SameLength(_y.Length, "the line's y", x.Length, nameof(x));
        _x = DataCheck.Copy(x, nameof(x));
    }

    /// <summary>Moves the points along y.</summary>
    /// <exception cref="ArgumentException">There are more or fewer than x, or one is infinite.</exception>
    public void SetYData(ReadOnlySpan<double> y)
    {
        DataCheck.SameLength(_x.Length, "the line's x", y.Length, nameof(y));
        _y = DataCheck.Copy(y, nameof(y));
    }

    /// <summary>Replaces the points. The plot's limits stay; <see cref="Axes.Relim"/> and <see cref="Axes.AutoscaleView"/> move them.</summary>
    /// <exception cref="ArgumentException">There are more of one than of the other, or one is infinite.</exception>
    public void SetData(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        DataCheck.SameLength(x.Length, nameof(x), y.Length, nameof(y));
        (_x, _y) = (DataCheck.Copy(x, nameof(x)), DataCheck.Copy(y, nameof(y)));
    }

    /// <summary>Whether x is in parts of the plot's width.</summary>
    internal bool SpansX { get; init; }

    /// <summary>Whether y is in parts of the plot's height.</summary>
    internal bool SpansY { get; init; }

    internal override void AddTo(DataLimits limits)
    {
        for (int i = 0; i < _x.Length; i++)
        {
            if (!double.IsNaN(_x[i] + _y[i]))
            {
                limits.X.Add(SpansX ? double.NaN : _x[i]);
                limits.Y.Add(SpansY ? double.NaN : _y[i]);
            }
        }
    }

    /// <summary>Where its points lie on the sheet, NaN where there is none.</summary>
    internal IEnumerable<(double X, double Y)> Places(PlotArea area)
    {
        for (int i = 0; i < _x.Length; i++)
        {
            yield return (
                SpansX ? area.Box.Left + _x[i] * area.Box.Width : area.X[_x[i]],
                SpansY ? area.Box.Bottom - _y[i] * area.Box.Height : area.Y[_y[i]]);
        }
    }

    internal override void Draw(SvgCanvas canvas, PlotArea area)
    {
        if (LineStyle != "None" && LineWidth > 0)
        {
            DrawLine(canvas, area);
        }
        if (_shape is not null)
        {
            foreach (var (x, y) in Places(area))
            {
                if (!double.IsNaN(x) && !double.IsNaN(y))
                {
                    DrawMarker(canvas, x, y, area.Box);
                }
            }
        }
    }

    internal override void DrawSample(SvgCanvas canvas, Box box)
    {
        double middle = box.Top + box.Height / 2;
        if (LineStyle != "None" && LineWidth > 0)
        {
            canvas.Path($"M{SvgNumber.Text(box.Left)} {SvgNumber.Text(middle)}h{SvgNumber.Text(box.Width)}", null, Stroke());
        }
        if (_shape is not null)
        {
            DrawMarker(canvas, box.Left + box.Width / 2, middle, null);
        }
    }

    private static string Checked(string color)
    {
        if (color != AutoColor)
        {
            Plotting.Color.Parse(color);
        }
        return color;
    }

    private Stroke Stroke()
    {
        double[] dashes = LineStyles.Dashes(LineStyle, LineWidth);
        return new(_color.WithAlpha(Alpha), LineWidth, dashes, dashes.Length == 0 ? "square" : "butt");
    }

    private void DrawLine(SvgCanvas canvas, PlotArea area)
    {
        var line = new Polyline();
        var guard = area.Box.Grown(Guard);
        (double X, double Y) last = (double.NaN, double.NaN), drawn = last;
        foreach (var place in Places(area))
        {
            if (!double.IsNaN(last.X + last.Y + place.X + place.Y) && SegmentClip.Cut(last, place, guard) is var (from, to))
            {
                if (from != drawn)
                {
                    line.MoveTo(from.X, from.Y);
                }
                line.LineTo(to.X, to.Y);
                drawn = to;
            }
            else
            {
                drawn = (double.NaN, double.NaN);
            }
            last = place;
        }
        if (!line.IsEmpty)
        {
            // A square cap reaches half a width beyond the end, a corner at most as far.
            canvas.Path(line.ToString(), null, Stroke(), area.ClipFor(line.Bounds.Grown(LineWidth)), isCrisp: SpansX || SpansY);
        }
    }

    private void DrawMarker(SvgCanvas canvas, double x, double y, Box? box)
    {
        bool isPixel = Marker == ",";
        double size = isPixel ? Pixel : MarkerSize;
        double edge = isPixel ? 0 : MarkerEdgeWidth;
        var covered = new Box(x, y, 0, 0).Grown(_shape!.Reach * size + edge);
        if (box is { } plot && !covered.Meets(plot))
        {
            return;
        }
        bool isCut = box is { } all && (covered.Left < all.Left || covered.Right > all.Right || covered.Top < all.Top || covered.Bottom > all.Bottom);
        var (face, line) = (ColorOf(MarkerFaceColor), ColorOf(MarkerEdgeColor));
        canvas.Mark(_shape.Path(size), Math.Round(x, 2), Math.Round(y, 2), _shape.IsFilled && !face.IsNone ? face : null,
            edge > 0 && !line.IsNone ? new(line, edge, Join: _shape.Join) : null, isCut ? box : null);
    }

    private Color ColorOf(string name) => (name == AutoColor ? _color : Plotting.Color.Parse(name)).WithAlpha(Alpha);
}
