using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting.Lettering;

/// <summary>Lines of text, measured and placed as matplotlib places them.</summary>
internal sealed class TextBlock
{
    private readonly TextRun[][] _lines;
    private readonly double[] _widths;
    private readonly double _size;

    /// <summary>A block of text.</summary>
    /// <param name="text">Its lines; formulas stand between dollar signs.</param>
    /// <param name="size">Size in points.</param>
    /// <exception cref="ArgumentException">A formula cannot be read.</exception>
    public TextBlock(string text, double size)
    {
        _size = size;
        _lines = [.. text.ReplaceLineEndings("\n").Split('\n').Select(MathText.Parse)];
        _widths = [.. _lines.Select(line => line.Sum(run => run.Advance(size)))];
    }

    /// <summary>Width of the longest line in points.</summary>
    public double Width => _widths.Max();

    /// <summary>Height in points, from the top of the first line's l to the tail of the last one's p.</summary>
    public double Height => ((_lines.Length - 1) * TextMetrics.LinePitch + TextMetrics.Ascent + TextMetrics.Descent) * _size;

    /// <summary>The box of the block, turned.</summary>
    public Box Bounds(TextPlace place)
    {
        var (left, top) = Corner(place);
        return Turned(left, top, place.Turn).Moved(place.X, place.Y);
    }

    /// <summary>Draws the block.</summary>
    public void Draw(SvgCanvas canvas, TextPlace place, Color color, string? weight = null)
    {
        var (left, top) = Corner(place);
        string anchor = place.Horizontal switch { "left" => "start", "right" => "end", _ => "middle" };
        double part = place.Horizontal switch { "left" => 0, "right" => 1, _ => 0.5 };
        var (sine, cosine) = Math.SinCos(place.Turn * Math.PI / 180);
        for (int i = 0; i < _lines.Length; i++)
        {
            double x = left + part * Width;
            double y = top + (TextMetrics.Ascent + i * TextMetrics.LinePitch) * _size;
            canvas.Text(place.X + x * cosine + y * sine, place.Y - x * sine + y * cosine, _lines[i], _size, color, anchor, place.Turn, weight);
        }
    }

    /// <summary>Where the unturned block's upper left corner lies, as seen from the place.</summary>
    private (double Left, double Top) Corner(TextPlace place)
    {
        if (place.Turn == 0 || place.TurnsAfterAligning)
        {
            return (-Part(place.Horizontal) * Width, Top(place.Vertical, 0, Height));
        }
        // The turned block's box is aligned: find how far it must move, and move the unturned one so that it arrives there.
        var box = Turned(0, 0, place.Turn);
        double x = -box.Left - Part(place.Horizontal) * box.Width;
        double y = place.Vertical is "baseline" or "center_baseline" ? Top(place.Vertical, 0, Height) : Top(place.Vertical, box.Top, box.Height);
        var (sine, cosine) = Math.SinCos(place.Turn * Math.PI / 180);
        return (x * cosine - y * sine, x * sine + y * cosine);
    }

    private double Top(string vertical, double top, double height) => vertical switch
    {
        "top" => -top,
        "bottom" => -top - height,
        "center" => -top - height / 2,
        "center_baseline" => -height + (TextMetrics.Descent + TextMetrics.Ascent / 2) * _size,
        _ => -height + TextMetrics.Descent * _size,
    };

    private static double Part(string horizontal) => horizontal switch { "left" => 0, "right" => 1, _ => 0.5 };

    /// <summary>The box around the block whose corner is given, turned counter-clockwise about the origin.</summary>
    private Box Turned(double left, double top, double turn)
    {
        var (sine, cosine) = Math.SinCos(turn * Math.PI / 180);
        double[] x = [left, left + Width, left, left + Width];
        double[] y = [top, top, top + Height, top + Height];
        double[] turnedX = [.. x.Zip(y, (a, b) => a * cosine + b * sine)];
        double[] turnedY = [.. x.Zip(y, (a, b) => b * cosine - a * sine)];
        return new(turnedX.Min(), turnedY.Min(), turnedX.Max() - turnedX.Min(), turnedY.Max() - turnedY.Min());
    }
}
