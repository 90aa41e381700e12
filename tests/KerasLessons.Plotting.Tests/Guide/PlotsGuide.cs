using KerasLessons.Plotting;

namespace KerasLessons.Plotting.Tests.Guide;

/// <summary>The programs of docs/guides/plots.md, a method each; GuideTests holds the page to them.</summary>
internal static class PlotsGuide
{
    public static void First()
    {
        double[] beta = [.. Enumerable.Range(0, 341).Select(i => -15 + 0.1 * i)];
        double[] path = [-10, -7, -4.6, -2.7, -1.2];

        double Loss(double b) => (b / 2 - 1) * (b / 2 - 1);

        var figure = new Figure();
        var axes = figure.AddSubplot();
        axes.Plot(beta, [.. beta.Select(Loss)], label: "loss");
        axes.Plot(path, [.. path.Select(Loss)], "or", label: "steps");
        axes.SetTitle("Gradient descent");
        axes.SetXLabel(@"$\beta$");
        axes.Legend();
        figure.SaveFig("first.svg");
    }

    public static void Kinds()
    {
        double[] x = [1, 2, 3, 4, 5, 6];
        double[] y = [2, 3, 5, 4, 6, 8];

        var figure = new Figure(9, 6);
        var scatter = figure.AddSubplot(2, 3, 1);
        scatter.Scatter(x, y, s: [20, 40, 60, 80, 100, 120], c: y);
        scatter.SetTitle("Scatter");

        var bars = figure.AddSubplot(2, 3, 2);
        bars.Bar(["가", "나", "다"], [3, 5, 4]);
        bars.SetTitle("Bar");

        var counts = figure.AddSubplot(2, 3, 3);
        counts.Hist([1, 2, 2, 3, 3, 3, 4, 4, 5, 7], bins: 6, edgeColor: "white");
        counts.SetTitle("Hist");

        var band = figure.AddSubplot(2, 3, 4);
        band.FillBetween(x, [.. y.Select(each => each - 1)], [.. y.Select(each => each + 1)], alpha: 0.3);
        band.Plot(x, y, ".--");
        band.SetTitle("FillBetween");

        var log = figure.AddSubplot(2, 3, 5);
        log.Plot(x, [.. x.Select(each => 1 / (each * each * each * each))]);
        log.SetYScale("log");
        log.Grid();
        log.SetTitle("SetYScale, Grid");

        var lines = figure.AddSubplot(2, 3, 6);
        lines.Plot([1, 2, double.NaN, 4, 5], "o-");
        lines.AxHLine(3, color: "gray", lineStyle: ":");
        lines.AxVSpan(1.5, 2.5, alpha: 0.2);
        lines.SetTitle("NaN, AxHLine, AxVSpan");

        figure.TightLayout();
        figure.SaveFig("kinds.svg");
    }

    public static void Changes()
    {
        var figure = new Figure(4, 3);
        var axes = figure.AddSubplot();
        var line = axes.Plot([1, 2, 3], [1, 4, 9]);

        line.SetYData([1, 8, 27]);
        (line.Color, line.LineStyle, line.Marker) = ("tab:green", "--", "s");
        axes.Relim();
        axes.AutoscaleView();
        figure.SaveFig("changes.svg");
    }

    public static void Short()
    {
        plt.Plot([8587.7, 5675.2, 3755.6, 2489.6, 1654.0, 1102.3], "C1o-");
        plt.Title("loss");
        plt.YLim(bottom: 0);
        plt.SaveFig("short.svg");
        plt.Close();
    }
}
