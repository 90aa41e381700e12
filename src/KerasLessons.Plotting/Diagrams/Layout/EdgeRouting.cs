namespace KerasLessons.Plotting.Diagrams.Layout;

/// <summary>Leads the edges: straight where nothing stands in the way, otherwise in curves through the places kept for them.</summary>
/// <remarks>
/// Several ways are tried, the straightest first, and the first that touches nothing is taken: from the straight line to
/// curves that leave and arrive along the main direction, then curves through some and through all of the edge's places.
/// The last way bends only between ranks and so touches no node whatever the graph.
/// </remarks>
internal sealed class EdgeRouting
{
    private static readonly double[] s_bends = [0, 0.3, 0.6, 0.85];
    private static readonly Vector s_forward = new(1, 0);

    private readonly LayoutGraph _graph;
    private readonly Obstacles _obstacles;
    private readonly EdgeEnds _ends;

    private EdgeRouting(LayoutGraph graph)
    {
        _graph = graph;
        _obstacles = new Obstacles(graph);
        _ends = new EdgeEnds(graph);
    }

    /// <summary>Routes of all visible edges, in the order of making.</summary>
    public static IReadOnlyList<EdgeRoute> Run(LayoutGraph graph)
    {
        var routing = new EdgeRouting(graph);
        return [.. graph.Edges.Where(edge => edge.Edge.Visible).Select(edge => edge.IsLoop ? SelfLoop.Route(graph, edge) : routing.Route(edge))];
    }

    private EdgeRoute Route(LayoutEdge edge)
    {
        if (edge.Bow != 0)
        {
            var (tail, head) = (_graph.CenterOf(edge.Tail), _graph.CenterOf(edge.Head));
            var bent = (tail + head) * 0.5 + new Vector(0, edge.Bow);
            var ends = _ends.Of(edge, (bent - tail).Unit, (head - bent).Unit);
            return ends.Route([Bend(ends)], LabelBeside(edge, null));
        }
        return Direct(edge) ?? Through(edge) ?? BetweenRanks(edge);
    }

    /// <summary>One curve from border to border, with the label beside it; null if there is none that touches nothing.</summary>
    private EdgeRoute? Direct(LayoutEdge edge)
    {
        if (edge.IsParallel)
        {
            return null;
        }
        var straight = (_graph.CenterOf(edge.Head) - _graph.CenterOf(edge.Tail)).Unit;
        foreach (double bend in s_bends)
        {
            var direction = (straight * (1 - bend) + s_forward * bend).Unit;
            var ends = _ends.Of(edge, direction, direction);
            var curve = bend == 0 ? Curve.Line(ends.Start, ends.End) : Bend(ends);
            if (!_obstacles.AreClearOf(curve, edge, edge.Tail.Rank, edge.Head.Rank))
            {
                continue;
            }
            var label = LabelBeside(edge, curve);
            if (edge.LabelPlace is null || _obstacles.AreClearOf(LabelArea(edge.LabelPlace, label), edge))
            {
                return ends.Route([curve], label);
            }
        }
        return null;
    }

    /// <summary>A smooth curve through some of the places on the way, or all; null if it touches something.</summary>
    private EdgeRoute? Through(LayoutEdge edge)
    {
        var places = edge.Chain[1..^1];
        if (places.Count == 0)
        {
            return null;
        }
        LayoutNode[] some = [edge.LabelPlace ?? places[places.Count / 2]];
        foreach (var chosen in new[] { some, [.. places.Where((_, i) => i == 0 || i == places.Count - 1 || places[i] == edge.LabelPlace)], [.. places] })
        {
            if (Smooth(edge, chosen) is { } route)
            {
                return route;
            }
        }
        return null;
    }

