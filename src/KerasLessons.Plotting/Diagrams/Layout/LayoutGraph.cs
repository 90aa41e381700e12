using KerasLessons.Plotting.Diagrams.Drawing;

namespace KerasLessons.Plotting.Diagrams.Layout;

/// <summary>A diagram while it is laid out, turned so that ranks follow one another along one direction whatever <c>rankdir</c> says.</summary>
internal sealed class LayoutGraph
{
    private LayoutGraph(Digraph diagram)
    {
        Diagram = diagram;
        LeftToRight = diagram.RankDir == "LR";
        Root = new LayoutCluster(null, null);
    }

    public Digraph Diagram { get; }

    public bool LeftToRight { get; }

    public LayoutCluster Root { get; }

    public List<LayoutNode> Nodes { get; } = [];

    public List<LayoutEdge> Edges { get; } = [];

    /// <summary>The nodes of each rank in their order.</summary>
    public List<LayoutNode>[] Ranks { get; set; } = [];

    /// <summary>The middle of each rank along the main direction, in points.</summary>
    public double[] Middles { get; set; } = [];

    /// <summary>How many ranks an edge leads on: two where labels need a rank of their own between.</summary>
    public int Step { get; private set; } = 1;

    /// <summary>Half of the greatest room that a node of the rank takes along the main direction.</summary>
    public double HalfOf(int rank) => Ranks[rank].Count == 0 ? 0 : Ranks[rank].Max(node => node.Half);

    public static LayoutGraph Of(Digraph diagram)
    {
        var graph = new LayoutGraph(diagram);
        var nodes = new Dictionary<DiagramNode, LayoutNode>();
        graph.AddItems(diagram, graph.Root, nodes);
        foreach (var edge in diagram.Edges)
        {
            graph.Edges.Add(new LayoutEdge(edge, nodes[edge.From], nodes[edge.To]));
        }
        graph.Step = graph.Edges.Exists(edge => edge.Edge.Label is not null && !edge.IsLoop) ? 2 : 1;
        foreach (var edge in graph.Edges.Where(edge => edge.IsLoop))
        {
            var (across, _) = graph.Turn(DiagramFont.Measure(edge.Edge.Label ?? ""));
            edge.Tail.High += SelfLoop.Room + (edge.Edge.Label is null ? 0 : across + SelfLoop.LabelGap);
        }
        return graph;
    }

    /// <summary>Adds what stands in a rank between the nodes.</summary>
    public LayoutNode AddPlace(LayoutCluster cluster, int rank)
    {
        var place = new LayoutNode(cluster) { Index = Nodes.Count, Rank = rank };
        Nodes.Add(place);
        return place;
    }

    /// <summary>Width and height as extents across and along the main direction.</summary>
    public (double Across, double Along) Turn((double Width, double Height) size) =>
        LeftToRight ? (size.Height, size.Width) : (size.Width, size.Height);

    /// <summary>The middle of a node.</summary>
    public Vector CenterOf(LayoutNode node) => new(Middles[node.Rank], node.Cross);

    /// <summary>A point of the page from its places along the rank and along the main direction.</summary>
    public (double X, double Y) Point(double cross, double main) => LeftToRight ? (main, cross) : (cross, main);

    private void AddItems(DiagramGraph items, LayoutCluster cluster, Dictionary<DiagramNode, LayoutNode> nodes)
    {
        foreach (object item in items.Items)
        {
            if (item is DiagramNode node)
            {
                var (across, along) = Turn(NodeSize.Of(node));
                var added = new LayoutNode(cluster) { Node = node, Index = Nodes.Count, Low = across / 2, High = across / 2, Half = along / 2 };
                Nodes.Add(added);
                nodes.Add(node, added);
            }
            else if (item is DiagramCluster inner)
            {
                var child = new LayoutCluster(inner, cluster);
                cluster.Children.Add(child);
                MeasureLabel(child, inner.Label);
                AddItems(inner, child, nodes);
            }
        }
    }

    private void MeasureLabel(LayoutCluster cluster, string? label)
    {
        if (string.IsNullOrEmpty(label))
        {
            return;
        }
        var (width, height) = DiagramFont.Measure(label);
        if (LeftToRight)
        {
            (cluster.LabelAcross, cluster.LeastAlong) = (height + 4, width + 16);
        }
        else if (cluster.Cluster!.LabelAtLeft)
        {
            (cluster.LabelAlong, cluster.LeastAcross) = (height + 4, width + 16);
        }
        else
        {
            // From top to bottom, edges come in where a label over the nodes would stand.
            (cluster.LabelAcross, cluster.LeastAlong) = (width + 8, height + 16);
        }
    }
}
