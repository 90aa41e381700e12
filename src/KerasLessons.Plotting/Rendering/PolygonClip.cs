namespace KerasLessons.Plotting.Rendering;

/// <summary>Cuts polygons that reach far off the sheet.</summary>
internal static class PolygonClip
{
    /// <summary>The part of a polygon inside a box, side by side (Sutherland and Hodgman).</summary>
    public static List<(double X, double Y)> Cut(List<(double X, double Y)> corners, Box box)
    {
        var cut = Side(corners, corner => corner.X - box.Left);
        cut = Side(cut, corner => box.Right - corner.X);
        cut = Side(cut, corner => corner.Y - box.Top);
        return Side(cut, corner => box.Bottom - corner.Y);
    }

    private static List<(double X, double Y)> Side(List<(double X, double Y)> corners, Func<(double X, double Y), double> inside)
    {
        var kept = new List<(double X, double Y)>(corners.Count);
        for (int i = 0; i < corners.Count; i++)
        {
            var (from, to) = (corners[i == 0 ? corners.Count - 1 : i - 1], corners[i]);
            double a = inside(from), b = inside(to);
            if (a < 0 != b < 0)
            {
                double part = a / (a - b);
                kept.Add((from.X + part * (to.X - from.X), from.Y + part * (to.Y - from.Y)));
            }
            if (b >= 0)
            {
                kept.Add(to);
            }
        }
        return kept;
    }
}
