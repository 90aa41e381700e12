using KerasLessons.Plotting.Scenes;

namespace KerasLessons.Plotting.Rendering;

/// <summary>One element of a drawn figure, in the order of painting.</summary>
internal abstract record CanvasElement;

/// <summary>An element that is finished: its SVG markup, whole by itself.</summary>
internal sealed record SvgElement(string Markup) : CanvasElement;

/// <summary>A 3-D scene: a still picture projects it once, a page keeps it turnable.</summary>
internal sealed record SceneElement(ITurnableScene Scene) : CanvasElement;
