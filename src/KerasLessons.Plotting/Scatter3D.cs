using KerasLessons.Plotting.Scenes;

namespace KerasLessons.Plotting;

/// <summary>Points of a 3-D plot.</summary>
/// <remarks>Source: <see href="https://matplotlib.org/stable/api/_as_gen/mpl_toolkits.mplot3d.axes3d.Axes3D.scatter.html">mplot3d's Axes3D.scatter</see>.</remarks>
public sealed class Scatter3D : Artist3D
{
    private double[] _x, _y, _z;
    private MarkerShape? _shape;

    internal Scatter3D(double[] x, double[] y, double[] z, string color, double? alpha, string marker, double size, bool depthShade)
        : base(color, alpha)
    {
        (_x, _y, _z) = (x, y, z);
        Marker = marker;
        Size = size;
        DepthShade = depthShade;
    }

    /// <summary>matplotlib's name of the marker, such as <c>o</c> or <c>*</c>.</summary>
    /// <exception cref="ArgumentException">It is no marker.</exception>
    public string Marker
    {
        get;
        set
        {
            _shape = MarkerShapes.Get(value);
            field = value;
        }
    } = "o";

    /// <summary>Size of the markers in square points: 20 is 4.5 points across.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or no finite number.</exception>
    public double Size
    {
        get;
        set => field = DataCheck.NotNegative(value, nameof(Size));
    }

    /// <summary>Whether far points are paler than near ones: the farthest by seven tenths. Where <see cref="Artist3D.Alpha"/> is set, that holds for all.</summary>
    public bool DepthShade { get; set; }

    /// <summary>Moves the points. The plot's limits stay.</summary>
    /// <param name="x">Where they are; a point with a NaN is left out.</param>
    /// <param name="y">Where they are.</param>
    /// <param name="z">Where they are.</param>
    /// <exception cref="ArgumentException">The numbers are not equally many, or one is infinite.</exception>
    public void SetData(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> z) => (_x, _y, _z) = SceneData.Points(x, y, z);

    internal override SceneItem Item()
    {
        var whole = Enumerable.Range(0, _shape is null ? 0 : _x.Length).Where(i => !double.IsNaN(_x[i] + _y[i] + _z[i])).ToArray();
        var points = new ScenePoints([.. whole.Select(i => _x[i])], [.. whole.Select(i => _y[i])], [.. whole.Select(i => _z[i])]);
        bool isFilled = _shape is not { IsFilled: false };
        // Markers of lines are as thick as lines.
        var look = new PointLook(_shape?.Path(Math.Sqrt(Size)) ?? "", isFilled ? Paint : null, Paint, isFilled ? 1 : 1.5, _shape?.Join ?? "round");
        return new PointsItem(points, look, DepthShade && Alpha is null);
    }
}
