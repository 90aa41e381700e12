namespace KerasLessons.Plotting.Tests.Diagrams;

/// <summary>Diagrams that several tests look at.</summary>
internal static class Samples
{
    /// <summary>Labels that each language has a trap for.</summary>
    public static readonly string[] HardLabels =
    [
        "", " ", "\t", "]", "한국어 라벨", "β̂₀ + xₙ*β̂₁,    bias=False", "say \"yes\"", "a\\b", "ends in \\", "\\", "\\N", "\\G\\l", "two\nlines", "a\r\nb", "&amp;", "a & b", "<b>", "</table>",
        "x:n", "a;b", "[x]", "{a|b}", "node", "graph", "\u0001\u0000", "\uD800", "😀", "-1.5", "it's", "%d", "//", "/* */", "#",
    ];

    /// <summary>All that a diagram can have.</summary>
    public static Digraph Everything(string rankDir)
    {
        var diagram = new Digraph(rankDir, "Everything & more");
        diagram.AddNode("box", shape: "box", fillColor: "lightblue");
        diagram.AddNode("circle", "1", "circle");
        diagram.AddNode("point", shape: "point");
        diagram.AddNode("plain", "⋮", "plaintext", "#ffeecc");
        var outer = diagram.AddCluster("outer");
        var inner = outer.AddCluster("a longer label than its nodes", null);
        inner.Dashed = true;
        var coloured = diagram.AddCluster(null, "white");
        coloured.Color = "green";
        diagram.AddCluster("nobody is here");
        inner.AddEdge("box", "in 1", "to\ntwo lines");
        inner.AddEdge("in 1", "in 2");
        outer.AddEdge("in 2", "out");
        coloured.AddNode("table", new DiagramTable()
            .AddRow(new DiagramCell(bold: "dense", after: " (Dense)", background: "black", color: "white", size: 16, span: 2))
            .AddRow(new DiagramCell("Input: ", "(None, 2)"), new DiagramCell("Output: ", "<1>")));
        diagram.AddNode("empty table", new DiagramTable());
        diagram.AddEdge("out", "table");
        diagram.AddEdge("table", "circle").PenWidth = 2;
        diagram.AddEdge("circle", "box", "back");
        diagram.AddEdge("out", "out", "self");
        diagram.AddEdge("point", "circle");
        diagram.AddEdge("point", "circle");
        diagram.AddEdge("plain", "in 2").Visible = false;
        diagram.AddEdge("plain", "empty table");
        return diagram;
    }

    /// <summary>The lecture's diagram of a network with two ReLU nodes, value by value, as its author typed it.</summary>
    public static Digraph TwoNodes()
    {
        var diagram = new Digraph("LR");
        diagram.AddCluster("Layer 0").AddNode("X");
        var layer1 = diagram.AddCluster("Layer 1");
        layer1.AddEdge("X", "u1[:,0]", "*W1[0,0]");
        layer1.AddEdge("X", "u1[:,1]", "*W1[0,1]");
        layer1.AddEdge("u1[:,0]", "v1[:,0]", "Relu");
        layer1.AddEdge("u1[:,1]", "v1[:,1]", "Relu");
        var layer2 = diagram.AddCluster("Layer 2");
        layer2.AddEdge("v1[:,0]", "yhat", "*W2[0,0]");
        layer2.AddEdge("v1[:,1]", "yhat", "*W2[1,0]");
        return diagram;
    }

    /// <summary>A graph of a number: nodes in nested clusters, edges of all kinds, a label here and there.</summary>
    public static Digraph Random(int seed)
    {
        var random = new Random(seed);
        var diagram = new Digraph(random.Next(2) == 0 ? "TB" : "LR");
        var homes = new List<DiagramGraph> { diagram };
        for (int i = random.Next(5); i > 0; i--)
        {
            homes.Add(homes[random.Next(homes.Count)].AddCluster(random.Next(3) == 0 ? null : $"cluster {i}", null));
        }
        int nodes = random.Next(1, 15);
        string[] shapes = ["ellipse", "box", "circle", "plaintext", "point"];
        for (int i = 0; i < nodes; i++)
        {
            homes[random.Next(homes.Count)].AddNode($"n{i}", new string('m', random.Next(1, 12)), shapes[random.Next(shapes.Length)]);
        }
        for (int i = random.Next(2 * nodes); i > 0; i--)
        {
            diagram.AddEdge($"n{random.Next(nodes)}", $"n{random.Next(nodes)}", random.Next(4) == 0 ? "label" : null);
        }
        return diagram;
    }
}
