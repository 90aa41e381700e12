using KerasLessons.Plotting.Diagrams;

namespace KerasLessons.Plotting;

/// <summary>Diagrams of networks whose layers follow one another, as the lectures draw them: a grey box a layer, "Layer 0" the inputs.</summary>
/// <remarks>
/// <code>
/// NetworkDiagram.Nodes(1, [new NetworkLayer(2, "ReLU"), new NetworkLayer(1)]).Save("net.svg");
/// </code>
/// </remarks>
public static class NetworkDiagram
{
    /// <summary>
    /// Node by node: the inputs, a node for each unit, an arrow for each weight. The last layer has the outputs' names; where it
    /// is the only one, <c>node1=yhat</c>.
    /// </summary>
    /// <param name="inputs">How many inputs there are.</param>
    /// <param name="layers">The layers, from the inputs on.</param>
    /// <param name="inputNames">Names of the inputs; <c>x</c>, or <c>x1</c>, <c>x2</c> and so on, when left out.</param>
    /// <param name="outputNames">Names of the outputs; <c>yhat</c>, or <c>yhat1</c>, <c>yhat2</c> and so on, when left out.</param>
    /// <param name="maxNodes">
    /// Most places a layer takes: of one with more units the first and the last are drawn, and "…" for those between. 10 when left out.
    /// </param>
    /// <param name="rankDir"><c>LR</c> from left to right, <c>TB</c> from top to bottom.</param>
    /// <exception cref="ArgumentException">There is no layer, or the number of names is not that of the nodes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no input, or maxNodes is below 3.</exception>
    public static Digraph Nodes(
        int inputs,
        IReadOnlyList<NetworkLayer> layers,
        IReadOnlyList<string>? inputNames = null,
        IReadOnlyList<string>? outputNames = null,
        int maxNodes = 10,
        string rankDir = "LR")
    {
        Check(inputs, layers, inputNames, outputNames);
        if (maxNodes < 3)
        {
            throw new ArgumentOutOfRangeException(
                nameof(maxNodes), FormattableString.Invariant($"A layer that is drawn in part takes three places at least: one node, …, one node. Received: maxNodes={maxNodes}."));
        }
        var builder = new NetworkBuilder(rankDir, maxNodes);
        var before = builder.AddLayer("Layer 0", inputs, NetworkNames.Of("x", inputs, inputNames), withOne: layers[0].UseBias);
        for (int i = 0; i < layers.Count; i++)
        {
            var layer = layers[i];
            bool isLast = i == layers.Count - 1;
            var names = NetworkNames.Of("yhat", layer.Units, outputNames);
            Func<int, string> name = !isLast ? unit => $"node{unit + 1}" : layers.Count == 1 ? unit => $"node{unit + 1}={names(unit)}" : names;
            var nodes = builder.AddLayer(NetworkNames.Layer(i + 1, layer.Activation), layer.Units, name, !isLast && layers[i + 1].UseBias);
            builder.Connect(before, nodes, layer.EdgeLabel);
            before = nodes;
        }
        return builder.Diagram;
    }

