using KerasLessons.Plotting;

namespace KerasLessons.Plots;

/// <summary>What a model makes of data: predictions beside true values, and what is left between them.</summary>
internal static class FitPlot
{
    /// <summary>Data and fit over the one feature; of several features, the predictions over the true values.</summary>
    public static Figure DrawPredictions(PlotData data)
    {
        var figure = new Figure();
        var axes = figure.AddSubplot();
        if (data.Inputs.Length == 1)
        {
            DrawFit(axes, data);
        }
        else
        {
            DrawAgreement(axes, data);
        }
        return figure;
    }

    /// <summary>What is left of each true value over its prediction, or over a feature.</summary>
    public static Figure DrawResiduals(PlotData data, int? feature)
    {
        var figure = new Figure();
        var axes = figure.AddSubplot();
        for (int output = 0; output < data.Truths.Length; output++)
        {
            var (truths, predictions) = (data.Truths[output], data.Predictions[output]);
            double[] residuals = [.. truths.Zip(predictions, (truth, prediction) => truth - prediction)];
            axes.Plot(feature is { } column ? data.Inputs[column] : predictions, residuals, "o", label: OutputName(data, "residual", output));
        }
        axes.AxHLine(0, color: "black", lineStyle: "--", lineWidth: 1);
        axes.SetXLabel(feature is null ? "prediction" : data.Inputs.Length == 1 ? "x" : $"x[{feature}]");
        axes.SetYLabel("residual");
        ShowNames(axes, data);
        return figure;
    }

    private static void DrawFit(Axes axes, PlotData data)
    {
        double[] x = data.Inputs[0];
        int[] order = [.. Enumerable.Range(0, x.Length).OrderBy(row => x[row])];
        for (int output = 0; output < data.Truths.Length; output++)
        {
            axes.Plot(x, data.Truths[output], "o", label: OutputName(data, "data", output));
        }
        for (int output = 0; output < data.Truths.Length; output++)
        {
            double[] predictions = data.Predictions[output];
            axes.Plot([.. order.Select(row => x[row])], [.. order.Select(row => predictions[row])], "-", label: OutputName(data, "prediction", output));
        }
        axes.SetXLabel("x");
        axes.SetYLabel("y");
        axes.Legend();
    }

    private static void DrawAgreement(Axes axes, PlotData data)
    {
        for (int output = 0; output < data.Truths.Length; output++)
        {
            axes.Plot(data.Truths[output], data.Predictions[output], "o", label: OutputName(data, "output", output));
        }
        double[] all = [.. data.Truths.Concat(data.Predictions).SelectMany(values => values).Where(double.IsFinite)];
        if (all.Length > 0)
        {
            axes.Plot([all.Min(), all.Max()], [all.Min(), all.Max()], "--", color: "black", lineWidth: 1);
        }
        axes.SetXLabel("true value");
        axes.SetYLabel("prediction");
        ShowNames(axes, data);
    }

    private static string OutputName(PlotData data, string what, int output) => data.Truths.Length == 1 ? what : $"{what} {output}";

    private static void ShowNames(Axes axes, PlotData data)
    {
        if (data.Truths.Length > 1)
        {
            axes.Legend();
        }
    }
}
