using System.Text.Json;

namespace KerasLessons.Plotting.Tests.Animation;

/// <summary>The animation of the third lecture: data and line on the left, the loss surface with path and star on the right.</summary>
internal static class LessonThree
{
    /// <summary>An animation of gradient descent from (−5, 10) with the lecture's data and learning rate.</summary>
    public static FuncAnimation Animate(int frames, double interval = 200)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "lesson_data.json")));
        var data = json.RootElement.GetProperty("torch_simple_regression");
        double[] x = Numbers(data.GetProperty("x")), y = Numbers(data.GetProperty("y"));
        var figure = new Figure(12, 4);
        var left = figure.AddSubplot(1, 2, 1);
        left.Plot(x, y, "o");
        var line = left.Plot(x, x);
        var right = figure.AddSubplot3D(1, 2, 2);
        double[] grid = [.. Enumerable.Range(0, 68).Select(i => -6 + 0.25 * i)];
        right.PlotSurface(grid, grid, (intercept, slope) => Loss(x, y, intercept, slope), color: "blue", alpha: 0.2, rstride: 1, cstride: 1);
        right.Scatter(2.5, 4, Loss(x, y, 2.5, 4), s: 200, marker: "*", color: "red");
        var (b, w) = (-5.0, 10.0);
        return new FuncAnimation(figure, Update, frames, interval) { Title = "Gradient descent" };

        void Update(int frame)
        {
            left.SetTitle($"epoch {frame}, 손실 {Loss(x, y, b, w):0.00}");
            line.SetYData([.. x.Select(each => b + w * each)]);
            right.Scatter(b, w, Loss(x, y, b, w), color: "grey");
            (b, w) = (b - 0.001 * x.Zip(y, (xi, yi) => 2 * (b + w * xi - yi)).Sum(), w - 0.001 * x.Zip(y, (xi, yi) => 2 * xi * (b + w * xi - yi)).Sum());
        }
    }

    private static double Loss(double[] x, double[] y, double intercept, double slope) =>
        x.Zip(y, (xi, yi) => (intercept + slope * xi - yi) * (intercept + slope * xi - yi)).Sum();

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetDouble())];
}