    private EdgeRoute? Smooth(LayoutEdge edge, IReadOnlyList<LayoutNode> places)
    {
        Vector[] points = [_graph.CenterOf(edge.Tail), .. places.Select(_graph.CenterOf), _graph.CenterOf(edge.Head)];
        var ends = _ends.Of(edge, (points[1] - points[0]).Unit, (points[^1] - points[^2]).Unit);
        (points[0], points[^1]) = (ends.Start, ends.End);
        var directions = new Vector[points.Length];
        (directions[0], directions[^1]) = (ends.Leaving, ends.Arriving);
        for (int i = 1; i < points.Length - 1; i++)
        {
            directions[i] = (points[i + 1] - points[i - 1]).Unit;
        }
        var curves = new List<Curve>();
        for (int i = 1; i < points.Length; i++)
        {
            double reach = (points[i] - points[i - 1]).Length / 3;
            var curve = new Curve(points[i - 1], points[i - 1] + directions[i - 1] * reach, points[i] - directions[i] * reach, points[i]);
            if (!_obstacles.AreClearOf(curve, edge, edge.Tail.Rank, edge.Head.Rank))
            {
                return null;
            }
            curves.Add(curve);
        }
        var label = LabelBeside(edge, null);
        return edge.LabelPlace is { } place && curves.Exists(curve => Obstacles.Touches(LabelArea(place, label), curve)) ? null : ends.Route(curves, label);
    }

    private static Curve Bend(EdgeEnds.Pair ends)
    {
        double reach = (ends.End - ends.Start).Length * 0.4;
        return new Curve(ends.Start, ends.Start + ends.Leaving * reach, ends.End - ends.Arriving * reach, ends.End);
    }

    /// <summary>Straight through each rank, a curve between two.</summary>
    private EdgeRoute BetweenRanks(LayoutEdge edge)
    {
        var ends = _ends.Of(edge, s_forward, s_forward);
        var curves = new List<Curve>();
        var at = ends.Start;
        for (int i = 1; i < edge.Chain.Count; i++)
        {
            var (from, to) = (edge.Chain[i - 1], edge.Chain[i]);
            double begin = Math.Max(at.Main, _graph.Middles[from.Rank] + _graph.HalfOf(from.Rank));
            double end = _graph.Middles[to.Rank] - _graph.HalfOf(to.Rank);
            end = i == edge.Chain.Count - 1 ? Math.Min(ends.End.Main, end) : end;
            var (first, last) = (new Vector(begin, at.Cross), new Vector(end, to.Cross));
            double half = (end - begin) / 2;
            if (begin > at.Main)
            {
                curves.Add(Curve.Line(at, first));
            }
            curves.Add(new Curve(first, first + s_forward * half, last - s_forward * half, last));
            at = last;
        }
        if (ends.End.Main > at.Main)
        {
            curves.Add(Curve.Line(at, ends.End));
        }
        return ends.Route(curves, LabelBeside(edge, null));
    }

    /// <summary>
    /// Middle of the label: over the edge from left to right, at its right from top to bottom. It stands at its place, or, on
    /// a direct way, as near to the curve as it can.
    /// </summary>
    private Vector LabelBeside(LayoutEdge edge, Curve? direct)
    {
        if (edge.LabelPlace is not { } place)
        {
            return default;
        }
        var center = _graph.CenterOf(place);
        double offset = _graph.LeftToRight ? -place.Low / 2 - 1 : place.High / 2 + 1;
        if (direct is { } curve)
        {
            var beside = Enumerable.Range(0, 101).Select(i => curve.At(i / 100.0)).Where(point => Math.Abs(point.Main - center.Main) <= place.Half).ToArray();
            if (beside.Length > 0)
            {
                return new Vector(center.Main, offset + (_graph.LeftToRight ? beside.Min(point => point.Cross) : beside.Max(point => point.Cross)));
            }
        }
        return center + new Vector(0, offset);
    }

    private LayoutBox LabelArea(LayoutNode place, Vector middle)
    {
        double across = (_graph.LeftToRight ? place.Low : place.High) / 2 - 2;
        return new LayoutBox(middle.Main - place.Half, middle.Main + place.Half, middle.Cross - across, middle.Cross + across);
    }
}
