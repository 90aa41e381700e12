using KerasLessons.Plotting.Lettering;
using KerasLessons.Plotting.Rendering;
using KerasLessons.Plotting.Ticks;

namespace KerasLessons.Plotting;

/// <summary>The ticks of one axis on the sheet: where they stand, and what is written beside them.</summary>
internal sealed class TickLayout
{
    private const double MinorPad = 3.4, OffsetPad = 3;

    private readonly List<(TextBlock Text, TextPlace Place)> _labels = [];

    private TickLayout(double[] major, double[] minor, Box edge)
    {
        (Major, Minor) = (major, minor);
        Bounds = edge;
    }

    /// <summary>Where large ticks stand, in points along the axis.</summary>
    public double[] Major { get; }

    /// <summary>Where small ticks stand, in points along the axis.</summary>
    public double[] Minor { get; }

    /// <summary>The tick labels, each at its place.</summary>
    public IReadOnlyList<(TextBlock Text, TextPlace Place)> Labels => _labels;

    /// <summary>The multiplier or offset at the axis' end, where there is one.</summary>
    public (TextBlock Text, TextPlace Place)? Offset { get; private set; }

    /// <summary>The box of axis line, ticks and tick labels.</summary>
    public Box Bounds { get; private set; }

    /// <summary>The ticks along the lower edge.</summary>
    public static TickLayout OfX(Axis axis, PlotArea area)
    {
        var ticks = axis.Ticks(area.Box.Width);
        var box = area.Box;
        var layout = new TickLayout(
            [.. ticks.Major.Where(axis.Shows).Select(tick => area.X[tick])], [.. ticks.Minor.Where(axis.Shows).Select(tick => area.X[tick])],
            box with { Height = box.Height + Axis.TickLength });
        layout.AddLabels(axis, ticks.Major, ticks.MajorLabels, tick => new(area.X[tick], box.Bottom + Axis.TickLength + Axis.TickPad, "center", "top"));
        layout.AddLabels(axis, ticks.Minor, ticks.MinorLabels, tick => new(area.X[tick], box.Bottom + Axis.MinorLength + MinorPad, "center", "top"));
        layout.SetOffset(ticks, new(box.Right, layout.Bounds.Bottom + OffsetPad, "right", "top"));
        return layout;
    }

    /// <summary>The ticks along the left edge.</summary>
    public static TickLayout OfY(Axis axis, PlotArea area)
    {
        var ticks = axis.Ticks(area.Box.Height);
        var box = area.Box;
        var layout = new TickLayout(
            [.. ticks.Major.Where(axis.Shows).Select(tick => area.Y[tick])], [.. ticks.Minor.Where(axis.Shows).Select(tick => area.Y[tick])],
            box with { Left = box.Left - Axis.TickLength, Width = box.Width + Axis.TickLength });
        layout.AddLabels(axis, ticks.Major, ticks.MajorLabels, tick => new(box.Left - Axis.TickLength - Axis.TickPad, area.Y[tick], "right", "center_baseline"));
        layout.AddLabels(axis, ticks.Minor, ticks.MinorLabels, tick => new(box.Left - Axis.MinorLength - MinorPad, area.Y[tick], "right", "center_baseline"));
        layout.SetOffset(ticks, new(box.Left, box.Top - OffsetPad, "left", "baseline"));
        return layout;
    }

    /// <summary>The box of everything, the offset text too.</summary>
    public Box FullBounds => Offset is { } offset ? Bounds.Union(offset.Text.Bounds(offset.Place)) : Bounds;

    private void AddLabels(Axis axis, double[] locations, TickLabels labels, Func<double, TextPlace> place)
    {
        for (int i = 0; i < labels.Texts.Length; i++)
        {
            if (labels.Texts[i].Length > 0 && axis.Shows(locations[i]))
            {
                var text = new TextBlock(labels.Texts[i], Axis.FontSize);
                var at = place(locations[i]);
                _labels.Add((text, at));
                Bounds = Bounds.Union(text.Bounds(at));
            }
        }
    }

    private void SetOffset(TickSet ticks, TextPlace place)
    {
        if (ticks.MajorLabels.Offset.Length > 0)
        {
            Offset = (new TextBlock(ticks.MajorLabels.Offset, Axis.FontSize), place);
        }
    }
}
