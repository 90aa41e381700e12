using KerasLessons.Plotting;

namespace KerasLessons.Plots;

/// <summary>The course of a training.</summary>
internal static class HistoryPlot
{
    private const string Validation = "val_";
    private const int MostTicks = 8;

    /// <summary>A plot for each number, the loss first, with its validation where there is one.</summary>
    public static Figure Draw(History history, Func<string, IReadOnlyList<int>> epochsOf)
    {
        string[] names = [.. history.Names.Select(Plain).Distinct().OrderBy(name => name != "loss")];
        var grid = new PlotGrid(names.Length);
        foreach (string name in names)
        {
            var axes = grid.Next();
            foreach (string recorded in new[] { name, Validation + name }.Where(history.Contains))
            {
                double[] values = [.. history[recorded].Select(value => double.IsFinite(value) ? value : double.NaN)];
                axes.Plot([.. epochsOf(recorded)], values, HasLoneValue(values) ? "o-" : "-", label: recorded);
            }
            axes.SetXTicks(Ticks(history.Epoch[0], history.Epoch[^1]));
            axes.SetXLabel("epoch");
            axes.SetYLabel(name);
            if (history.Contains(name) && history.Contains(Validation + name))
            {
                axes.Legend();
            }
        }
        return grid.Finish();
    }

    /// <summary>Whether a value stands alone, which a line without markers would not show: the only epoch, or one between gaps.</summary>
    private static bool HasLoneValue(double[] values) => Enumerable.Range(0, values.Length).Any(i =>
        !double.IsNaN(values[i]) && (i == 0 || double.IsNaN(values[i - 1])) && (i == values.Length - 1 || double.IsNaN(values[i + 1])));

    private static string Plain(string name) => name.StartsWith(Validation, StringComparison.Ordinal) ? name[Validation.Length..] : name;

    /// <summary>Whole epochs, in steps of 1, 2 or 5 times a power of ten.</summary>
    private static double[] Ticks(int first, int last)
    {
        int step = 1;
        for (int i = 0; (last - first) / step >= MostTicks; i++)
        {
            step = (i % 3) switch { 0 => step * 2, 1 => step / 2 * 5, _ => step * 2 };
        }
        int start = (first + step - 1) / step * step;
        return [.. Enumerable.Range(0, (last - start) / step + 1).Select(i => (double)(start + i * step))];
    }
}
