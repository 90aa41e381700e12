using KerasLessons;
using KerasLessons.Plotting;
using KerasLessons.Torch;

namespace SimpleRegression;

/// <summary>The lecture's animation: data and line on the left, the path down the loss surface on the right.</summary>
public static class LossSurface
{
    public static FuncAnimation Animate(torch.Tensor x, torch.Tensor y, LearningHistory history)
    {
        var figure = new Figure(7.5, 2.5);
        var left = figure.AddSubplot(1, 2, 1);
        var right = figure.AddSubplot3D(1, 2, 2);

        left.Plot(x, y, "o");
        var line = left.Plot(x, history.Yhat[0]);

        // loss(w0, w1) = Σ(y − w0 − w1x)² on a grid; rows go with w0, columns with w1.
        var w = np.Arange(-6, 11, 0.5).ToArray<double>();
        double Loss(double w0, double w1) => torch.Sum((y - w0 - w1 * x).Pow(2)).Item();
        var (w0, w1, lss) = (new double[w.Length, w.Length], new double[w.Length, w.Length], new double[w.Length, w.Length]);
        for (int i = 0; i < w.Length; i++)
        {
            for (int j = 0; j < w.Length; j++)
            {
                (w0[i, j], w1[i, j], lss[i, j]) = (w[i], w[j], Loss(w[i], w[j]));
            }
        }
        right.PlotSurface(w0, w1, lss, rstride: 1, cstride: 1, color: "b", alpha: 0.35);
        right.Scatter(2.5, 4, Loss(2.5, 4), s: 200, color: "red", marker: "*");
        (right.Azim, right.Dist, right.Elev) = (40, 8, 5);

        return new FuncAnimation(figure, frames: history.Loss.Count, update: epoch =>
        {
            line.SetYData(history.Yhat[epoch]);
            right.Scatter(history.What[epoch][0], history.What[epoch][1], history.Loss[epoch], color: "grey");
        });
    }
}
