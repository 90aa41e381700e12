using KerasLessons.Plotting.Lettering;
using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting.Scenes;

/// <summary>A piece of what stands around the data: a pane, a line, a text.</summary>
internal abstract record FramePart;

/// <summary>A line through points of the page.</summary>
internal sealed record FrameLine(IReadOnlyList<Point3D> Points, Color? Fill, Stroke Stroke) : FramePart;

/// <summary>A text on the page.</summary>
/// <param name="X">Where its anchor is.</param>
/// <param name="Y">Where its anchor is: the baseline.</param>
/// <param name="Runs">What it says, in pieces.</param>
/// <param name="Anchor">SVG's text anchor.</param>
/// <param name="Rotation">Counter-clockwise turn about the anchor, in degrees.</param>
internal sealed record FrameText(double X, double Y, IReadOnlyList<TextRun> Runs, string Anchor, double Rotation) : FramePart;
