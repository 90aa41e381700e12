namespace KerasLessons.Plotting.Rendering;

/// <summary>Cuts lines that run far off the sheet, so that a picture holds no numbers that a reader of SVG cannot draw.</summary>
internal static class SegmentClip
{
    /// <summary>The part of a segment inside a box; nothing where it misses the box. An end that lies inside stays as it is.</summary>
    public static ((double X, double Y) From, (double X, double Y) To)? Cut((double X, double Y) from, (double X, double Y) to, Box box)
    {
        // Seen from the nearer end; from one very far off, the other would be lost in rounding.
        if (Distance(from, box) > Distance(to, box))
        {
            return Cut(to, from, box) is var (nearer, farther) ? (farther, nearer) : null;
        }
        var (stepX, stepY) = (to.X - from.X, to.Y - from.Y);
        double enter = 0, leave = 1;
        return Narrow(from.X, stepX, box.Left, box.Right, ref enter, ref leave) && Narrow(from.Y, stepY, box.Top, box.Bottom, ref enter, ref leave)
            ? (enter > 0 ? (from.X + stepX * enter, from.Y + stepY * enter) : from, leave < 1 ? (from.X + stepX * leave, from.Y + stepY * leave) : to)
            : null;
    }

    private static double Distance((double X, double Y) point, Box box) =>
        Math.Max(Math.Abs(point.X - box.Left - box.Width / 2), Math.Abs(point.Y - box.Top - box.Height / 2));

    private static bool Narrow(double start, double step, double low, double high, ref double enter, ref double leave)
    {
        if (step == 0)
        {
            return start >= low && start <= high;
        }
        double atLow = (low - start) / step, atHigh = (high - start) / step;
        enter = Math.Max(enter, Math.Min(atLow, atHigh));
        leave = Math.Min(leave, Math.Max(atLow, atHigh));
        return enter <= leave;
    }
}
