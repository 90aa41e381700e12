namespace KerasLessons.Plotting.Diagrams.Layout;

/// <summary>What takes room in a rank: a node, or the place where a long edge passes or has its label.</summary>
/// <remarks>Ranks follow one another along the main direction; <c>Cross</c> runs along a rank.</remarks>
internal sealed class LayoutNode(LayoutCluster cluster)
{
    /// <summary>The node of the diagram; null for a place of an edge.</summary>
    public DiagramNode? Node { get; init; }

    /// <summary>The innermost cluster that it stands in.</summary>
    public LayoutCluster Cluster { get; } = cluster;

    /// <summary>Its number in the whole graph.</summary>
    public int Index { get; init; }

    /// <summary>Its rank, from 0.</summary>
    public int Rank { get; set; }

    /// <summary>Its place in its rank, from 0.</summary>
    public int Order { get; set; }

    /// <summary>Room before its line along the rank, in points.</summary>
    public double Low { get; set; }

    /// <summary>Room after its line along the rank, in points.</summary>
    public double High { get; set; }

    /// <summary>Half of its room along the main direction, in points.</summary>
    public double Half { get; set; }

    /// <summary>Its line along the rank, in points.</summary>
    public double Cross { get; set; }

    /// <summary>Neighbours in the rank before.</summary>
    public List<LayoutNode> Before { get; } = [];

    /// <summary>Neighbours in the rank after.</summary>
    public List<LayoutNode> After { get; } = [];
}
