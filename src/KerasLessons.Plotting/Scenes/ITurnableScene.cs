using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting.Scenes;

/// <summary>A 3-D scene as a page needs it: what stays (box, view, limits, ticks) apart from the marks, which may change from frame to frame.</summary>
internal interface ITurnableScene
{
    /// <summary>Box on the page, view, limits, ticks and labels, as JSON. Frames of an animation may differ in it: <c>setSettings</c> of the page's scene takes it.</summary>
    string Settings { get; }

    /// <summary>Each mark as JSON, in the order of its making.</summary>
    IReadOnlyList<string> Items { get; }

    /// <summary>Draws the scene as seen from its own view.</summary>
    void Draw(SvgCanvas canvas);
}
