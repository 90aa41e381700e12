using KerasLessons.Plotting;

namespace KerasLessons.Browser.Tests;

/// <summary>Figures with 3-D plots of every kind.</summary>
internal static class SceneFigures
{
    /// <summary>A figure of that name, seen from its own view.</summary>
    public static Figure Of(string name)
    {
        var figure = new Figure(5, 4);
        var axes = figure.AddSubplot3D();
        switch (name)
        {
            case "bowl":
                DrawBowl(axes, alpha: 0.35);
                axes.Scatter(2.5, 4, 300, s: 200, color: "red", marker: "*");
                axes.Scatter([-3, 0, 2], [8, 5, 4.2], [12000, 4000, 350], color: "grey");
                (axes.Azim, axes.Elev, axes.Dist) = (40, 5, 8);
                break;
            case "everything":
                DrawBowl(axes, alpha: null);
                DrawHoles(axes);
                double[] t = Line(0, 12, 40);
                axes.Plot(Map(t, v => 5 * Math.Cos(v)), Map(t, v => v == t[7] ? double.NaN : 5 * Math.Sin(v)), Map(t, v => 1000 * v), "o--", color: "#aa3311", markerSize: 3);
                axes.Scatter(t, Map(t, v => 8 - v), Map(t, v => 15000 - 900 * v), marker: "x");
                axes.SetXLabel("$w_0$ <&>");
                axes.SetYLabel("가중치 $\\beta_1^2$");
                axes.SetZLabel("loss");
                break;
            case "large numbers":
                axes.Plot([1e6, 2e6, 3e6], [1e-7, 2e-7, 4e-7], [123456.1, 123456.2, 123456.4], "r:");
                axes.SetYLim(4e-7, 0);
                (axes.Azim, axes.Elev) = (200, -40);
                break;
            case "from above":
                axes.PlotSurface(Line(-1, 1, 13), Line(-1, 1, 12), (x, y) => x * y, color: "tab:orange", rstride: 3, cstride: 5);
                axes.Grid(false);
                axes.ViewInit(90, -90);
                break;
            default:
                Assert.Equal("nothing", name);
                axes.ViewInit(0, 0);
                break;
        }
        return figure;
    }

    private static void DrawBowl(Axes3D axes, double? alpha) =>
        axes.PlotSurface(Line(-6, 11, 18), Line(-6, 11, 18), (x, y) => 100 * ((x - 2.5) * (x - 2.5) + 1.1 * (y - 4) * (y - 4) + 0.3), color: "b", alpha: alpha);

    private static void DrawHoles(Axes3D axes) =>
        axes.PlotSurface(Line(-6, 11, 9), Line(-6, 11, 7), (x, y) => x > 0 && x < 3 && y > 0 && y < 3 ? double.NaN : 9000 + 300 * Math.Sin(x) * y, shade: false);

    private static double[] Line(double first, double last, int count) => [.. Enumerable.Range(0, count).Select(i => first + i * (last - first) / (count - 1))];

    private static double[] Map(double[] values, Func<double, double> function) => Array.ConvertAll(values, value => function(value));
}
