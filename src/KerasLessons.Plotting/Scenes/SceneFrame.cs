using KerasLessons.Plotting.Lettering;
using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting.Scenes;

/// <summary>Lays out what stands around the data: three panes, and an axis line, a grid, ticks and texts for each axis.</summary>
/// <remarks>Source: mplot3d's <c>axis3d.Axis</c>. <c>scene-layout.js</c> has the same formulas.</remarks>
internal sealed class SceneFrame
{
    /// <summary>Size of all texts in points.</summary>
    public const double TextSize = 10;

    private const double LabelPad = 4 + 21, TickPad = 3.5 + 8;
    private const double TickOutward = 0.1, TickInward = 0.2;

    private const double TopToBaseline = TextMetrics.Ascent * TextSize, MiddleToBaseline = (TextMetrics.Ascent - TextMetrics.Descent) / 2 * TextSize;

    private static readonly Stroke AxisStroke = new(Color.Black, 0.8, Cap: "square");
    private static readonly Stroke GridStroke = new(new Color(0.69, 0.69, 0.69), 0.8);
    private static readonly double[] PaneGreys = [0.95, 0.9, 0.925];

    // The corners of the lower and of the upper pane across each axis, as bits: 1 for high x, 2 for high y, 4 for high z.
    private static readonly int[][] Panes = [[0, 2, 6, 4], [1, 3, 7, 5], [0, 1, 5, 4], [2, 3, 7, 6], [0, 1, 3, 2], [4, 5, 7, 6]];

    // Along which axis the ticks of an axis point, and its line is moved away from where the panes meet.
    private static readonly int[] TickAxes = [1, 0, 0];

    private readonly Camera _camera;
    private readonly Point3D _lows, _highs, _centers, _deltas;
    private readonly bool[] _farIsHigh;
    private readonly double _perPoint;

    /// <summary>Lays out around what a camera sees.</summary>
    /// <param name="camera">The view.</param>
    /// <param name="square">The plot's square on the page.</param>
    public SceneFrame(Camera camera, Box square)
    {
        _camera = camera;
        var (lows, highs) = (camera.Limits.Lows, camera.Limits.Highs);
        _centers = 0.5 * (highs + lows);
        _deltas = 1.0 / 12 * (highs - lows);
        (_lows, _highs) = (lows - 0.25 * _deltas, highs + 0.25 * _deltas);
        _perPoint = 48 / (square.Width + square.Height);
        _farIsHigh = FarPanes();
    }

    /// <summary>All parts in the order of painting.</summary>
    public List<FramePart> Parts(IReadOnlyList<SceneAxis> axes, bool grid)
    {
        var parts = new List<FramePart>();
        for (int axis = 0; axis < 3; axis++)
        {
            var pane = Panes[2 * axis + (_farIsHigh[axis] ? 1 : 0)];
            var grey = new Color(PaneGreys[axis], PaneGreys[axis], PaneGreys[axis], 0.5);
            parts.Add(new FrameLine([.. pane.Select(corner => _camera.Project(Corner(corner)))], grey, new Stroke(grey, 1, Join: "miter")));
        }
        for (int axis = 0; axis < 3; axis++)
        {
            AddAxis(parts, axis, axes[axis], grid);
        }
        return parts;
    }

    private Point3D Corner(int bits) => new(
        (bits & 1) == 0 ? _lows.X : _highs.X,
        (bits & 2) == 0 ? _lows.Y : _highs.Y,
        (bits & 4) == 0 ? _lows.Z : _highs.Z);

    /// <summary>Which of the two panes across each axis is farther from the eye: those are drawn.</summary>
    private bool[] FarPanes()
    {
        var differences = new double[3];
        for (int axis = 0; axis < 3; axis++)
        {
            differences[axis] = MeanDepth(Panes[2 * axis]) - MeanDepth(Panes[2 * axis + 1]);
        }
        var far = Array.ConvertAll(differences, difference => difference < 0);
        var edgeOn = Array.ConvertAll(differences, difference => Math.Abs(difference) <= double.BitIncrement(1) - 1);
        if (edgeOn.Count(on => on) == 2)
        {
            // Seen straight on, the panes on both sides are equally far: the same ones are drawn as slightly beside that view.
            return Array.IndexOf(edgeOn, false) switch
            {
                2 => [true, true, far[2]],
                1 => [true, far[1], false],
                _ => [far[0], false, false],
            };
        }
        return far;
    }

    private double MeanDepth(int[] pane) => pane.Sum(corner => _camera.Project(Corner(corner)).Z) / pane.Length;

