namespace KerasLessons.Plotting;

/// <summary>An arrow from one node of a diagram to another, or to the node itself.</summary>
public sealed class DiagramEdge
{
    private double _penWidth = 1;

    internal DiagramEdge(DiagramNode from, DiagramNode to)
    {
        From = from;
        To = to;
    }

    /// <summary>The node that it leaves.</summary>
    public DiagramNode From { get; }

    /// <summary>The node that its arrow points to.</summary>
    public DiagramNode To { get; }

    /// <summary>What is written beside it; a newline begins another line. Null for nothing.</summary>
    public string? Label { get; set; }

    /// <summary>Whether it is drawn. An invisible edge still pulls its nodes into ranks.</summary>
    public bool Visible { get; set; } = true;

    /// <summary>Width of the line in points; 1 at first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The width is not positive and finite.</exception>
    public double PenWidth
    {
        get => _penWidth;
        set => _penWidth = value > 0 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(
            nameof(value), FormattableString.Invariant($"The width of a line is a positive number of points. Received: {value}."));
    }
}
