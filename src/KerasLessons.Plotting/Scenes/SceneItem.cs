using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting.Scenes;

/// <summary>A mark of a scene as it was when the figure was drawn.</summary>
internal abstract class SceneItem
{
    /// <summary>The mark for a page, as JSON. Equal marks give equal texts.</summary>
    public abstract string Json { get; }

    /// <summary>Whether it stands in front of other marks where it is nearer; otherwise it is drawn before all that do.</summary>
    public abstract bool IsSorted { get; }

    /// <summary>The depth of its nearest point.</summary>
    public abstract double Depth(Camera camera);

    /// <summary>Draws it.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="camera">The view.</param>
    /// <param name="square">What is outside stays unpainted.</param>
    public abstract void Draw(SvgCanvas canvas, Camera camera, Box square);

    /// <summary>The depth by which parts are sorted. What differs by rounding alone is equally deep, on every machine.</summary>
    protected static double Rounded(double depth) => Math.Round(depth * 1e9);
}
