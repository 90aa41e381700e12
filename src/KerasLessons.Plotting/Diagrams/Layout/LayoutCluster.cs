namespace KerasLessons.Plotting.Diagrams.Layout;

/// <summary>A cluster, or the whole graph, with the room that it takes.</summary>
internal sealed class LayoutCluster(DiagramCluster? cluster, LayoutCluster? parent)
{
    /// <summary>The cluster of the diagram; null for the whole graph.</summary>
    public DiagramCluster? Cluster { get; } = cluster;

    public LayoutCluster? Parent { get; } = parent;

    public List<LayoutCluster> Children { get; } = [];

    /// <summary>How many clusters it stands in.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>First rank of its nodes.</summary>
    public int FirstRank { get; set; } = int.MaxValue;

    /// <summary>Last rank of its nodes.</summary>
    public int LastRank { get; set; } = int.MinValue;

    public bool IsEmpty => LastRank < FirstRank;

    /// <summary>Room for its label at its beginning along the rank, in points.</summary>
    public double LabelAcross { get; set; }

    /// <summary>Room for its label at its beginning along the main direction, in points.</summary>
    public double LabelAlong { get; set; }

    /// <summary>Least extent along the rank, in points.</summary>
    public double LeastAcross { get; set; }

    /// <summary>Least extent along the main direction, in points.</summary>
    public double LeastAlong { get; set; }

    /// <summary>What it takes along the main direction beyond its nodes so that its label fits, at each end.</summary>
    public double Widening { get; set; }

    public double Low { get; set; }

    public double High { get; set; }

    public double Start { get; set; }

    public double End { get; set; }

    /// <summary>The one of this and the clusters around it that stands directly in <paramref name="ancestor"/>; null for that one itself.</summary>
    public LayoutCluster? ChildOf(LayoutCluster ancestor)
    {
        var cluster = this;
        LayoutCluster? below = null;
        while (!ReferenceEquals(cluster, ancestor))
        {
            below = cluster;
            cluster = cluster.Parent!;
        }
        return below;
    }

    /// <summary>Whether a cluster is this one or stands inside it.</summary>
    public bool Contains(LayoutCluster? cluster)
    {
        while (cluster is not null && !ReferenceEquals(cluster, this))
        {
            cluster = cluster.Parent;
        }
        return cluster is not null;
    }

    /// <summary>The innermost cluster around both.</summary>
    public static LayoutCluster Common(LayoutCluster first, LayoutCluster second)
    {
        while (!ReferenceEquals(first, second))
        {
            if (first.Depth >= second.Depth)
            {
                first = first.Parent!;
            }
            else
            {
                second = second.Parent!;
            }
        }
        return first;
    }

    /// <summary>This and all clusters inside, the outer ones first.</summary>
    public IEnumerable<LayoutCluster> WithInner() => Children.SelectMany(child => child.WithInner()).Prepend(this);
}
