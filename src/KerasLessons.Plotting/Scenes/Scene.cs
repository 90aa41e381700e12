using System.Globalization;
using KerasLessons.Plotting.Lettering;
using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting.Scenes;

/// <summary>A 3-D plot as it was when the figure was drawn.</summary>
/// <param name="square">Its square on the page.</param>
/// <param name="limits">What it shows.</param>
/// <param name="view">From where.</param>
/// <param name="axes">What stands along x, y and z.</param>
/// <param name="grid">Whether the panes have grid lines.</param>
/// <param name="items">The marks in the order of their making.</param>
/// <param name="title">Its title, or empty.</param>
internal sealed class Scene(
    Box square, SceneLimits limits, SceneView view, IReadOnlyList<SceneAxis> axes, bool grid, IReadOnlyList<SceneItem> items, string title) : ITurnableScene
{
    /// <inheritdoc/>
    public string Settings
    {
        get
        {
            // What is read aloud where nothing can be seen.
            string name = (title.Length > 0 ? title + ". " : "") + "3-D plot: drag it or press the arrow keys to turn it, double-click to turn it back.";
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
                    canvas.Text(text.X, text.Y, text.Runs, SceneFrame.TextSize, Color.Black, text.Anchor, text.Rotation);
                    break;
            }
        }
        foreach (var item in Sorted(camera))
        {
            item.Draw(canvas, camera, square);
        }
    }

    /// <summary>The box of the square and the texts around it.</summary>
    public Box Bounds()
    {
        var parts = new SceneFrame(new Camera(square, limits, view), square).Parts(axes, grid);
        return parts.OfType<FrameText>().Aggregate(square, (box, text) => box.Union(text.Bounds));
    }

    /// <summary>Lines first, then what has a depth of its own, the farthest first.</summary>
    private IEnumerable<SceneItem> Sorted(Camera camera) =>
        items.OrderBy(item => item.IsSorted).ThenByDescending(item => item.IsSorted ? Math.Round(item.Depth(camera) * 1e9) : 0);

    private static string AxisJson(SceneAxis axis)
    {
        string values = CompactNumbers.Json([.. axis.Ticks.Select(tick => tick.Value)]);
        string texts = string.Join(',', axis.Ticks.Select(tick => CompactNumbers.Json(tick.Text)));
        string label = string.Join(',', axis.Label.Select(RunJson));
        return $"{{\"label\":[{label}],\"labelRuns\":{(axis.LabelRuns ? "true" : "false")},\"ticks\":{values},\"texts\":[{texts}],\"offset\":{CompactNumbers.Json(axis.Offset)}}}";
    }

    private static string RunJson(TextRun run) =>
        $"{{\"text\":{CompactNumbers.Json(run.Text)},\"scale\":{SvgNumber.Text(run.Scale)},\"rise\":{SvgNumber.Text(run.Rise)},\"italic\":{(run.IsItalic ? "true" : "false")},\"bold\":{(run.IsBold ? "true" : "false")},\"shift\":{run.Shift.ToString(CultureInfo.InvariantCulture)}}}";
}
