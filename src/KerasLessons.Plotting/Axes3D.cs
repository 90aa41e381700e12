using System.Globalization;
using KerasLessons.Plotting.Lettering;
using KerasLessons.Plotting.Rendering;
using KerasLessons.Plotting.Scenes;

namespace KerasLessons.Plotting;

/// <summary>A 3-D plot. In a page it can be turned; in a picture it stands still.</summary>
/// <remarks>Source: <see href="https://matplotlib.org/stable/api/toolkits/mplot3d/axes3d.html">mplot3d's Axes3D</see>.</remarks>
public sealed partial class Axes3D : AxesBase
{
    private const double TitleSize = 12;
    private readonly List<Artist3D> _artists = [];
    private readonly DataBox _data = new();
    private readonly Interval?[] _limits = new Interval?[3];
    private readonly string[] _labels = ["", "", ""];
    private readonly Text _title = new(0, 0, "", TitleSize);
    private double _titlePad = 6;
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

    /// <summary>The marks in the order of their making.</summary>
    public IReadOnlyList<Artist3D> Children => _artists;

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
    /// <param name="title">The title; formulas stand between dollar signs.</param>
    /// <param name="fontSize">Size in points.</param>
    /// <param name="color">Colour; black when left out.</param>
    /// <param name="pad">How far above the plot, in points.</param>
    /// <returns>The title, which may be changed.</returns>
    /// <exception cref="ArgumentException">A formula cannot be read, or the colour is unknown.</exception>
    public Text SetTitle(string title, double fontSize = TitleSize, string? color = null, double pad = 6)
    {
        DataCheck.Finite(pad, nameof(pad));
        _ = new Text(0, 0, title, fontSize) { Color = color ?? "black" };
        (_title.Content, _title.FontSize, _title.Color) = (title, fontSize, color ?? "black");
        _titlePad = pad;
        return _title;
    }

    /// <summary>Names the x axis. A name of more than four characters runs along the axis.</summary>
    /// <param name="label">The name, in one line; formulas stand between dollar signs.</param>
    /// <exception cref="ArgumentException">A formula cannot be read.</exception>
    public void SetXLabel(string label) => _labels[0] = CheckedLabel(label);

    /// <summary>Names the y axis. A name of more than four characters runs along the axis.</summary>
    /// <param name="label">The name, in one line; formulas stand between dollar signs.</param>
    /// <exception cref="ArgumentException">A formula cannot be read.</exception>
    public void SetYLabel(string label) => _labels[1] = CheckedLabel(label);

    /// <summary>Names the z axis. A name of more than four characters runs along the axis.</summary>
    /// <param name="label">The name, in one line; formulas stand between dollar signs.</param>
    /// <exception cref="ArgumentException">A formula cannot be read.</exception>
    public void SetZLabel(string label) => _labels[2] = CheckedLabel(label);

    /// <summary>Sets the limits of x, which then no longer follow the data.</summary>
    /// <param name="left">One end; as it is when left out. More than <paramref name="right"/> turns the axis round.</param>
    /// <param name="right">Other end; as it is when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is no finite number.</exception>
    public void SetXLim(double? left = null, double? right = null) => SetLimits(0, left, nameof(left), right, nameof(right));

    /// <summary>Sets the limits of y, which then no longer follow the data.</summary>
    /// <param name="bottom">One end; as it is when left out. More than <paramref name="top"/> turns the axis round.</param>
    /// <param name="top">Other end; as it is when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is no finite number.</exception>
    public void SetYLim(double? bottom = null, double? top = null) => SetLimits(1, bottom, nameof(bottom), top, nameof(top));

    /// <summary>Sets the limits of z, which then no longer follow the data.</summary>
    /// <param name="bottom">One end; as it is when left out. More than <paramref name="top"/> turns the axis round.</param>
    /// <param name="top">Other end; as it is when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is no finite number.</exception>
    public void SetZLim(double? bottom = null, double? top = null) => SetLimits(2, bottom, nameof(bottom), top, nameof(top));

    /// <summary>The limits of x.</summary>
    public (double Left, double Right) GetXLim() => Ends(0);

    /// <summary>The limits of y.</summary>
    public (double Bottom, double Top) GetYLim() => Ends(1);

    /// <summary>The limits of z.</summary>
    public (double Bottom, double Top) GetZLim() => Ends(2);

    /// <summary>Shows or hides the grid lines; at first they are there.</summary>
    /// <param name="visible">Whether they are drawn.</param>
    public void Grid(bool visible = true) => _grid = visible;

    internal void RemoveArtist(Artist3D artist) => _artists.Remove(artist);

    internal override void Draw(SvgCanvas canvas, Box box)
    {
        var square = SquareIn(box);
        canvas.Scene(SceneIn(square));
        _title.DrawAt(canvas, TitlePlace(square));
    }

    internal override Box TightBox(Box box)
    {
        var square = SquareIn(box);
        var around = SceneIn(square).Bounds();
        return _title is { Visible: true, Content.Length: > 0 } ? around.Union(_title.Block.Bounds(TitlePlace(square)) with { Left = square.Left, Width = square.Width }) : around;
    }

    internal Scene SceneIn(Box square)
    {
        var limits = Limits;
        int space = (int)Math.Floor(square.Width / (3 * SceneFrame.TextSize));
        var axes = Enumerable.Range(0, 3).Select(axis => AxisOf(_labels[axis], limits[axis], space)).ToArray();
        SceneItem[] items = [.. _artists.Where(artist => artist.Visible).Select(artist => artist.Item())];
        return new Scene(square, limits, new SceneView(Elev, Azim, Dist), axes, _grid, items, _title.Content);
    }

    /// <summary>Whatever the sub-plot's shape, a 3-D plot is drawn in the square in its middle.</summary>
    private static Box SquareIn(Box box)
    {
        double side = Math.Min(box.Width, box.Height);
        return new(box.Left + (box.Width - side) / 2, box.Top + (box.Height - side) / 2, side, side);
    }

    private TextPlace TitlePlace(Box square) => new(square.Left + square.Width / 2, square.Top - _titlePad, "center", "baseline");

    private static SceneAxis AxisOf(string label, Interval limits, int space)
    {
        var ticks = AxisScale.Linear.Ticks(limits.Low, limits.High, space);
        // What lies beyond an end by rounding alone is still there.
        double tolerance = 1e-10 * (limits.High - limits.Low);
        var shown = ticks.Major.Zip(ticks.MajorLabels.Texts, (value, text) => new SceneTick(value, text))
            .Where(tick => tick.Value >= limits.Low - tolerance && tick.Value <= limits.High + tolerance);
        return new SceneAxis(label.Length > 0 ? MathText.Parse(label) : [], label.Length > 4, [.. shown], ticks.MajorLabels.Offset);
    }

    private static string CheckedLabel(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        string line = label.ReplaceLineEndings(" ");
        _ = MathText.Parse(line);
        return line;
    }

    private void SetLimits(int axis, double? first, string firstName, double? last, string lastName)
    {
        var now = Limits[axis];
        double from = DataCheck.Finite(first ?? now.First, firstName), to = DataCheck.Finite(last ?? now.Last, lastName);
        var (low, high) = AxisScale.Linear.NonSingular(from, to, double.PositiveInfinity);
        _limits[axis] = from > to ? new(high, low) : new(low, high);
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
