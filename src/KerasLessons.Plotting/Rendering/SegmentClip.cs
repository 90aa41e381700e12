namespace KerasLessons.Plotting.Rendering;

/// <summary>Cuts lines that run far off the sheet, so that a picture holds no numbers that a reader of SVG cannot draw.</summary>
internal static class SegmentClip
{
    /// <summary>The part of a segment inside a box, as fractions of its length; nothing where it misses the box.</summary>
    public static (double From, double To)? Cut(double x0, double y0, double x1, double y1, Box box)
    {
        double from = 0, to = 1;
        return Narrow(x0, x1 - x0, box.Left, box.Right, ref from, ref to) && Narrow(y0, y1 - y0, box.Top, box.Bottom, ref from, ref to) ? (from, to) : null;
    }

    private static bool Narrow(double start, double step, double low, double high, ref double from, ref double to)
    {
        if (step == 0)
        {
            return start >= low && start <= high;
        }
        double atLow = (low - start) / step, atHigh = (high - start) / step;
        from = Math.Max(from, Math.Min(atLow, atHigh));
        to = Math.Min(to, Math.Max(atLow, atHigh));
        return from <= to;
    }
}
