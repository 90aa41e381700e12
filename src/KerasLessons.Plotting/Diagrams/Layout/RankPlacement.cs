namespace KerasLessons.Plotting.Diagrams.Layout;

/// <summary>Places the ranks along the main direction: room for nodes, cluster boxes and their labels, and more where edges are steep.</summary>
internal static class RankPlacement
{
    private const double RankGap = 36;
    private const double ClusterGap = 20;
    private const double Margin = 8;

    /// <summary>How much of an edge's extent along the ranks the gap has at least, more where it must be level again for a label; and the most that comes of it.</summary>
    private const double Slope = 0.3;
    private const double SlopeToLabel = 0.6;
    private const double MostForSlope = 220;

    public static void Run(LayoutGraph graph)
    {
        var clusters = graph.Root.WithInner().Skip(1).Reverse().ToArray();
        bool fits = false;
        while (!fits)
        {
            Place(graph);
            fits = true;
            foreach (var cluster in clusters)
            {
                cluster.Start = graph.Middles[cluster.FirstRank] - Extent(graph, cluster, cluster.FirstRank, atStart: true);
                cluster.End = graph.Middles[cluster.LastRank] + Extent(graph, cluster, cluster.LastRank, atStart: false);
                double lacking = cluster.LeastAlong - (cluster.End - cluster.Start);
                if (lacking > 1e-6)
                {
                    cluster.Widening += lacking / 2;
                    fits = false;
                }
            }
        }
    }

    private static void Place(LayoutGraph graph)
    {
        graph.Middles = new double[graph.Ranks.Length];
        for (int rank = 1; rank < graph.Ranks.Length; rank++)
        {
            double nodes = graph.HalfOf(rank - 1) + graph.HalfOf(rank);
            double boxes = Extent(graph, graph.Root, rank - 1, atStart: false) + Extent(graph, graph.Root, rank, atStart: true);
            double steep = graph.Ranks[rank - 1].SelectMany(node => node.After, SlopeOf).DefaultIfEmpty().Max();
            double gap = Math.Max(graph.Step == 1 ? RankGap : RankGap / 2 + 4, Math.Min(steep, MostForSlope));
            graph.Middles[rank] = graph.Middles[rank - 1] + Math.Max(nodes + gap, boxes + ClusterGap);
        }
    }

    private static double SlopeOf(LayoutNode node, LayoutNode after)
    {
        bool isLabel = (node.Node is null && node.Half > 0) || (after.Node is null && after.Half > 0);
        return (isLabel ? SlopeToLabel : Slope) * Math.Abs(node.Cross - after.Cross);
    }

    /// <summary>What a cluster takes before or after the middle of a rank, with the boxes inside it that begin or end there.</summary>
    private static double Extent(LayoutGraph graph, LayoutCluster cluster, int rank, bool atStart)
    {
        double inside = graph.Ranks[rank].Where(node => node.Cluster == cluster).Select(node => node.Half).DefaultIfEmpty().Max();
        foreach (var child in cluster.Children)
        {
            if (rank >= child.FirstRank && rank <= child.LastRank)
            {
                inside = Math.Max(inside, Extent(graph, child, rank, atStart));
            }
        }
        if (cluster.Cluster is null || rank != (atStart ? cluster.FirstRank : cluster.LastRank))
        {
            return inside;
        }
        return inside + Margin + cluster.Widening + (atStart ? cluster.LabelAlong : 0);
    }
}
