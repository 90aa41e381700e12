namespace KerasLessons.Plotting.Diagrams.Drawing;

/// <summary>How much room a node takes: its label with dot's margins, and no less than dot's least size.</summary>
internal static class NodeSize
{
    private const double LeastWidth = 54;
    private const double LeastHeight = 36;
    private const double MarginX = 8;
    private const double MarginY = 4;

    /// <summary>Width and height in points.</summary>
    public static (double Width, double Height) Of(DiagramNode node)
    {
        if (node.Table is { } table)
        {
            var layout = TableLayout.Of(table);
            return (layout.Width, layout.Height);
        }
        if (node.Shape == "point")
        {
            return (4, 4);
        }
        var (width, height) = DiagramFont.Measure(node.Label);
        (width, height) = (width + 2 * MarginX, height + 2 * MarginY);
        if (node.Shape is "ellipse" or "circle")
        {
            (width, height) = AroundBox(width, height);
        }
        (width, height) = (Math.Max(width, LeastWidth), Math.Max(height, LeastHeight));
        if (node.Shape != "circle")
        {
            return (width, height);
        }
        // A circle that is wide enough for a short label need not have an ellipse's least width.
        double across = Math.Max(LeastHeight, DiagramFont.Measure(node.Label).Width + 2 * MarginX);
        across = Math.Max(across, height);
        return (across, across);
    }

    /// <summary>The ellipse around a box: no higher than need be, so that a long label makes it long, not high.</summary>
    private static (double Width, double Height) AroundBox(double width, double height)
    {
        if (height * Math.Sqrt(2) >= LeastHeight)
        {
            return (width * Math.Sqrt(2), height * Math.Sqrt(2));
        }
        double part = height / LeastHeight;
        return (width / Math.Sqrt(1 - part * part), LeastHeight);
    }
}
