using KerasLessons.Plotting;
using KerasLessons.Torch;

namespace PiecewiseRegression;

/// <summary>The lesson's plots.</summary>
public static class Pictures
{
    /// <summary>The data, and what a network makes of them.</summary>
    public static Figure Fitted(torch.Tensor X, torch.Tensor y, torch.Tensor? yhat = null)
    {
        var figure = new Figure();
        var axes = figure.AddSubplot();
        axes.Plot(X, y, ".");
        if (yhat is not null)
        {
            axes.Plot(X, yhat, "--");
        }
        return figure;
    }

    /// <summary>How two nodes do it: two lines, the half that ReLU keeps of each, and their sum.</summary>
    public static Figure Inside(torch.Tensor X, torch.Tensor y, torch.Tensor u1, torch.Tensor v1, torch.Tensor yhat)
    {
        var figure = new Figure(9.6, 3.2);
        var (lines, halves, sum) = (figure.AddSubplot(1, 3, 1), figure.AddSubplot(1, 3, 2), figure.AddSubplot(1, 3, 3));
        for (int node = 0; node < 2; node++)
        {
            lines.Plot(u1[.., node]);
            halves.Plot(v1[.., node]);
        }
        sum.Plot(X, y, ".");
        sum.Plot(X, yhat, "--");
        return figure;
    }
}
