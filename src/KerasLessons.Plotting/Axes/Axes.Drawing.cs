using KerasLessons.Plotting.Lettering;
using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting;

public sealed partial class Axes
{
    // What lies over what, as in matplotlib: areas 1, ticks and grid 1.5, lines 2, spines 2.5, text 3.
    private const double TicksOrder = 1.5, SpinesOrder = 2.5, TextOrder = 3;

    internal override void Draw(SvgCanvas canvas, Box box)
    {
        UpdateView();
        var area = Area(box);
        var (x, y) = (TickLayout.OfX(_x, area), TickLayout.OfY(_y, area));
        var parts = new List<(double Order, Action Draw)>();
        parts.AddRange(_artists.Where(artist => artist.Visible).Select(artist => (artist.ZOrder, new Action(() => artist.Draw(canvas, area)))));
        if (_hasFrame)
        {
            canvas.Path(area.Box.Path, Color.White);
            parts.Add((SpinesOrder, () => canvas.Path(area.Box.Path, null, new Stroke(Color.Black, Axis.TickWidth, Join: "miter"), isCrisp: true)));
            parts.Add((TicksOrder, () => DrawXTicks(canvas, area, x)));
            parts.Add((TicksOrder, () => DrawYTicks(canvas, area, y)));
            parts.Add((TextOrder, () => _x.Label.DrawAt(canvas, XLabelPlace(area, x))));
            parts.Add((TextOrder, () => _y.Label.DrawAt(canvas, YLabelPlace(area, y))));
        }
        parts.Add((TextOrder, () => _title.DrawAt(canvas, TitlePlace(area, y))));
        if (_legend is { Visible: true } legend)
        {
            parts.Add((legend.ZOrder, () => legend.Draw(canvas, area)));
        }
        foreach (var (_, draw) in parts.OrderBy(part => part.Order))
        {
            draw();
        }
    }

    internal override Box TightBox(Box box)
    {
        UpdateView();
        var area = Area(box);
        var ticks = _hasFrame ? TickLayout.OfY(_y, area) : null;
        var tight = area.Box;
        // Along the plot, titles and labels may be longer than it without moving it, as in matplotlib.
        Add(_title, TitlePlace(area, ticks), Across);
        foreach (var text in _artists.OfType<Text>())
        {
            Add(text, text.Place(area), bounds => bounds);
        }
        if (ticks is not null)
        {
            var ticksOfX = TickLayout.OfX(_x, area);
            tight = tight.Union(ticksOfX.FullBounds).Union(ticks.FullBounds);
            Add(_x.Label, XLabelPlace(area, ticksOfX), Across);
            Add(_y.Label, YLabelPlace(area, ticks), bounds => bounds with { Top = area.Box.Top, Height = area.Box.Height });
        }
        return tight;

        Box Across(Box bounds) => bounds with { Left = area.Box.Left, Width = area.Box.Width };

        void Add(Text text, TextPlace place, Func<Box, Box> counted)
        {
            if (text.Visible && text.Content.Length > 0)
            {
                tight = tight.Union(counted(text.Block.Bounds(place)));
            }
        }
    }

    private PlotArea Area(Box box)
    {
        box = _aspect is { } aspect ? Shrunk(box, aspect) : box;
        return new(
            box,
            new AxisMap(_x.Scale, _x.View.Start, _x.View.End, box.Left, box.Width),
            new AxisMap(_y.Scale, _y.View.Start, _y.View.End, box.Bottom, -box.Height));
    }

    /// <summary>The largest box in the middle of another in which a unit of y is as long as so many of x.</summary>
    private Box Shrunk(Box box, double aspect)
    {
        double ratio = aspect * Length(_y) / Length(_x);
        double width = Math.Min(box.Width, box.Height / ratio);
        double height = width * ratio;
        return new(box.Left + (box.Width - width) / 2, box.Top + (box.Height - height) / 2, width, height);

        static double Length(Axis axis) => Math.Abs(axis.Scale.Forward(axis.View.End) - axis.Scale.Forward(axis.View.Start));
    }

    private void DrawXTicks(SvgCanvas canvas, PlotArea area, TickLayout ticks)
    {
        var box = area.Box;
        if (_x.Grid is { } grid)
        {
            DrawSegments(canvas, ticks.Major, x => (x, box.Bottom), (0, -box.Height), grid);
        }
        DrawSegments(canvas, ticks.Major, x => (x, box.Bottom), (0, Axis.TickLength), new Stroke(Color.Black, Axis.TickWidth));
        DrawSegments(canvas, ticks.Minor, x => (x, box.Bottom), (0, Axis.MinorLength), new Stroke(Color.Black, Axis.MinorWidth));
        DrawTexts(canvas, ticks);
    }

    private void DrawYTicks(SvgCanvas canvas, PlotArea area, TickLayout ticks)
    {
        var box = area.Box;
        if (_y.Grid is { } grid)
        {
            DrawSegments(canvas, ticks.Major, y => (box.Left, y), (box.Width, 0), grid);
        }
        DrawSegments(canvas, ticks.Major, y => (box.Left, y), (-Axis.TickLength, 0), new Stroke(Color.Black, Axis.TickWidth));
        DrawSegments(canvas, ticks.Minor, y => (box.Left, y), (-Axis.MinorLength, 0), new Stroke(Color.Black, Axis.MinorWidth));
        DrawTexts(canvas, ticks);
    }

    /// <summary>Equal short lines as one path.</summary>
    private static void DrawSegments(
        SvgCanvas canvas, double[] positions, Func<double, (double X, double Y)> start, (double X, double Y) step, Stroke stroke)
    {
        if (positions.Length == 0)
        {
            return;
        }
        var path = new Polyline();
        foreach (double position in positions)
        {
            var (x, y) = start(position);
            path.MoveTo(x, y);
            path.LineTo(x + step.X, y + step.Y);
        }
        canvas.Path(path.ToString(), null, stroke, isCrisp: true);
    }

    private static void DrawTexts(SvgCanvas canvas, TickLayout ticks)
    {
        foreach (var (text, place) in ticks.Labels)
        {
            text.Draw(canvas, place, Color.Black);
        }
        if (ticks.Offset is { } offset)
        {
            offset.Text.Draw(canvas, offset.Place, Color.Black);
        }
    }

    private static TextPlace XLabelPlace(PlotArea area, TickLayout ticks) =>
        new(area.Box.Left + area.Box.Width / 2, ticks.Bounds.Bottom + LabelPad, "center", "top");

    private static TextPlace YLabelPlace(PlotArea area, TickLayout ticks) =>
        new(ticks.Bounds.Left - LabelPad, area.Box.Top + area.Box.Height / 2, "center", "bottom", 90, TurnsAfterAligning: true);

    /// <summary>Above the plot; where a multiplier stands there too, above that.</summary>
    private TextPlace TitlePlace(PlotArea area, TickLayout? ticks)
    {
        var place = new TextPlace(area.Box.Left + area.Box.Width / 2, area.Box.Top - _titlePad, "center");
        if (ticks?.Offset is { } offset && _title.Content.Length > 0)
        {
            var taken = offset.Text.Bounds(offset.Place);
            return _title.Block.Bounds(place).Meets(taken) ? place with { Y = taken.Top - _titlePad } : place;
        }
        return place;
    }
}
