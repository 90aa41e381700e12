namespace KerasLessons.Plotting.Diagrams.Layout;

/// <summary>What an edge should not touch: nodes, other edges' labels, clusters that have no part in it, and clusters' labels.</summary>
internal sealed class Obstacles
{
    private const double Clearance = 4;
    private const int Samples = 24;

    private readonly LayoutGraph _graph;
    private readonly (LayoutNode Node, LayoutBox Area)[][] _ranks;
    private readonly (LayoutCluster Cluster, LayoutBox Area)[] _clusters;
    private readonly LayoutBox[] _labels;

    public Obstacles(LayoutGraph graph)
    {
        _graph = graph;
        _ranks = [.. graph.Ranks.Select(rank => rank.Where(node => node.Half > 0).Select(node => (node, AreaOf(node))).ToArray())];
        _clusters = [.. graph.Root.WithInner().Skip(1).Select(cluster => (cluster, new LayoutBox(cluster.Start, cluster.End, cluster.Low, cluster.High)))];
        _labels = [.. graph.Root.WithInner().Where(cluster => cluster.LabelAcross + cluster.LabelAlong > 0).Select(LabelArea)];
    }

    /// <summary>Whether a curve between two ranks touches nothing.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="edge">The edge that it is a piece of.</param>
    /// <param name="from">The first rank that it can touch.</param>
    /// <param name="to">The last one.</param>
    public bool AreClearOf(Curve curve, LayoutEdge edge, int from, int to)
    {
        var points = new Vector[Samples + 1];
        var reach = new LayoutBox(double.PositiveInfinity, double.NegativeInfinity, double.PositiveInfinity, double.NegativeInfinity);
        for (int i = 0; i <= Samples; i++)
        {
            points[i] = curve.At(i / (double)Samples);
            reach = reach.With(points[i]);
        }
        for (int rank = from; rank <= to; rank++)
        {
            foreach (var (node, area) in _ranks[rank])
            {
                bool own = node == edge.Tail || node == edge.Head || node == edge.LabelPlace;
                if (!own && Touches(area, node.Node is null ? 0 : Clearance, reach, points))
                {
                    return false;
                }
            }
        }
        foreach (var (cluster, area) in _clusters)
        {
            if (!cluster.Contains(edge.Tail.Cluster) && !cluster.Contains(edge.Head.Cluster) && Touches(area, 2, reach, points))
            {
                return false;
            }
        }
        return Array.TrueForAll(_labels, label => !Touches(label, 1, reach, points));
    }

    /// <summary>Whether a label can stand there.</summary>
    public bool AreClearOf(LayoutBox label, LayoutEdge edge)
    {
        for (int rank = edge.Tail.Rank; rank <= edge.Head.Rank; rank++)
        {
            foreach (var (node, area) in _ranks[rank])
            {
                if (node != edge.LabelPlace && label.Overlaps(area))
                {
                    return false;
                }
            }
        }
        return Array.TrueForAll(_labels, other => !label.Overlaps(other));
    }

    /// <summary>The room of a label beside its edge.</summary>
    public static bool Touches(LayoutBox area, Curve curve)
    {
        for (int i = 0; i <= Samples; i++)
        {
            if (area.Holds(curve.At(i / (double)Samples), 0))
            {
                return true;
            }
        }
        return false;
    }

    private static bool Touches(LayoutBox area, double clearance, LayoutBox reach, Vector[] points)
    {
        if (!area.Overlaps(reach, clearance))
        {
            return false;
        }
        foreach (var point in points)
        {
            if (area.Holds(point, clearance))
            {
                return true;
            }
        }
        return false;
    }

    private LayoutBox AreaOf(LayoutNode node) => new(
        _graph.Middles[node.Rank] - node.Half, _graph.Middles[node.Rank] + node.Half, node.Cross - node.Low, node.Cross + node.High);

    private LayoutBox LabelArea(LayoutCluster cluster)
    {
        if (cluster.LabelAlong > 0)
        {
            return new LayoutBox(cluster.Start + 4, cluster.Start + cluster.LabelAlong, cluster.Low + 8, cluster.Low + cluster.LeastAcross - 8);
        }
        double middle = (cluster.Start + cluster.End) / 2;
        double half = cluster.LeastAlong / 2 - 8;
        return new LayoutBox(middle - half, middle + half, cluster.Low + 4, cluster.Low + cluster.LabelAcross);
    }
}