    /// <summary>
    /// Value by value: each unit as its sum <c>u1[:,0]</c> and its output <c>v1[:,0]</c>, with the weight <c>*W1[0,0]</c> on each
    /// arrow to a sum and the activation between the two.
    /// </summary>
    /// <param name="inputs">How many inputs there are.</param>
    /// <param name="layers">The layers, from the inputs on. An edge label of a layer's own takes the place of the weight's name.</param>
    /// <param name="inputNames">Names of the inputs; <c>X</c>, or <c>X[:,0]</c>, <c>X[:,1]</c> and so on, when left out.</param>
    /// <param name="outputNames">Names of the outputs; <c>yhat</c>, or <c>yhat[:,0]</c>, <c>yhat[:,1]</c> and so on, when left out.</param>
    /// <param name="rankDir"><c>LR</c> from left to right, <c>TB</c> from top to bottom.</param>
    /// <exception cref="ArgumentException">There is no layer, or the number of names is not that of the nodes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no input.</exception>
    public static Digraph Values(
        int inputs,
        IReadOnlyList<NetworkLayer> layers,
        IReadOnlyList<string>? inputNames = null,
        IReadOnlyList<string>? outputNames = null,
        string rankDir = "LR")
    {
        Check(inputs, layers, inputNames, outputNames);
        var builder = new NetworkBuilder(rankDir, int.MaxValue);
        var before = builder.AddLayer("Layer 0", inputs, NetworkNames.Column("X", inputs, inputNames), withOne: layers[0].UseBias);
        for (int i = 0; i < layers.Count; i++)
        {
            var layer = layers[i];
            bool isLast = i == layers.Count - 1;
            int number = i + 1;
            var outputs = isLast ? NetworkNames.Column("yhat", layer.Units, outputNames) : unit => $"v{number}[:,{unit}]";
            int known = before.Units;
            Func<int, int, string> weight = layer.EdgeLabel ?? ((from, to) => from < known ? $"*W{number}[{from},{to}]" : $"*b{number}[{to}]");
            bool withOne = !isLast && layers[i + 1].UseBias;
            if (layer.Activation is null && isLast)
            {
                var last = builder.AddLayer(NetworkNames.Layer(number, null), layer.Units, outputs, withOne);
                builder.Connect(before, last, weight);
                before = last;
                continue;
            }
            var sums = builder.AddLayer(NetworkNames.Layer(number, null), layer.Units, unit => $"u{number}[:,{unit}]", withOne: false);
            builder.Connect(before, sums, weight);
            before = builder.AddActivated(sums, outputs, layer.Activation ?? "Identity", withOne);
        }
        return builder.Diagram;
    }

    /// <summary>
    /// Matrix by matrix: <c>X</c>, <c>X@W1</c>, <c>ReLU(X@W1)</c> and so on, the last of them <c>:=yhat</c>.
    /// </summary>
    /// <param name="layers">The layers, from the inputs on. How many nodes they have is not shown.</param>
    /// <param name="rankDir"><c>LR</c> from left to right, <c>TB</c> from top to bottom.</param>
    /// <exception cref="ArgumentException">There is no layer.</exception>
    public static Digraph Matrices(IReadOnlyList<NetworkLayer> layers, string rankDir = "LR")
    {
        Check(1, layers, null, null);
        var diagram = new Digraph(rankDir);
        var (node, text) = ("X", "X");
        diagram.AddCluster("Layer 0").AddNode(node);
        for (int i = 0; i < layers.Count; i++)
        {
            var layer = layers[i];
            string end = i == layers.Count - 1 ? ":=yhat" : "";
            string bias = layer.UseBias ? $"+b{i + 1}" : "";
            string sum = $"{text}@W{i + 1}{bias}";
            string sumNode = layer.Activation is null ? sum + end : sum;
            var cluster = diagram.AddCluster($"Layer {i + 1}");
            cluster.AddEdge(node, sumNode, $"@W{i + 1}{bias}");
            (node, text) = (sumNode, layer.UseBias ? $"({sum})" : sum);
            if (layer.Activation is { } activation)
            {
                text = $"{activation}({sum})";
                cluster.AddEdge(node, text + end, activation);
                node = text + end;
            }
        }
        return diagram;
    }

    private static void Check(int inputs, IReadOnlyList<NetworkLayer> layers, IReadOnlyList<string>? inputNames, IReadOnlyList<string>? outputNames)
    {
        ArgumentNullException.ThrowIfNull(layers);
        if (inputs < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(inputs), FormattableString.Invariant($"A network has at least one input. Received: inputs={inputs}."));
        }
        if (layers.Count == 0)
        {
            throw new ArgumentException("A network has at least one layer besides its inputs. Received: none.", nameof(layers));
        }
        CheckNames(inputNames, inputs, "inputs", nameof(inputNames));
        CheckNames(outputNames, layers[^1].Units, "outputs", nameof(outputNames));
    }

    private static void CheckNames(IReadOnlyList<string>? names, int count, string what, string parameter)
    {
        if (names is not null && names.Count != count)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"The network has {count} {what} and needs as many names. Received: {names.Count} ({string.Join(", ", names.Take(10))})."), parameter);
        }
    }
}
