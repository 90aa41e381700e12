namespace KerasLessons.Plotting.Diagrams.Layout;

/// <summary>Where edges meet the borders of their nodes.</summary>
internal sealed class EdgeEnds(LayoutGraph graph)
{
    private const double ArrowLength = 10;

    /// <summary>Length of an arrow's head: dot's, growing with the line.</summary>
    public static double ArrowLengthOf(DiagramEdge edge) => ArrowLength * Math.Max(1, 0.5 + edge.PenWidth / 2);

    /// <summary>The ends of an edge that leaves its tail and comes to its head in the given directions.</summary>
    public Pair Of(LayoutEdge edge, Vector leaving, Vector arriving)
    {
        var start = graph.CenterOf(edge.Tail) + leaving * Border(edge.Tail, leaving);
        var end = graph.CenterOf(edge.Head) - arriving * Border(edge.Head, arriving);
        double arrow = ArrowLengthOf(edge.Edge);
        return edge.Reversed
            ? new Pair(edge.Edge, start + leaving * arrow, end, leaving, arriving, start, start + leaving * arrow)
            : new Pair(edge.Edge, start, end - arriving * arrow, leaving, arriving, end, end - arriving * arrow);
    }

    /// <summary>How far the border of a node is from its middle.</summary>
    public static double Border(LayoutNode node, Vector direction)
    {
        // What is beyond the node's own half on the high side is the room of its loops.
        double along = direction.Main / node.Half;
        double across = direction.Cross / node.Low;
        return node.Node is { Table: null, Shape: "ellipse" or "circle" or "point" }
            ? 1 / Math.Sqrt(along * along + across * across)
            : 1 / Math.Max(Math.Abs(along), Math.Abs(across));
    }

    /// <summary>Both ends of an edge's line, and its arrow.</summary>
    public sealed record Pair(DiagramEdge Edge, Vector Start, Vector End, Vector Leaving, Vector Arriving, Vector Tip, Vector Back)
    {
        public EdgeRoute Route(IReadOnlyList<Curve> curves, Vector labelAt) => new(Edge, curves, Tip, Back, labelAt);
    }
}
