using System.Text.Json;

namespace KerasLessons.Plotting.Tests.Scenes;

/// <summary>A 3-D plot that matplotlib drew and that was recorded, and the same plot made here.</summary>
internal sealed class RecordedScene
{
    private static readonly Lazy<JsonElement[]> Cases = new(Read);

    private RecordedScene(JsonElement recorded)
    {
        Recorded = recorded;
        double[] size = Numbers(recorded.GetProperty("size"));
        int cell = recorded.GetProperty("cell").GetInt32();
        Figure = new Figure(size[0], size[1]);
        Axes = Figure.AddSubplot3D(cell / 100, cell / 10 % 10, cell % 10);
        Draw(Axes, recorded.GetProperty("scene").GetString()!);
        double[] view = Numbers(recorded.GetProperty("view"));
        Axes.ViewInit(view[0], view[1]);
        Axes.Dist = view[2];
    }

    /// <summary>The names of all recorded plots.</summary>
    public static IEnumerable<string> Names => Cases.Value.Select(recorded => recorded.GetProperty("name").GetString()!);

    public JsonElement Recorded { get; }

    public Figure Figure { get; }

    public Axes3D Axes { get; }

    public static RecordedScene Of(string name) => new(Cases.Value.Single(recorded => recorded.GetProperty("name").GetString() == name));

    public static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];

    private static JsonElement[] Read()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "data", "matplotlib_scenes.json");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(element => element.Clone())];
    }

    private static void Draw(Axes3D axes, string scene)
    {
        switch (scene)
        {
            case "draw_bowl":
                DrawBowl(axes);
                break;
            case "draw_opaque":
                axes.PlotSurface(Line(-3, 5, 4), Line(-2, 2, 4), Bowl);
                axes.PlotSurface(Line(-2, 6, 3), Line(-1, 3, 3), (x, y) => Bowl(x - 1, y - 1) + 1, shade: false);
                break;
            case "draw_strided":
                axes.PlotSurface(Line(-3, 5, 15), Line(-2, 2, 12), Bowl, color: "tab:green", rstride: 4, cstride: 3);
                break;
            case "draw_counted":
                axes.PlotSurface(Line(-3, 5, 16), Line(-2, 2, 11), Bowl, rcount: 5, ccount: 4);
                break;
            case "draw_cloud":
                DrawCloud(axes, Line(0, 4, 12));
                break;
            case "draw_mixed":
                DrawMixed(axes, Line(-2, 3, 6));
                break;
            case "draw_lines":
                double[] t = Line(0, 1, 5);
                axes.Plot(t, Map(t, part => part * part), Map(t, part => 1e7 * part));
                axes.Plot(t, Map(t, part => 1 - part), Map(t, part => 1e7 * (1 - part)), "r-");
                break;
            case "draw_flat":
                axes.Scatter([2, 2], [0, 0], [5, 7]);
                break;
            case "draw_limits":
                DrawBowl(axes);
                axes.SetXLim(-1, 4);
                axes.SetYLim(3, -3);
                axes.SetZLim(0, 100);
                break;
            default:
                Assert.Equal("draw_nothing", scene);
                break;
        }
    }

    private static void DrawBowl(Axes3D axes) => axes.PlotSurface(Line(-3, 5, 7), Line(-2, 2, 5), Bowl, color: "b", alpha: 0.35);

    private static void DrawCloud(Axes3D axes, double[] t)
    {
        axes.Scatter(Map(t, Math.Cos), Map(t, part => Math.Sin(3 * part)), Map(t, part => part * 1000), s: 200, marker: "*");
        axes.Scatter(0.5, 0.5, 2500, color: "grey");
        axes.Scatter(Map(t, part => part / 4), Map(t, part => -part / 4), Map(t, part => part * 500), alpha: 0.3, marker: "^");
    }

    private static void DrawMixed(Axes3D axes, double[] t)
    {
        DrawBowl(axes);
        axes.Plot(t, Map(t, part => part / 2), Map(t, part => 30 + part), "o--");
        axes.Scatter([0, 1, 2], [0, 1, 1], [0, 10, 40]);
        axes.Scatter(2.0, 1.5, 20.0, s: 200, color: "red", marker: "*");
        axes.SetXLabel("first");
        axes.SetYLabel("y");
        axes.SetZLabel("loss of it");
        axes.SetTitle("A title");
    }

    private static double Bowl(double x, double y) => x * x + 2 * y * y + x * y;

    private static double[] Line(double first, double last, int count) => [.. Enumerable.Range(0, count).Select(i => first + i * (last - first) / (count - 1))];

    private static double[] Map(double[] values, Func<double, double> function) => Array.ConvertAll(values, value => function(value));
}
