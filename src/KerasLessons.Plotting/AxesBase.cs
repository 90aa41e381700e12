using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting;

/// <summary>One sub-plot of a figure.</summary>
public abstract class AxesBase
{
    private protected AxesBase(Figure figure, SubplotPosition position)
    {
        Figure = figure;
        Position = position;
    }

    /// <summary>The figure that this belongs to.</summary>
    public Figure Figure { get; }

    /// <summary>Where in the figure's grid it stands.</summary>
    internal SubplotPosition Position { get; }

    /// <summary>The rectangle that it covers with its ticks and labels when its own rectangle is the given one.</summary>
    internal virtual Box TightBox(Box box) => box;

    /// <summary>Draws it into its box.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="box">The plot's own rectangle, without ticks and labels, which stand around it.</param>
    internal abstract void Draw(SvgCanvas canvas, Box box);
}
