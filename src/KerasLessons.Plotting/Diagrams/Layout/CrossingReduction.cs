namespace KerasLessons.Plotting.Diagrams.Layout;

/// <summary>Orders the nodes of each rank so that few edges cross, beginning with the order of making, which is kept where no other is better.</summary>
/// <remarks>
/// K. Sugiyama, S. Tagawa, M. Toda, "Methods for visual understanding of hierarchical system structures" (1981): sweeps down
/// and up, each ordering a rank by its neighbours in the one before; by medians and with exchanges of neighbours, as in
/// Gansner et al. (1993). A cluster moves as one, and clusters that share ranks stand in one order in all of them.
/// </remarks>
internal static class CrossingReduction
{
    private const int Sweeps = 24;
    private const int Patience = 6;

    public static void Run(LayoutGraph graph)
    {
        var start = Copy(graph);
        var (best, crossings) = (start, Crossings.Count(graph));
        for (int way = 0; way < 2 && crossings > 0; way++)
        {
            Restore(graph, start);
            int idle = 0;
            for (int sweep = 0; sweep < Sweeps && idle < Patience && crossings > 0; sweep++)
            {
                Sweep(graph, forward: (sweep + way) % 2 == 0);
                Transpose(graph);
                long now = Crossings.Count(graph);
                idle++;
                if (now < crossings)
                {
                    (best, crossings, idle) = (Copy(graph), now, 0);
                }
            }
        }
        Restore(graph, best);
    }

    private static LayoutNode[][] Copy(LayoutGraph graph) => [.. graph.Ranks.Select(rank => rank.ToArray())];

    private static void Restore(LayoutGraph graph, LayoutNode[][] order)
    {
        for (int rank = 0; rank < order.Length; rank++)
        {
            graph.Ranks[rank] = [.. order[rank]];
            Number(graph.Ranks[rank]);
        }
    }

    private static void Number(List<LayoutNode> rank)
    {
        for (int i = 0; i < rank.Count; i++)
        {
            rank[i].Order = i;
        }
    }

    private static void Sweep(LayoutGraph graph, bool forward)
    {
        int count = graph.Ranks.Length;
        for (int i = 1; i < count; i++)
        {
            int rank = forward ? i : count - 1 - i;
            var neighbour = graph.Ranks[forward ? rank - 1 : rank + 1];
            var order = new List<LayoutNode>(graph.Ranks[rank].Count);
            Arrange(graph.Root, graph.Ranks[rank], forward, neighbour, order);
            graph.Ranks[rank] = order;
            Number(order);
        }
    }

    /// <summary>Orders the nodes of a cluster in one rank, its own and the clusters inside as wholes.</summary>
    private static void Arrange(LayoutCluster cluster, List<LayoutNode> nodes, bool forward, List<LayoutNode> neighbour, List<LayoutNode> order)
    {
        var items = new List<RankItem>();
        foreach (var node in nodes)
        {
            var child = node.Cluster.ChildOf(cluster);
            if (child is null || items.Find(item => item.Cluster == child) is not { } item)
            {
                items.Add(item = new RankItem(child));
            }
            item.Nodes.Add(node);
        }
        var movable = items.Where(item => item.FindMedian(forward)).ToArray();
        int[] slots = [.. Enumerable.Range(0, items.Count).Where(i => items[i].HasMedian)];
        int next = 0;
        foreach (var item in movable.OrderBy(item => item.Median))
        {
            items[slots[next++]] = item;
        }
        KeepClusterOrder(cluster, items, neighbour);
        foreach (var item in items)
        {
            if (item.Cluster is null)
            {
                order.AddRange(item.Nodes);
            }
            else
            {
                Arrange(item.Cluster, item.Nodes, forward, neighbour, order);
            }
        }
    }

    private static void KeepClusterOrder(LayoutCluster cluster, List<RankItem> items, List<LayoutNode> neighbour)
    {
        if (items.Count(item => item.Cluster is not null) < 2)
        {
            return;
        }
        var places = new Dictionary<LayoutCluster, int>();
        foreach (var node in neighbour)
        {
            if (cluster.Contains(node.Cluster) && node.Cluster.ChildOf(cluster) is { } child)
            {
                places.TryAdd(child, node.Order);
            }
        }
        int[] slots = [.. Enumerable.Range(0, items.Count).Where(i => items[i].Cluster is { } child && places.ContainsKey(child))];
        var sorted = slots.Select(i => items[i]).OrderBy(item => places[item.Cluster!]).ToArray();
        for (int i = 0; i < slots.Length; i++)
        {
            items[slots[i]] = sorted[i];
        }
    }

    /// <summary>Exchanges neighbours of one cluster while that saves crossings.</summary>
    private static void Transpose(LayoutGraph graph)
    {
        bool improved = true;
        for (int round = 0; improved && round < 8; round++)
        {
            improved = false;
            foreach (var rank in graph.Ranks)
            {
                for (int i = 1; i < rank.Count; i++)
                {
                    var (first, second) = (rank[i - 1], rank[i]);
                    if (first.Cluster != second.Cluster)
                    {
                        continue;
                    }
                    var (asTheyAre, swapped) = Crossings.OfPair(first, second);
                    if (swapped < asTheyAre)
                    {
                        (rank[i - 1], rank[i]) = (second, first);
                        (second.Order, first.Order) = (i - 1, i);
                        improved = true;
                    }
                }
            }
        }
    }

    /// <summary>A node, or all nodes of a cluster in one rank.</summary>
    private sealed class RankItem(LayoutCluster? cluster)
    {
        public LayoutCluster? Cluster { get; } = cluster;

        public List<LayoutNode> Nodes { get; } = [];

        public double Median { get; private set; }

        public bool HasMedian { get; private set; }

        public bool FindMedian(bool forward)
        {
            double[] medians = [.. Nodes.Select(node => MedianOf(forward ? node.Before : node.After)).Where(median => median >= 0)];
            HasMedian = medians.Length > 0;
            Median = HasMedian ? medians.Average() : 0;
            return HasMedian;
        }

        /// <summary>Of an even number, the two middle ones weighted towards the side that is denser; −1 for none.</summary>
        private static double MedianOf(List<LayoutNode> neighbours)
        {
            int[] places = [.. neighbours.Select(node => node.Order).Order()];
            int middle = places.Length / 2;
            if (places.Length == 0)
            {
                return -1;
            }
            if (places.Length % 2 == 1)
            {
                return places[middle];
            }
            if (places.Length == 2)
            {
                return (places[0] + places[1]) / 2.0;
            }
            double left = places[middle - 1] - places[0];
            double right = places[^1] - places[middle];
            return left + right == 0 ? places[middle] : (places[middle - 1] * right + places[middle] * left) / (left + right);
        }
    }
}
