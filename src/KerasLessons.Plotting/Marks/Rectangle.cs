using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting;

/// <summary>An upright rectangle in a plot's data: a bar, or a band across the plot.</summary>
/// <remarks>Source: <see href="https://matplotlib.org/stable/api/_as_gen/matplotlib.patches.Rectangle.html">matplotlib.patches.Rectangle</see>.</remarks>
public sealed class Rectangle : Area
{
    private double _x;
    private double _y;
    private double _width;
    private double _height;

    internal Rectangle(double x, double y, double width, double height, string faceColor, string edgeColor)
        : base(faceColor, edgeColor)
    {
        (_x, _y, _width, _height) = (x, y, width, height);
    }

    /// <summary>x of one side; for a band across the plot, where it begins in parts of the plot's width.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no finite number.</exception>
    public double X
    {
        get => _x;
        set => _x = DataCheck.Finite(value, nameof(X));
    }

    /// <summary>y of one side; for a band up the plot, where it begins in parts of the plot's height.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no finite number.</exception>
    public double Y
    {
        get => _y;
        set => _y = DataCheck.Finite(value, nameof(Y));
    }

    /// <summary>How far it reaches from <see cref="X"/>; negative reaches to the left.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no finite number.</exception>
    public double Width
    {
        get => _width;
        set => _width = DataCheck.Finite(value, nameof(Width));
    }

    /// <summary>How far it reaches from <see cref="Y"/>; negative reaches down.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no finite number.</exception>
    public double Height
    {
        get => _height;
        set => _height = DataCheck.Finite(value, nameof(Height));
    }

    /// <summary>Whether x is in parts of the plot's width.</summary>
    internal bool SpansX { get; init; }

    /// <summary>Whether y is in parts of the plot's height.</summary>
    internal bool SpansY { get; init; }

    /// <summary>Sides that margins do not cross.</summary>
    internal bool IsStickyX { get; init; }

    /// <summary>Sides that margins do not cross.</summary>
    internal bool IsStickyY { get; init; }

    internal override IEnumerable<double> StickyX => IsStickyX && !double.IsNaN(_x) ? [_x] : [];

    internal override IEnumerable<double> StickyY => IsStickyY && !double.IsNaN(_y) ? [_y] : [];

    internal override void AddTo(DataLimits limits)
    {
        if (double.IsNaN(_x + _width + _y + _height))
        {
            return;
        }
        if (!SpansX)
        {
            limits.X.Add(_x);
            limits.X.Add(_x + _width);
        }
        if (!SpansY)
        {
            limits.Y.Add(_y);
            limits.Y.Add(_y + _height);
        }
    }

    /// <summary>Where it lies on the sheet; nothing where a side is not there.</summary>
    internal Box? Place(PlotArea area)
    {
        double x0 = X(_x), x1 = X(_x + _width), y0 = Y(_y), y1 = Y(_y + _height);
        if (double.IsNaN(x0 + x1 + y0 + y1))
        {
            return null;
        }
        var guard = area.Box.Grown(Guard);
        double left = Math.Max(Math.Min(x0, x1), guard.Left), top = Math.Max(Math.Min(y0, y1), guard.Top);
        var box = new Box(left, top, Math.Min(Math.Max(x0, x1), guard.Right) - left, Math.Min(Math.Max(y0, y1), guard.Bottom) - top);
        return box is { Width: >= 0, Height: >= 0 } ? box : null;

        double X(double value) => SpansX ? area.Box.Left + value * area.Box.Width : area.X[value];
        double Y(double value) => SpansY ? area.Box.Bottom - value * area.Box.Height : area.Y[value];
    }

    internal override void Draw(SvgCanvas canvas, PlotArea area)
    {
        if (Place(area) is { } box)
        {
            Paint(canvas, box.Path, area.ClipFor(box.Grown(EdgeColor == "none" ? 0 : LineWidth / 2)), isCrisp: true);
        }
    }
}
