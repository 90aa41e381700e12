using KerasLessons.Plotting.Rendering;
using KerasLessons.Plotting.Scenes;

namespace KerasLessons.Plotting.Tests.Animation;

/// <summary>A scene that says what it is told to.</summary>
internal sealed class SampleScene(string settings, params string[] items) : ITurnableScene
{
    public string Settings => settings;

    public IReadOnlyList<string> Items => items;

    public void Draw(SvgCanvas canvas) => canvas.Path("M0 0H1");
}
