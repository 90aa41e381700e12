using System.Text;
using KerasLessons.Plotting.Diagrams.Layout;
using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting.Diagrams.Drawing;

/// <summary>Paints a layout as SVG: clusters, edges, nodes, in dot's look.</summary>
internal sealed class DiagramPainter
{
    private const double Margin = 4;

    private readonly LayoutGraph _graph;
    private readonly SvgCanvas _canvas = new(new SvgDefinitions());
    private double _left = double.PositiveInfinity;
    private double _top = double.PositiveInfinity;
    private double _right = double.NegativeInfinity;
    private double _bottom = double.NegativeInfinity;

    private DiagramPainter(LayoutGraph graph) => _graph = graph;

    /// <summary>The whole picture.</summary>
    public static string Paint(LayoutGraph graph)
    {
        var painter = new DiagramPainter(graph);
        foreach (var cluster in graph.Root.WithInner().Skip(1))
        {
            painter.PaintCluster(cluster);
        }
        var routes = EdgeRouting.Run(graph);
        foreach (var route in routes)
        {
            painter.PaintEdge(route);
        }
        foreach (var node in graph.Nodes.Where(node => node.Node is not null))
        {
            painter.PaintNode(node);
        }
        // Labels come last, so that no line runs over them.
        foreach (var cluster in graph.Root.WithInner().Skip(1))
        {
            painter.PaintClusterLabel(cluster);
        }
        foreach (var route in routes.Where(route => route.Edge.Label is not null))
        {
            var (x, y) = graph.Point(route.LabelAt.Cross, route.LabelAt.Main);
            painter.PaintLabel(x, y, route.Edge.Label!);
        }
        return painter.Finish();
    }

    private static string Number(double value) => SvgNumber.Text(value);

    private static Stroke Line(double width = 1, IReadOnlyList<double>? dashes = null, Color? color = null) => new(color ?? Color.Black, width, dashes, Join: "miter");

    private static string Rectangle(Box box) =>
        $"M{Number(box.Left)} {Number(box.Top)}H{Number(box.Right)}V{Number(box.Bottom)}H{Number(box.Left)}Z";

    private void Note(double x, double y)
    {
        (_left, _top) = (Math.Min(_left, x), Math.Min(_top, y));
        (_right, _bottom) = (Math.Max(_right, x), Math.Max(_bottom, y));
    }

    private void Note(Box box)
    {
        Note(box.Left, box.Top);
        Note(box.Right, box.Bottom);
    }

    private string Text(Vector point)
    {
        var (x, y) = _graph.Point(point.Cross, point.Main);
        Note(x, y);
        return $"{Number(x)} {Number(y)}";
    }

    private static Box BoxOf(LayoutGraph graph, LayoutCluster cluster)
    {
        var (left, top) = graph.Point(cluster.Low, cluster.Start);
        var (right, bottom) = graph.Point(cluster.High, cluster.End);
        return new Box(left, top, right - left, bottom - top);
    }

    private void PaintCluster(LayoutCluster cluster)
    {
        var box = BoxOf(_graph, cluster);
        Note(box);
        var drawn = cluster.Cluster!;
        Color? fill = drawn.FillColor is { } name ? DiagramColors.Parse(name) : null;
        var outline = drawn.Color is { } color ? DiagramColors.Parse(color) : fill ?? Color.Black;
        _canvas.Path(Rectangle(box), fill, Line(dashes: drawn.Dashed ? [5, 2] : null, color: outline));
    }

    private void PaintClusterLabel(LayoutCluster cluster)
    {
        var drawn = cluster.Cluster!;
        if (string.IsNullOrEmpty(drawn.Label))
        {
            return;
        }
        var box = BoxOf(_graph, cluster);
        // An edge that comes in under the label is cut out around the letters.
        var ground = DiagramColors.Parse(drawn.FillColor ?? "white");
        bool isCentered = _graph.LeftToRight && !drawn.LabelAtLeft;
        bool isBeside = !_graph.LeftToRight && !drawn.LabelAtLeft;
        double y = box.Top + (isBeside ? box.Height / 2 : 4 + DiagramFont.Measure(drawn.Label).Height / 2);
        PaintLabel(isCentered ? box.Left + box.Width / 2 : box.Left + 8, y, drawn.Label, isCentered ? "middle" : "start", ground);
    }

    private void PaintEdge(EdgeRoute route)
    {
        var path = new StringBuilder();
        foreach (var curve in route.Curves)
        {
            path.Append(path.Length == 0 ? $"M{Text(curve.Start)}" : "");
            path.Append(curve.IsLine ? $"L{Text(curve.End)}" : $"C{Text(curve.First)} {Text(curve.Second)} {Text(curve.End)}");
        }
        _canvas.Path(path.ToString(), stroke: Line(route.Edge.PenWidth));
        var along = route.Tip - route.Back;
        var aside = new Vector(-along.Cross, along.Main) * 0.35;
        _canvas.Path($"M{Text(route.Tip)}L{Text(route.Back + aside)}L{Text(route.Back - aside)}Z", Color.Black, Line());
    }

