using KerasLessons.Plotting;
using KerasLessons.Torch;

namespace SimpleRegression;

/// <summary>The lesson's plots.</summary>
public static class Pictures
{
    /// <summary>The data and dashed lines.</summary>
    public static Figure Lines(torch.Tensor x, torch.Tensor y, params (string Label, torch.Tensor Y)[] lines)
    {
        var figure = new Figure();
        var axes = figure.AddSubplot();
        axes.Plot(x, y, "o");
        foreach (var (label, values) in lines)
        {
            axes.Plot(x, values, "--", label: label);
        }
        axes.Legend();
        return figure;
    }
}
