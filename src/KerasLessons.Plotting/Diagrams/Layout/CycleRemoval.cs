namespace KerasLessons.Plotting.Diagrams.Layout;

/// <summary>Turns the edges that close a circle, found by a depth-first walk in the order of making.</summary>
internal static class CycleRemoval
{
    public static void Run(LayoutGraph graph)
    {
        var outgoing = new List<LayoutEdge>[graph.Nodes.Count];
        int[] waiting = new int[graph.Nodes.Count];
        for (int i = 0; i < outgoing.Length; i++)
        {
            outgoing[i] = [];
        }
        foreach (var edge in graph.Edges.Where(edge => !edge.IsLoop))
        {
            outgoing[edge.Tail.Index].Add(edge);
            waiting[edge.Head.Index]++;
        }
        // Sources first, so that a circle is cut where one would begin to read it.
        bool[] seen = new bool[outgoing.Length];
        bool[] open = new bool[outgoing.Length];
        foreach (var start in graph.Nodes.OrderBy(node => waiting[node.Index] > 0))
        {
            Walk(start, outgoing, seen, open);
        }
    }

    private static void Walk(LayoutNode start, List<LayoutEdge>[] outgoing, bool[] seen, bool[] open)
    {
        if (seen[start.Index])
        {
            return;
        }
        var path = new Stack<(LayoutNode Node, int Next)>();
        path.Push((start, 0));
        (seen[start.Index], open[start.Index]) = (true, true);
        while (path.TryPop(out var place))
        {
            var (node, next) = place;
            if (next == outgoing[node.Index].Count)
            {
                open[node.Index] = false;
                continue;
            }
            path.Push((node, next + 1));
            var edge = outgoing[node.Index][next];
            // An edge that was turned already still stands in the list of its old tail, the present node.
            var target = ReferenceEquals(edge.Tail, node) ? edge.Head : edge.Tail;
            if (open[target.Index])
            {
                edge.Reverse();
            }
            else if (!seen[target.Index])
            {
                (seen[target.Index], open[target.Index]) = (true, true);
                path.Push((target, 0));
            }
        }
    }
}
