namespace KerasLessons.Plotting.Diagrams.Layout;

/// <summary>An edge from a node to itself, beside the node.</summary>
internal static class SelfLoop
{
    /// <summary>How far it reaches out beside the node, in points.</summary>
    public const double Room = 24;

    /// <summary>Between it and its label, in points.</summary>
    public const double LabelGap = 4;

    public static EdgeRoute Route(LayoutGraph graph, LayoutEdge edge)
    {
        var node = edge.Tail;
        var center = graph.CenterOf(node);
        var leaving = new Vector(-0.5, 0.87).Unit;
        var arriving = new Vector(-0.5, -0.87).Unit;
        var start = center + leaving * EdgeEnds.Border(node, leaving);
        var tip = center - arriving * EdgeEnds.Border(node, arriving);
        var back = tip - arriving * Math.Min(EdgeEnds.ArrowLengthOf(edge.Edge), Room / 2);
        double far = center.Cross + node.Low + Room * 1.2;
        var curve = new Curve(start, new Vector(start.Main - 4, far), new Vector(back.Main + 4, far), back);
        double inner = node.Low + Room + LabelGap;
        return new EdgeRoute(edge.Edge, [curve], tip, back, new Vector(center.Main, center.Cross + (inner + node.High) / 2));
    }
}
