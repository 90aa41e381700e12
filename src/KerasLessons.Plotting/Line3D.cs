using KerasLessons.Plotting.Rendering;
using KerasLessons.Plotting.Scenes;

namespace KerasLessons.Plotting;

/// <summary>A line through points of a 3-D plot, with or without markers. It is drawn behind surfaces and points.</summary>
/// <remarks>Source: <see href="https://matplotlib.org/stable/api/_as_gen/mpl_toolkits.mplot3d.art3d.Line3D.html">mplot3d's Line3D</see>.</remarks>
public sealed class Line3D : Artist3D
{
    private double[] _x, _y, _z;
    private MarkerShape? _shape;

    internal Line3D(double[] x, double[] y, double[] z, string color, double? alpha)
        : base(color, alpha)
    {
        (_x, _y, _z) = (x, y, z);
    }

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

    /// <summary>matplotlib's name of the marker on each point, such as <c>o</c>; <c>None</c> at first.</summary>
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

    /// <summary>Moves the points. The plot's limits stay.</summary>
    /// <param name="x">Where they are, in the order of the line; NaN leaves a gap.</param>
    /// <param name="y">Where they are.</param>
    /// <param name="z">Where they are.</param>
    /// <exception cref="ArgumentException">The numbers are not equally many, or one is infinite.</exception>
    public void SetData(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> z) => (_x, _y, _z) = SceneData.Points(x, y, z);

    internal override SceneItem Item()
    {
        double[] dashes = LineStyles.Dashes(LineStyle, LineWidth);
        Stroke? stroke = LineStyle != "None" && LineWidth > 0 ? new(Paint, LineWidth, dashes, dashes.Length == 0 ? "square" : "butt") : null;
        var mark = _shape is { } shape ? new PointLook(shape.Path(MarkerSize), shape.IsFilled ? Paint : null, Paint, 1, shape.Join) : null;
        return new LineItem(new ScenePoints(_x, _y, _z), stroke, mark);
    }
}
