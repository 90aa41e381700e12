namespace KerasLessons.Plotting.Diagrams.Layout;

/// <summary>An edge on its way through the ranks.</summary>
internal sealed class LayoutEdge(DiagramEdge edge, LayoutNode tail, LayoutNode head)
{
    public DiagramEdge Edge { get; } = edge;

    /// <summary>The end in the earlier rank.</summary>
    public LayoutNode Tail { get; private set; } = tail;

    /// <summary>The end in the later rank.</summary>
    public LayoutNode Head { get; private set; } = head;

    /// <summary>Whether the arrow points to <see cref="Tail"/>, because the edge closes a circle.</summary>
    public bool Reversed { get; private set; }

    public bool IsLoop => ReferenceEquals(Tail, Head);

    /// <summary>Tail, places on the way, head.</summary>
    public List<LayoutNode> Chain { get; } = [];

    /// <summary>The place of the label; null where there is none.</summary>
    public LayoutNode? LabelPlace { get; set; }

    /// <summary>Whether other edges join the same two nodes.</summary>
    public bool IsParallel { get; set; }

    /// <summary>How far it bends aside, in points, where several edges join the same two nodes.</summary>
    public double Bow { get; set; }

    public void Reverse() => (Tail, Head, Reversed) = (Head, Tail, !Reversed);
}
