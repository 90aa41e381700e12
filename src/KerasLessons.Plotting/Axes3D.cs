using System.Globalization;
using KerasLessons.Plotting.Rendering;
using KerasLessons.Plotting.Scenes;

namespace KerasLessons.Plotting;

/// <summary>A 3-D plot. In a page it can be turned; in a picture it stands still.</summary>
/// <remarks>Source: <see href="https://matplotlib.org/stable/api/toolkits/mplot3d/axes3d.html">mplot3d's Axes3D</see>.</remarks>
public sealed partial class Axes3D : AxesBase
{
    private const double TitleSize = 12, TitleGap = 6, TickTextSize = 10;
    private readonly List<Artist3D> _artists = [];
    private readonly DataBox _data = new();
    private readonly Interval?[] _limits = new Interval?[3];
    private readonly string[] _labels = ["", "", ""];
    private bool _grid = true;

    internal Axes3D(Figure figure, SubplotPosition position)
        : base(figure, position)
    {
    }

    /// <summary>From how far above the x-y plane the plot is seen, in degrees; 30 at first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no finite number.</exception>
    public double Elev
    {
        get;
        set => field = DataCheck.Finite(value, nameof(Elev));
    } = 30;

    /// <summary>From where around the z axis the plot is seen, in degrees from the x axis towards the y axis; −60 at first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no finite number.</exception>
    public double Azim
    {
        get;
        set => field = DataCheck.Finite(value, nameof(Azim));
    } = -60;

