using KerasLessons.Plotting;

namespace KerasLessons.Browser.Tests;

/// <summary>A small 3-D figure and its animation: a surface over which a point is added in each frame.</summary>
internal static class LossSurface
{
    /// <summary>The first frame with a higher axis.</summary>
    public const int Grows = 20;

    public static Figure Still() => Bowl(out _);

    public static FuncAnimation Animate(int frames, double interval)
    {
        var figure = Bowl(out var axes);
        return new FuncAnimation(figure, Update, frames, interval);

        void Update(int frame)
        {
            if (frame == Grows)
            {
                axes.SetZLim(0, 100);
            }
            // Rounded, so that the path's last points are equal.
            double place = Math.Round(-4 * Math.Exp(-frame / 8.0), 1);
            axes.Scatter(place, place, 2 * place * place, color: "grey");
        }
    }

    private static Figure Bowl(out Axes3D axes)
    {
        var figure = new Figure();
        axes = figure.AddSubplot3D();
        double[] grid = [.. Enumerable.Range(-5, 11).Select(i => (double)i)];
        axes.PlotSurface(grid, grid, (x, y) => x * x + y * y, color: "blue", alpha: 0.3);
        return figure;
    }
}
