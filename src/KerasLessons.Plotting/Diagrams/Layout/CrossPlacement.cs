namespace KerasLessons.Plotting.Diagrams.Layout;

/// <summary>Places nodes along their ranks: edges as straight as the order allows, clusters around their nodes and nothing else.</summary>
/// <remarks>
/// Gansner et al. (1993), section 4.2: the least weighted sum of the edges' extents along the ranks, which is network simplex
/// on a graph with one more node for each edge, whose edges also say what must stand how far apart. The two sides of a
/// cluster are nodes too.
/// </remarks>
internal sealed class CrossPlacement
{
    /// <summary>Places are whole eighths of a point.</summary>
    private const int Scale = 8;
    private const double Margin = 8;
    private const double ClusterGap = 14;
    private const int ClusterWeight = 16;

    /// <summary>With more edges than this only the middle ones of each node pull, since a node goes where the middle of its neighbours is.</summary>
    private const int ManyEdges = 3000;

    private readonly LayoutGraph _graph;
    private readonly LayoutCluster[] _clusters;
    private readonly Dictionary<LayoutCluster, int> _sides = [];
    private readonly NetworkSimplex _simplex;
    private readonly EvenPlaces _even;
    private readonly bool _dense;

    private CrossPlacement(LayoutGraph graph)
    {
        _graph = graph;
        _clusters = [.. graph.Root.WithInner().Skip(1)];
        for (int c = 0; c < _clusters.Length; c++)
        {
            _sides.Add(_clusters[c], graph.Nodes.Count + 2 * c);
        }
        var pulls = graph.Nodes.SelectMany(node => node.After.Select(after => (From: node, To: after))).ToArray();
        _dense = pulls.Length > ManyEdges;
        if (_dense)
        {
            pulls = [.. pulls.Where(pull => IsMiddle(pull.To, pull.From.After) || IsMiddle(pull.From, pull.To.Before))];
        }
        int origin = graph.Nodes.Count + 2 * _clusters.Length;
        _even = new EvenPlaces(origin + 1);
        GroupNodes();
        _simplex = new NetworkSimplex(origin + 1 + pulls.Length);
        for (int i = 0; i < pulls.Length; i++)
        {
            var (from, to) = pulls[i];
            int weight = (from.Node, to.Node) switch { (null, null) => 8, (not null, not null) => 1, _ => 2 };
            _even.AddPull(from.Index, to.Index, weight);
            _simplex.AddEdge(origin + 1 + i, from.Index, 0, weight);
            _simplex.AddEdge(origin + 1 + i, to.Index, 0, weight);
        }
        Separate(origin);
        Enclose();
    }

    public static void Run(LayoutGraph graph)
    {
        var placement = new CrossPlacement(graph);
        long[] places = placement._simplex.Solve(balanced: true);
        placement._even.Improve(places);
        foreach (var node in graph.Nodes)
        {
            node.Cross = places[node.Index] / (double)Scale;
        }
        foreach (var (cluster, low) in placement._sides)
        {
            (cluster.Low, cluster.High) = (places[low] / (double)Scale, places[low + 1] / (double)Scale);
        }
    }

    private static bool IsMiddle(LayoutNode node, List<LayoutNode> neighbours)
    {
        if (neighbours.Count <= 2)
        {
            return true;
        }
        int before = neighbours.Count(other => other.Order < node.Order);
        return before == neighbours.Count / 2 || before == (neighbours.Count - 1) / 2;
    }

    /// <summary>Nodes move singly, clusters with all that is in them.</summary>
    private void GroupNodes()
    {
        foreach (var node in _graph.Nodes)
        {
            _even.AddGroup([node.Index]);
        }
        foreach (var cluster in _clusters)
        {
            var sides = cluster.WithInner().SelectMany(inner => new[] { _sides[inner], _sides[inner] + 1 });
            _even.AddGroup([.. _graph.Nodes.Where(node => cluster.Contains(node.Cluster)).Select(node => node.Index), .. sides]);
        }
    }

    /// <summary>Says that one node or side stands so far after another.</summary>
    private void Hold(int low, int high, double points, int weight)
    {
        int length = (int)Math.Ceiling(points * Scale);
        _simplex.AddEdge(low, high, length, weight);
        _even.AddLimit(low, high, length);
    }

    private void Separate(int origin)
    {
        foreach (var rank in _graph.Ranks)
        {
            for (int i = 0; i < rank.Count; i++)
            {
                var node = rank[i];
                var common = i == 0 ? _graph.Root : LayoutCluster.Common(rank[i - 1].Cluster, node.Cluster);
                var cluster = node.Cluster.ChildOf(common);
                var (low, lowRoom) = cluster is null ? (node.Index, node.Low) : (_sides[cluster], 0);
                if (i == 0)
                {
                    Hold(origin, low, lowRoom, 0);
                    continue;
                }
                var before = rank[i - 1];
                var clusterBefore = before.Cluster.ChildOf(common);
                var (high, highRoom) = clusterBefore is null ? (before.Index, before.High) : (_sides[clusterBefore] + 1, 0);
                double gap = cluster is not null || clusterBefore is not null ? ClusterGap : Gap(before, node);
                Hold(high, low, highRoom + gap + lowRoom, _dense ? 1 : 0);
            }
        }
    }

    private static double Gap(LayoutNode first, LayoutNode second) => (first.Node, second.Node) switch
    {
        (not null, not null) => 18,
        (null, null) => 8,
        _ => 12,
    };

    private void Enclose()
    {
        foreach (var node in _graph.Nodes.Where(node => node.Cluster.Cluster is not null))
        {
            int low = _sides[node.Cluster];
            Hold(low, node.Index, Margin + node.Cluster.LabelAcross + node.Low, 0);
            Hold(node.Index, low + 1, node.High + Margin, 0);
        }
        foreach (var (cluster, low) in _sides)
        {
            Hold(low, low + 1, cluster.LeastAcross, ClusterWeight);
            if (_sides.TryGetValue(cluster.Parent!, out int parent))
            {
                Hold(parent, low, Margin + cluster.Parent!.LabelAcross, 0);
                Hold(low + 1, parent + 1, Margin, 0);
            }
        }
    }
}
