using System.Globalization;
using KerasLessons.Plotting;

namespace KerasLessons.Diagrams;

/// <summary>The node-by-node picture of a model of Dense layers.</summary>
internal static class NodeDiagram
{
    /// <summary>The diagram of a built model.</summary>
    public static Digraph Draw(
        Model model,
        int maxNodes,
        IReadOnlyList<string>? inputNames,
        IReadOnlyList<string>? outputNames,
        bool showBias,
        bool showWeights,
        string rankDir)
    {
        var drawn = new List<(Dense Dense, List<string> Functions)>();
        foreach (var layer in Flat(model))
        {
            if (layer is Dense dense)
            {
                drawn.Add((dense, [.. new[] { ActivationNames.Written(dense) }.OfType<string>()]));
            }
            else if (layer.Weights.Count > 0)
            {
                throw new InvalidOperationException(
                    $"A diagram of nodes shows Dense layers and layers without weights, and layer '{layer.Name}' ({layer.ClassName}) is neither. Use ToDiagram().");
            }
            else if (drawn.Count > 0 && ActivationNames.Written(layer) is { } function)
            {
                drawn[^1].Functions.Add(function);
            }
        }
        if (drawn.Count == 0)
        {
            throw new InvalidOperationException($"A diagram of nodes shows Dense layers, and model '{model.Name}' has none. Use ToDiagram().");
        }
        int inputs = drawn[0].Dense.Kernel!.Shape[0];
        return NetworkDiagram.Nodes(
            inputs, [.. drawn.Select(layer => Describe(layer.Dense, layer.Functions, drawn.Count == 1, showBias, showWeights))], inputNames, outputNames, maxNodes, rankDir);
    }

    private static IEnumerable<Layer> Flat(Model model) =>
        model.Layers.SelectMany(layer => layer is Model inner ? Flat(inner) : [layer]);

    private static NetworkLayer Describe(Dense dense, List<string> functions, bool isOnly, bool showBias, bool showWeights)
    {
        // A network of one layer is called by what it does; a last layer without activation is just the last.
        string? activation = functions.Count > 0 ? string.Join(", ", functions) : isOnly ? "Identity" : null;
        if (!showWeights)
        {
            return new NetworkLayer(dense.Units, activation, showBias && dense.UseBias);
        }
        var kernel = dense.Kernel!.Value;
        var bias = dense.Bias?.Value;
        int inputs = kernel.Shape[0];
        return new NetworkLayer(dense.Units, activation, showBias && dense.UseBias, (from, to) => Text(from < inputs ? kernel[from, to] : bias![to]));
    }

    private static string Text(Tensor weight) => weight.Item().ToString("G4", CultureInfo.InvariantCulture);
}
