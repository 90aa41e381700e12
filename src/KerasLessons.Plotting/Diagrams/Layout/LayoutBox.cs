namespace KerasLessons.Plotting.Diagrams.Layout;

/// <summary>A rectangle of the layout.</summary>
/// <param name="Start">Its beginning along the main direction.</param>
/// <param name="End">Its end along the main direction.</param>
/// <param name="Low">Its beginning along the ranks.</param>
/// <param name="High">Its end along the ranks.</param>
internal readonly record struct LayoutBox(double Start, double End, double Low, double High)
{
    /// <summary>The rectangle, widened to hold a point.</summary>
    public LayoutBox With(Vector point) =>
        new(Math.Min(Start, point.Main), Math.Max(End, point.Main), Math.Min(Low, point.Cross), Math.Max(High, point.Cross));

    /// <summary>Whether a point is inside, or nearer than the clearance.</summary>
    public bool Holds(Vector point, double clearance) =>
        point.Main > Start - clearance && point.Main < End + clearance && point.Cross > Low - clearance && point.Cross < High + clearance;

    /// <summary>Whether two have a point in common, or one is nearer than the clearance to the other.</summary>
    public bool Overlaps(LayoutBox other, double clearance = 0) =>
        other.End > Start - clearance && other.Start < End + clearance && other.High > Low - clearance && other.Low < High + clearance;
}