    private void PaintNode(LayoutNode node)
    {
        var drawn = node.Node!;
        var (x, y) = _graph.Point(node.Cross, _graph.Middles[node.Rank]);
        var (halfWidth, halfHeight) = _graph.Point(node.Low, node.Half);
        var box = new Box(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight);
        Note(box);
        if (drawn.Table is { } table)
        {
            PaintTable(TableLayout.Of(table), box);
            return;
        }
        Color? fill = drawn.Shape == "point" ? Color.Black : drawn.FillColor is { } name ? DiagramColors.Parse(name) : null;
        if (drawn.Shape == "box")
        {
            _canvas.Path(Rectangle(box), fill, Line());
        }
        else if (drawn.Shape == "plaintext" && fill is not null)
        {
            _canvas.Path(Rectangle(box), fill);
        }
        else if (drawn.Shape != "plaintext")
        {
            string radii = $"{Number(halfWidth)} {Number(halfHeight)}";
            _canvas.Path($"M{Number(box.Left)} {Number(y)}A{radii} 0 1 1 {Number(box.Right)} {Number(y)}A{radii} 0 1 1 {Number(box.Left)} {Number(y)}Z", fill, Line());
        }
        if (drawn.Shape != "point")
        {
            PaintLabel(x, y, drawn.Label);
        }
    }

    private void PaintTable(TableLayout layout, Box box)
    {
        _canvas.Path(Rectangle(box), Color.Black);
        foreach (var (cell, at) in layout.Cells)
        {
            var place = new Box(box.Left + at.Left, box.Top + at.Top, at.Width, at.Height);
            _canvas.Path(Rectangle(place), DiagramColors.Parse(cell.Background));
            double x = place.Left + place.Width / 2;
            double y = place.Top + place.Height / 2 + cell.Size * DiagramFont.MiddleToBaseline;
            string bold = cell.Bold.Length > 0 ? $"<tspan font-weight=\"bold\">{SvgText.Escape(cell.Bold)}</tspan>" : "";
            PaintText(x, y, SvgText.Escape(cell.Text) + bold + SvgText.Escape(cell.After), cell.Size, DiagramColors.Parse(cell.Color), "middle");
        }
    }

    private void PaintLabel(double x, double y, string label, string anchor = "middle", Color? ground = null)
    {
        string[] lines = DiagramFont.Lines(label);
        double step = DiagramFont.Size * DiagramFont.LineHeight;
        double baseline = y - (lines.Length - 1) * step / 2 + DiagramFont.Size * DiagramFont.MiddleToBaseline;
        foreach (string line in lines)
        {
            double width = DiagramFont.Width(line);
            double left = anchor == "middle" ? x - width / 2 : x;
            Note(left, baseline - DiagramFont.Size);
            Note(left + width, baseline + DiagramFont.Size * 0.3);
            if (line.Length > 0)
            {
                PaintText(x, baseline, SvgText.Escape(line), DiagramFont.Size, Color.Black, anchor, ground);
            }
            baseline += step;
        }
    }

    /// <summary>Text with its spaces as they are, which labels of formulas are set apart by.</summary>
    private void PaintText(double x, double y, string markup, double size, Color color, string anchor, Color? ground = null) => _canvas.Markup(
        $"<text x=\"{Number(x)}\" y=\"{Number(y)}\" font-size=\"{Number(size)}\" text-anchor=\"{anchor}\" fill=\"{color.Hex}\" " +
        (ground is { } around ? $"stroke=\"{around.Hex}\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\" " : "") +
        $"xml:space=\"preserve\" style=\"white-space:pre\">{markup}</text>");

    private string Finish()
    {
        if (_graph.Nodes.Count == 0)
        {
            Note(0, 0);
        }
        if (_graph.Diagram.Label is { Length: > 0 } title)
        {
            PaintLabel((_left + _right) / 2, _top - DiagramFont.Measure(title).Height / 2 - 6, title);
        }
        var (left, top) = (_left - Margin, _top - Margin);
        var (width, height) = (_right - _left + 2 * Margin, _bottom - _top + 2 * Margin);
        var svg = new StringBuilder();
        svg.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Number(width)}pt\" height=\"{Number(height)}pt\" ");
        svg.Append($"viewBox=\"{Number(left)} {Number(top)} {Number(width)} {Number(height)}\" font-family=\"{SvgText.FontFamily}\">\n");
        svg.Append($"<path d=\"{Rectangle(new Box(left, top, width, height))}\" fill=\"{Color.White.Hex}\"/>\n");
        foreach (var element in _canvas.Elements.OfType<SvgElement>())
        {
            svg.Append(element.Markup).Append('\n');
        }
        return svg.Append("</svg>\n").ToString();
    }
}
