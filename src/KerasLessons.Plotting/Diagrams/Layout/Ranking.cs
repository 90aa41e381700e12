namespace KerasLessons.Plotting.Diagrams.Layout;

/// <summary>Gives each node its rank: edges lead forward and are short, and the nodes of a cluster keep together.</summary>
internal static class Ranking
{
    private const int EdgeWeight = 4;

    public static void Run(LayoutGraph graph)
    {
        var clusters = graph.Root.WithInner().Skip(1).ToArray();
        int nodes = graph.Nodes.Count;
        int root = nodes + 2 * clusters.Length;
        var simplex = new NetworkSimplex(root + 1);
        foreach (var edge in graph.Edges.Where(edge => !edge.IsLoop))
        {
            simplex.AddEdge(edge.Tail.Index, edge.Head.Index, graph.Step, EdgeWeight);
        }
        for (int c = 0; c < clusters.Length; c++)
        {
            var (first, last) = (nodes + 2 * c, nodes + 2 * c + 1);
            simplex.AddEdge(first, last, 0, 1);
            foreach (var node in graph.Nodes.Where(node => node.Cluster == clusters[c]))
            {
                simplex.AddEdge(first, node.Index, 0, 0);
                simplex.AddEdge(node.Index, last, 0, 0);
            }
            if (Array.IndexOf(clusters, clusters[c].Parent!) is var parent and >= 0)
            {
                simplex.AddEdge(nodes + 2 * parent, first, 0, 0);
                simplex.AddEdge(last, nodes + 2 * parent + 1, 0, 0);
            }
        }
        // What nothing pulls begins at the first rank.
        for (int v = 0; v < root; v++)
        {
            simplex.AddEdge(root, v, 0, v < nodes && graph.Edges.TrueForAll(edge => edge.IsLoop || edge.Head.Index != v) ? 1 : 0);
        }
        long[] ranks = simplex.Solve(balanced: false);
        long least = graph.Nodes.Count == 0 ? 0 : graph.Nodes.Min(node => ranks[node.Index]);
        foreach (var node in graph.Nodes)
        {
            node.Rank = (int)(ranks[node.Index] - least);
        }
    }
}
