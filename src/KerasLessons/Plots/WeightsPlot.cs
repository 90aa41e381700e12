using KerasLessons.Plotting;

namespace KerasLessons.Plots;

/// <summary>The weights of a model, a plot a layer.</summary>
internal static class WeightsPlot
{
    /// <summary>Of so many weights each has a bar of its own; of more, a histogram says how they are spread.</summary>
    private const int MostBars = 24;
    private const int Bins = 30;

    public static Figure Draw(Model model)
    {
        var layers = Flat(model).Where(layer => layer.Weights.Count > 0).ToArray();
        if (layers.Length == 0)
        {
            throw new InvalidOperationException($"Model '{model.Name}' has no weights to plot. Add a layer that has some, such as Dense.");
        }
        var grid = new PlotGrid(layers.Length);
        foreach (var layer in layers)
        {
            var axes = grid.Next();
            axes.SetTitle($"{layer.Name} ({layer.ClassName})");
            if (layer.Weights.Sum(weight => weight.Shape.Size) <= MostBars)
            {
                DrawBars(axes, layer);
            }
            else
            {
                DrawHistograms(axes, layer);
            }
            if (layer.Weights.Count > 1)
            {
                axes.Legend();
            }
        }
        return grid.Finish();
    }

    private static IEnumerable<Layer> Flat(Model model) =>
        model.Layers.SelectMany(layer => layer is Model inner ? Flat(inner) : [layer]);

    private static void DrawBars(Axes axes, Layer layer)
    {
        var ticks = new List<double>();
        var names = new List<string>();
        foreach (var weight in layer.Weights)
        {
            double[] values = [.. PlotData.Numbers(weight.Value).Select(value => double.IsFinite(value) ? value : double.NaN)];
            double[] places = [.. values.Select((_, i) => (double)(ticks.Count + i))];
            axes.Bar(places, values, label: NameOf(weight));
            ticks.AddRange(places);
            names.AddRange(values.Select((_, i) => Position(i, weight.Shape)));
        }
        axes.SetXTicks([.. ticks], names);
        axes.AxHLine(0, color: "black", lineWidth: 0.8);
    }

    /// <summary>All in the same bins, so that their heights can be compared. What is no finite number is left out.</summary>
    private static void DrawHistograms(Axes axes, Layer layer)
    {
        var weights = layer.Weights.Select(weight => (Name: NameOf(weight), Values: PlotData.Numbers(weight.Value).Where(double.IsFinite).ToArray())).ToArray();
        double[] all = [.. weights.SelectMany(weight => weight.Values)];
        var range = all.Length == 0 ? (0, 1) : (all.Min(), all.Max());
        foreach (var (name, values) in weights)
        {
            axes.Hist(values, Bins, range, label: name, alpha: weights.Length > 1 ? 0.7 : null);
        }
        axes.SetXLabel("weight");
        axes.SetYLabel("count");
    }

    /// <summary>The weight's own name, without those of its layer and model.</summary>
    private static string NameOf(Variable weight) => weight.Name[(weight.Name.LastIndexOf('/') + 1)..];

    /// <summary>Where in its tensor a weight stands: <c>0,1</c>.</summary>
    private static string Position(int index, Shape shape)
    {
        var places = new List<int>();
        for (int axis = shape.Rank - 1; axis >= 0; axis--)
        {
            places.Insert(0, index % shape[axis]);
            index /= shape[axis];
        }
        return string.Join(',', places);
    }
}
