using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting.Scenes;

/// <summary>A 3-D plot as it was when the figure was drawn.</summary>
/// <param name="square">Its square on the page.</param>
/// <param name="limits">What it shows.</param>
/// <param name="view">From where.</param>
/// <param name="axes">What stands along x, y and z.</param>
/// <param name="grid">Whether the panes have grid lines.</param>
/// <param name="items">The marks in the order of their making.</param>
/// <param name="name">What it is called where it cannot be seen.</param>
internal sealed class Scene(
    Box square, SceneLimits limits, SceneView view, IReadOnlyList<SceneAxis> axes, bool grid, IReadOnlyList<SceneItem> items, string name) : ITurnableScene
{
    private const double TextSize = 10;

    /// <inheritdoc/>
    public string Settings
    {
        get
        {
            string box = CompactNumbers.Json([square.Left, square.Top, square.Width, square.Height]);
            string shown = string.Join(',', Enumerable.Range(0, 3).Select(axis => CompactNumbers.Json([limits[axis].First, limits[axis].Last])));
            return $"{{\"name\":{CompactNumbers.Json(name)},\"box\":{box},\"limits\":[{shown}]," +
                $"\"view\":{{\"elev\":{CompactNumbers.Json(view.Elev)},\"azim\":{CompactNumbers.Json(view.Azim)},\"dist\":{CompactNumbers.Json(view.Dist)}}}," +
                $"\"grid\":{(grid ? "true" : "false")},\"axes\":[{string.Join(',', axes.Select(AxisJson))}]}}";
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Items => [.. items.Select(item => item.Json)];

    /// <inheritdoc/>
    public void Draw(SvgCanvas canvas)
    {
        var camera = new Camera(square, limits, view);
        foreach (var part in new SceneFrame(camera, square).Parts(axes, grid))
        {
            switch (part)
            {
                case FrameLine line:
                    canvas.Path(PagePath.Open(line.Points), line.Fill, line.Stroke);
                    break;
                case FrameText text:
                    canvas.Text(text.X, text.Y, text.Text, TextSize, new Color(0, 0, 0), text.Anchor, text.Rotation);
                    break;
            }
        }
        foreach (var item in Sorted(camera))
        {
            item.Draw(canvas, camera, square);
        }
    }

    /// <summary>Lines first, then what has a depth of its own, the farthest first.</summary>
    private IEnumerable<SceneItem> Sorted(Camera camera) =>
        items.OrderBy(item => item.IsSorted).ThenByDescending(item => item.IsSorted ? Math.Round(item.Depth(camera) * 1e9) : 0);

    private static string AxisJson(SceneAxis axis)
    {
        string values = CompactNumbers.Json([.. axis.Ticks.Select(tick => tick.Value)]);
        string texts = string.Join(',', axis.Ticks.Select(tick => CompactNumbers.Json(tick.Text)));
        return $"{{\"label\":{CompactNumbers.Json(axis.Label)},\"ticks\":{values},\"texts\":[{texts}],\"offset\":{CompactNumbers.Json(axis.Offset)}}}";
    }
}
