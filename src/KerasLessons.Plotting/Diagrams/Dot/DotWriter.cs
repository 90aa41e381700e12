using System.Globalization;
using System.Text;

namespace KerasLessons.Plotting.Diagrams.Dot;

/// <summary>Writes a diagram in Graphviz's language: clusters with their nodes first, all edges after them.</summary>
internal sealed class DotWriter
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<DiagramNode, string> _names = [];
    private int _clusters;

    private DotWriter()
    {
    }

    /// <summary>The whole text.</summary>
    public static string Write(Digraph graph)
    {
        var writer = new DotWriter();
        writer.WriteGraph(graph);
        return writer._text.ToString();
    }

    private void WriteGraph(Digraph graph)
    {
        NameNodes(graph);
        _text.Append("digraph G {\n");
        foreach (var (name, value) in graph.DotAttributes.Append(("rankdir", graph.RankDir)).OrderBy(attribute => attribute.Item1, StringComparer.Ordinal))
        {
            Line(1, $"{name}={value};");
        }
        if (graph.Label is { } label)
        {
            Line(1, $"label={DotText.Label(label)}; labelloc=t;");
        }
        if (graph.DotNodeAttributes.Count > 0)
        {
            Line(1, $"node [{Attributes(graph.DotNodeAttributes)}];");
        }
        WriteItems(graph, graph.RankDir, depth: 1);
        foreach (var edge in graph.Edges)
        {
            WriteEdge(edge);
        }
        _text.Append("}\n");
    }

    /// <summary>Names that quotes cannot hold are replaced; a replacement that is somebody's name already is not taken.</summary>
    private void NameNodes(Digraph graph)
    {
        var nodes = AllNodes(graph).ToArray();
        var taken = nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        int number = 0;
        foreach (var node in nodes)
        {
            string name = node.Id;
            if (!DotText.IsPlainId(name))
            {
                do
                {
                    name = $"node {number++}";
                }
                while (!taken.Add(name));
            }
            _names.Add(node, name);
        }
    }

    private static IEnumerable<DiagramNode> AllNodes(DiagramGraph graph) => graph.Nodes.Concat(graph.Clusters.SelectMany(AllNodes));

    private void WriteItems(DiagramGraph graph, string rankDir, int depth)
    {
        foreach (object item in graph.Items)
        {
            if (item is DiagramNode node)
            {
                WriteNode(node, depth);
            }
            else if (item is DiagramCluster cluster)
            {
                WriteCluster(cluster, rankDir, depth);
            }
        }
    }

    private void WriteCluster(DiagramCluster cluster, string rankDir, int depth)
    {
        Line(depth, $"subgraph cluster_{++_clusters} {{");
        string[] styles = [.. new[] { cluster.FillColor is null ? "" : "filled", cluster.Dashed ? "dashed" : "" }.Where(style => style.Length > 0)];
        if (styles.Length > 0)
        {
            Line(depth + 1, $"style={(styles.Length == 1 ? styles[0] : $"\"{string.Join(',', styles)}\"")};");
        }
        if (cluster.FillColor is { } fill && cluster.Color is not null)
        {
            Line(depth + 1, $"fillcolor=\"{DiagramColors.Dot(fill)}\";");
        }
        if ((cluster.Color ?? cluster.FillColor) is { } color)
        {
            Line(depth + 1, $"color=\"{DiagramColors.Dot(color)}\";");
        }
        if (cluster.Label is { } label)
        {
            // From top to bottom, edges come in where a centred label would stand.
            Line(depth + 1, $"label={DotText.Label(label)};{(rankDir == "TB" || cluster.LabelAtLeft ? " labeljust=l;" : "")}");
        }
        else
        {
            // Otherwise it would have the label of what is around it.
            Line(depth + 1, "label=\"\";");
        }
        WriteItems(cluster, rankDir, depth + 1);
        Line(depth, "}");
    }

    private void WriteNode(DiagramNode node, int depth)
    {
        var attributes = new List<(string Name, string Value)>(node.DotAttributes);
        string name = _names[node];
        if (node.Table is { } table)
        {
            if (node.DotAttributes.Count == 0)
            {
                attributes.AddRange([("shape", "plaintext"), ("margin", "0")]);
            }
            attributes.Add(("label", $"<{DotTable.Write(table)}>"));
        }
        else
        {
            if (node.Label != name)
            {
                attributes.Add(("label", DotText.Label(node.Label)));
            }
            if (node.Shape != "ellipse")
            {
                attributes.Add(("shape", node.Shape));
            }
            if (node.FillColor is { } fill)
            {
                attributes.AddRange([("style", "filled"), ("fillcolor", $"\"{DiagramColors.Dot(fill)}\"")]);
            }
        }
        Line(depth, attributes.Count == 0 ? $"{DotText.Id(name)};" : $"{DotText.Id(name)} [{Attributes(attributes)}];");
    }

    private void WriteEdge(DiagramEdge edge)
    {
        var attributes = new List<(string Name, string Value)>();
        if (edge.Label is { } label)
        {
            attributes.Add(("label", DotText.Label(label)));
        }
        if (edge.PenWidth != 1)
        {
            attributes.Add(("penwidth", edge.PenWidth.ToString("R", CultureInfo.InvariantCulture)));
        }
        if (!edge.Visible)
        {
            attributes.Add(("style", "invis"));
        }
        Line(1, $"{DotText.Id(_names[edge.From])} -> {DotText.Id(_names[edge.To])}{(attributes.Count == 0 ? "" : $" [{Attributes(attributes)}]")};");
    }

    private static string Attributes(IEnumerable<(string Name, string Value)> attributes) =>
        string.Join(", ", attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal).Select(attribute => $"{attribute.Name}={attribute.Value}"));

    private void Line(int depth, string line) => _text.Append(' ', 4 * depth).Append(line).Append('\n');
}