    /// <summary>From how far away the plot is seen: the nearer, the larger; 10 at first, 2 at least.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 2 or no finite number: the eye would be within the box.</exception>
    public double Dist
    {
        get;
        set => field = double.IsFinite(value) && value >= 2
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Dist), string.Create(CultureInfo.InvariantCulture, $"Dist is {value}: give a finite number from 2 on."));
    } = 10;

    /// <summary>The title, or empty.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What x shows; the first is larger where the axis runs the other way.</summary>
    public (double Left, double Right) XLim => Ends(0);

    /// <summary>What y shows; the first is larger where the axis runs the other way.</summary>
    public (double Bottom, double Top) YLim => Ends(1);

    /// <summary>What z shows; the first is larger where the axis runs the other way.</summary>
    public (double Bottom, double Top) ZLim => Ends(2);

    /// <summary>The marks in the order of their making.</summary>
    public IReadOnlyList<Artist3D> Artists => _artists;

    private SceneLimits Limits => new(_limits[0] ?? _data.Limits.X, _limits[1] ?? _data.Limits.Y, _limits[2] ?? _data.Limits.Z);

    /// <summary>Chooses from where the plot is seen; <see cref="Dist"/> becomes 10 again.</summary>
    /// <param name="elev">Degrees above the x-y plane.</param>
    /// <param name="azim">Degrees from the x axis towards the y axis.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is no finite number.</exception>
    public void ViewInit(double elev = 30, double azim = -60)
    {
        DataCheck.Finite(elev, nameof(elev));
        DataCheck.Finite(azim, nameof(azim));
        (Elev, Azim, Dist) = (elev, azim, 10);
    }

    /// <summary>Writes a title above the plot.</summary>
    /// <param name="label">The title.</param>
    public void SetTitle(string label) => Title = label ?? throw new ArgumentNullException(nameof(label));

    /// <summary>Names the x axis. More than four characters run along the axis.</summary>
    /// <param name="label">The name.</param>
    public void SetXLabel(string label) => _labels[0] = label ?? throw new ArgumentNullException(nameof(label));

    /// <summary>Names the y axis. More than four characters run along the axis.</summary>
    /// <param name="label">The name.</param>
    public void SetYLabel(string label) => _labels[1] = label ?? throw new ArgumentNullException(nameof(label));

    /// <summary>Names the z axis. More than four characters run along the axis.</summary>
    /// <param name="label">The name.</param>
    public void SetZLabel(string label) => _labels[2] = label ?? throw new ArgumentNullException(nameof(label));

    /// <summary>Chooses what x shows; later marks do not change it.</summary>
    /// <param name="left">One end.</param>
    /// <param name="right">Other end; less than the first where the axis shall run the other way.</param>
    /// <exception cref="ArgumentException">The ends are equal or no finite numbers.</exception>
    public void SetXLim(double left, double right) => _limits[0] = Checked(left, nameof(left), right, nameof(right));

    /// <summary>Chooses what y shows; later marks do not change it.</summary>
    /// <param name="bottom">One end.</param>
    /// <param name="top">Other end; less than the first where the axis shall run the other way.</param>
    /// <exception cref="ArgumentException">The ends are equal or no finite numbers.</exception>
    public void SetYLim(double bottom, double top) => _limits[1] = Checked(bottom, nameof(bottom), top, nameof(top));

    /// <summary>Chooses what z shows; later marks do not change it.</summary>
    /// <param name="bottom">One end.</param>
    /// <param name="top">Other end; less than the first where the axis shall run the other way.</param>
    /// <exception cref="ArgumentException">The ends are equal or no finite numbers.</exception>
    public void SetZLim(double bottom, double top) => _limits[2] = Checked(bottom, nameof(bottom), top, nameof(top));

    /// <summary>Shows or hides the grid lines; at first they are there.</summary>
    /// <param name="visible">Whether they are drawn.</param>
    public void Grid(bool visible = true) => _grid = visible;

    internal void RemoveArtist(Artist3D artist) => _artists.Remove(artist);

    internal override void Draw(SvgCanvas canvas, Box box)
    {
        // Whatever the sub-plot's shape, a 3-D plot is drawn in the square in its middle.
        double side = Math.Min(box.Width, box.Height);
        var square = new Box(box.Left + (box.Width - side) / 2, box.Top + (box.Height - side) / 2, side, side);
        canvas.Scene(SceneIn(square));
        if (Title.Length > 0)
        {
            canvas.Text(square.Left + side / 2, square.Top - TitleGap, Title, TitleSize, new Color(0, 0, 0), "middle");
        }
    }

    internal Scene SceneIn(Box square)
    {
        var limits = Limits;
        int space = (int)Math.Floor(square.Width / (3 * TickTextSize));
        var axes = Enumerable.Range(0, 3).Select(axis => AxisOf(_labels[axis], limits[axis], space)).ToArray();
        SceneItem[] items = [.. _artists.Where(artist => artist.Visible).Select(artist => artist.Item())];
        string name = (Title.Length > 0 ? Title + ". " : "") + "3-D plot: drag it or press the arrow keys to turn it, double-click to turn it back.";
        return new Scene(square, limits, new SceneView(Elev, Azim, Dist), axes, _grid, items, name);
    }

    private static SceneAxis AxisOf(string label, Interval limits, int space)
    {
        var ticks = AxisScale.Linear.Ticks(limits.Low, limits.High, space);
        // What lies beyond an end by rounding alone is still there.
        double tolerance = 1e-10 * (limits.High - limits.Low);
        var shown = ticks.Major.Zip(ticks.MajorLabels.Texts, (value, text) => new SceneTick(value, text))
            .Where(tick => tick.Value >= limits.Low - tolerance && tick.Value <= limits.High + tolerance);
        return new SceneAxis(label, [.. shown], ticks.MajorLabels.Offset);
    }

    private static Interval Checked(double first, string firstName, double last, string lastName)
    {
        DataCheck.Finite(first, firstName);
        DataCheck.Finite(last, lastName);
        return first != last
            ? new(first, last)
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Both ends of the axis are {first}: give two different numbers."), lastName);
    }

    private (double, double) Ends(int axis) => (Limits[axis].First, Limits[axis].Last);

    private TArtist Added<TArtist>(TArtist artist)
        where TArtist : Artist3D
    {
        artist.Owner = this;
        _artists.Add(artist);
        return artist;
    }
}
