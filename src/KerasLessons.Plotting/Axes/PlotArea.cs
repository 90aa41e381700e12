using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting;

/// <summary>A plot's rectangle on the sheet, and where in it the data lie.</summary>
internal readonly record struct PlotArea(Box Box, AxisMap X, AxisMap Y)
{
    /// <summary>The clip for what covers a box: the plot's rectangle where some of the box lies outside of it, else none.</summary>
    public Box? ClipFor(Box covered) =>
        covered.Left < Box.Left || covered.Right > Box.Right || covered.Top < Box.Top || covered.Bottom > Box.Bottom ? Box : null;
}
