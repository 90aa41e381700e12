namespace KerasLessons.Plotting.Diagrams.Layout;

/// <summary>How an edge is drawn.</summary>
/// <param name="Edge">The edge.</param>
/// <param name="Curves">Its pieces, from the earlier rank to the later one, each beginning where the one before ends.</param>
/// <param name="Tip">Where the arrow points.</param>
/// <param name="Back">Where the arrow's head begins, on the edge's line.</param>
/// <param name="LabelAt">Middle of the label; of no meaning without one.</param>
internal sealed record EdgeRoute(DiagramEdge Edge, IReadOnlyList<Curve> Curves, Vector Tip, Vector Back, Vector LabelAt);
