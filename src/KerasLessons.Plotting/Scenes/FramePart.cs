using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting.Scenes;

/// <summary>A piece of what stands around the data: a pane, a line, a text.</summary>
internal abstract record FramePart;

/// <summary>A line through points of the page.</summary>
internal sealed record FrameLine(IReadOnlyList<Point3D> Points, Color? Fill, Stroke Stroke) : FramePart;
