namespace KerasLessons.Plotting.Diagrams.Layout;

/// <summary>The layout as a list of steps, each of which reads what those before have found.</summary>
internal static class LayeredLayout
{
    public static LayoutGraph Run(Digraph diagram)
    {
        var graph = LayoutGraph.Of(diagram);
        CycleRemoval.Run(graph);
        Ranking.Run(graph);
        Places.Make(graph);
        CrossingReduction.Run(graph);
        CrossPlacement.Run(graph);
        RankPlacement.Run(graph);
        return graph;
    }
}
