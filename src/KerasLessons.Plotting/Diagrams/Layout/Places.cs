using KerasLessons.Plotting.Diagrams.Drawing;

namespace KerasLessons.Plotting.Diagrams.Layout;

/// <summary>Makes the places where long edges pass ranks, where labels stand, and where a cluster has no node in a rank; then the ranks in their first order.</summary>
internal static class Places
{
    private const double Passage = 3;

    public static void Make(LayoutGraph graph)
    {
        foreach (var edge in graph.Edges.Where(edge => !edge.IsLoop))
        {
            Thread(graph, edge);
        }
        SpreadParallels(graph);
        int ranks = graph.Nodes.Count == 0 ? 0 : graph.Nodes.Max(node => node.Rank) + 1;
        FindExtents(graph);
        FillClusters(graph);
        graph.Ranks = [.. Enumerable.Range(0, ranks).Select(_ => new List<LayoutNode>())];
        var inside = graph.Nodes.ToLookup(node => node.Cluster);
        Order(graph, graph.Root, inside);
    }

    private static void Thread(LayoutGraph graph, LayoutEdge edge)
    {
        var cluster = LayoutCluster.Common(edge.Tail.Cluster, edge.Head.Cluster);
        edge.Chain.Add(edge.Tail);
        int middle = (edge.Tail.Rank + edge.Head.Rank) / 2;
        for (int rank = edge.Tail.Rank + 1; rank < edge.Head.Rank; rank++)
        {
            var place = graph.AddPlace(cluster, rank);
            (place.Low, place.High) = (Passage, Passage);
            if (rank == middle && edge.Edge.Label is { } label)
            {
                MakeRoom(graph, place, label);
                edge.LabelPlace = place;
            }
            edge.Chain.Add(place);
        }
        edge.Chain.Add(edge.Head);
        for (int i = 1; i < edge.Chain.Count; i++)
        {
            edge.Chain[i - 1].After.Add(edge.Chain[i]);
            edge.Chain[i].Before.Add(edge.Chain[i - 1]);
        }
    }

    /// <summary>A label stands over its edge from left to right, and at its right from top to bottom.</summary>
    private static void MakeRoom(LayoutGraph graph, LayoutNode place, string label)
    {
        var (across, along) = graph.Turn(DiagramFont.Measure(label));
        (place.Low, place.High) = graph.LeftToRight ? (across + 2, Passage) : (Passage, across + 6);
        place.Half = along / 2 + 2;
    }

    /// <summary>Edges between the same two neighbours bend apart.</summary>
    private static void SpreadParallels(LayoutGraph graph)
    {
        foreach (var parallel in graph.Edges.Where(edge => !edge.IsLoop).GroupBy(edge => (edge.Tail, edge.Head)))
        {
            var edges = parallel.ToArray();
            for (int i = 0; i < edges.Length; i++)
            {
                edges[i].IsParallel = edges.Length > 1;
                edges[i].Bow = edges[i].Chain.Count == 2 ? (i - (edges.Length - 1) / 2.0) * 24 : 0;
            }
        }
    }

    private static void FindExtents(LayoutGraph graph)
    {
        foreach (var node in graph.Nodes)
        {
            for (var cluster = node.Cluster; cluster is not null; cluster = cluster.Parent)
            {
                cluster.FirstRank = Math.Min(cluster.FirstRank, node.Rank);
                cluster.LastRank = Math.Max(cluster.LastRank, node.Rank);
            }
        }
        Prune(graph.Root);
    }

    /// <summary>A cluster without nodes is nowhere.</summary>
    private static void Prune(LayoutCluster cluster)
    {
        cluster.Children.RemoveAll(child => child.IsEmpty);
        cluster.Children.ForEach(Prune);
    }

    /// <summary>A cluster keeps its room in ranks where it has nothing, so that nothing else comes in.</summary>
    private static void FillClusters(LayoutGraph graph)
    {
        foreach (var cluster in graph.Root.WithInner().Skip(1).ToArray())
        {
            LayoutNode? before = null;
            for (int rank = cluster.FirstRank; rank <= cluster.LastRank; rank++)
            {
                if (graph.Nodes.Exists(node => node.Rank == rank && cluster.Contains(node.Cluster)))
                {
                    before = null;
                    continue;
                }
                var place = graph.AddPlace(cluster, rank);
                if (before is not null)
                {
                    before.After.Add(place);
                    place.Before.Add(before);
                }
                before = place;
            }
        }
    }

    /// <summary>The order of making, a cluster's nodes together.</summary>
    private static void Order(LayoutGraph graph, LayoutCluster cluster, ILookup<LayoutCluster, LayoutNode> inside)
    {
        var direct = inside[cluster].ToDictionary(node => (object?)node.Node ?? node);
        var items = cluster.Cluster is null ? graph.Diagram.Items : cluster.Cluster.Items;
        foreach (object item in items)
        {
            if (direct.TryGetValue(item, out var node))
            {
                Append(graph, node);
            }
            else if (cluster.Children.Find(child => ReferenceEquals(child.Cluster, item)) is { } child)
            {
                Order(graph, child, inside);
            }
        }
        foreach (var place in inside[cluster].Where(node => node.Node is null))
        {
            Append(graph, place);
        }
    }

    private static void Append(LayoutGraph graph, LayoutNode node)
    {
        node.Order = graph.Ranks[node.Rank].Count;
        graph.Ranks[node.Rank].Add(node);
    }
}