    private void AddAxis(List<FramePart> parts, int axis, SceneAxis content, bool grid)
    {
        // The corner where the drawn panes meet, and the one across from it.
        var meeting = new Point3D(Side(0, far: true), Side(1, far: true), Side(2, far: true));
        var opposite = new Point3D(Side(0, far: false), Side(1, far: false), Side(2, far: false));
        var start = meeting.With(TickAxes[axis], opposite[TickAxes[axis]]);
        var end = start.With(axis, opposite[axis]);

        var (from, to) = (_camera.Project(start), _camera.Project(end));
        parts.Add(new FrameLine([from, to], null, AxisStroke));
        double rotation = Upright(Math.Atan2(from.Y - to.Y, to.X - from.X) * (180 / Math.PI));
        if (content.Label.Count > 0)
        {
            var place = _camera.Project(AwayFromCenter(axis, 0.5 * (start + end), LabelPad));
            parts.Add(Middle(place, content.Label, "middle", content.LabelRuns ? rotation : 0));
        }
        if (content.Offset.Length > 0)
        {
            var place = _camera.Project(AwayFromCenter(axis, axis == 2 ? end : start, LabelPad));
            parts.Add(Middle(place, [new TextRun(content.Offset)], OffsetAnchor(axis, axis == 2 ? to : from), rotation));
        }
        if (grid)
        {
            foreach (var tick in content.Ticks)
            {
                var bend = meeting.With(axis, tick.Value);
                int first = (axis + 1) % 3, last = (axis + 2) % 3;
                Point3D[] line = [bend.With(first, opposite[first]), bend, bend.With(last, opposite[last])];
                parts.Add(new FrameLine(Array.ConvertAll(line, _camera.Project), null, GridStroke));
            }
        }
        AddTicks(parts, axis, content.Ticks, start);
    }

    private void AddTicks(List<FramePart> parts, int axis, IReadOnlyList<SceneTick> ticks, Point3D start)
    {
        int across = TickAxes[axis];
        double outwards = _farIsHigh[across] ? _deltas[across] : -_deltas[across];
        foreach (var tick in ticks)
        {
            var foot = start.With(axis, tick.Value);
            var outer = foot.With(across, start[across] + TickOutward * outwards);
            var inner = foot.With(across, start[across] - TickInward * outwards);
            parts.Add(new FrameLine([_camera.Project(outer), _camera.Project(inner)], null, AxisStroke));
            var place = _camera.Project(AwayFromCenter(axis, foot, TickPad));
            parts.Add(new FrameText(place.X, place.Y + TopToBaseline, [new TextRun(tick.Text)], "middle", 0));
        }
    }

    private double Side(int axis, bool far) => _farIsHigh[axis] == far ? _highs[axis] : _lows[axis];

    /// <summary>A point moved away from the middle of the box by about so many points on the page, but not along the axis.</summary>
    private Point3D AwayFromCenter(int axis, Point3D point, double pad)
    {
        for (int other = 0; other < 3; other++)
        {
            if (other != axis)
            {
                double step = pad * _perPoint * _deltas[other];
                point = point.With(other, point[other] + Math.CopySign(step, point[other] - _centers[other]));
            }
        }
        return point;
    }

    /// <summary>mplot3d's rule for the side to which the text of a common factor runs.</summary>
    private string OffsetAnchor(int axis, Point3D edge)
    {
        var center = _camera.Project(_centers);
        int highs = _farIsHigh.Count(high => high);
        bool before = Upwards(center, TickAxes[axis]) > Upwards(edge, TickAxes[axis]);
        bool beyond = Upwards(center, axis) > Upwards(edge, axis);
        if (before)
        {
            bool toTheRight = !beyond && highs % 2 == 0 && !(_farIsHigh is [false, true, true] && axis > 0);
            return toTheRight ? "end" : "start";
        }
        return beyond && highs % 2 == 0 && axis != 2 ? "start" : "end";
    }

    // The rule compares coordinates that grow upwards; those of a page grow downwards.
    private static double Upwards(Point3D projected, int axis) => axis == 1 ? -projected.Y : projected[axis];

    /// <summary>Text whose middle line goes through a point.</summary>
    private static FrameText Middle(Point3D place, IReadOnlyList<TextRun> runs, string anchor, double rotation)
    {
        double angle = rotation * (Math.PI / 180);
        return new(place.X + Math.Sin(angle) * MiddleToBaseline, place.Y + Math.Cos(angle) * MiddleToBaseline, runs, anchor, rotation);
    }

    /// <summary>An angle at which text is not upside down.</summary>
    private static double Upright(double degrees)
    {
        double angle = (degrees + 180) % 180;
        return angle > 90 ? angle - 180 : angle;
    }
}
