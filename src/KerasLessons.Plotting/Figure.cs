using System.Text;
using KerasLessons.Plotting.Files;
using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting;

/// <summary>A picture: one or more sub-plots on a white sheet.</summary>
/// <remarks>Source: <see href="https://matplotlib.org/stable/api/figure_api.html">matplotlib.figure.Figure</see>.</remarks>
public sealed partial class Figure
{
    private readonly List<AxesBase> _axes = [];

    /// <summary>An empty figure.</summary>
    /// <param name="width">Width in inches.</param>
    /// <param name="height">Height in inches.</param>
    public Figure(double width = 6.4, double height = 4.8)
    {
        Width = width;
        Height = height;
    }

    /// <summary>Width in inches.</summary>
    public double Width { get; }

    /// <summary>Height in inches.</summary>
    public double Height { get; }

    /// <summary>The sub-plots in the order of their making.</summary>
    public IReadOnlyList<AxesBase> Axes => _axes;

    /// <summary>Draws all sub-plots.</summary>
    internal IReadOnlyList<CanvasElement> Draw(SvgDefinitions definitions)
    {
        var canvas = new SvgCanvas(definitions);
        canvas.Path(new Box(0, 0, Width * 72, Height * 72).Path, Color.White);
        foreach (var axes in _axes)
        {
            axes.Draw(canvas, BoxOf(axes.Position));
        }
        return canvas.Elements;
    }

    /// <summary>The figure as SVG.</summary>
    public string ToSvg()
    {
        var definitions = new SvgDefinitions();
        var still = new StringBuilder();
        foreach (var element in Draw(definitions))
        {
            AppendStill(still, element, definitions);
        }
        var (width, height) = (SvgNumber.Text(Width * 72), SvgNumber.Text(Height * 72));
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}pt\" height=\"{height}pt\" viewBox=\"0 0 {width} {height}\" " +
            $"font-family=\"{SvgText.FontFamily}\"><defs>{definitions.Markup}</defs>{still}</svg>\n";
    }

    /// <summary>Writes the figure to a file: <c>.svg</c>.</summary>
    /// <param name="path">The file; one of that name is replaced once the new one is whole.</param>
    public void SaveFig(string path) => WholeFile.Write(path, ToSvg());

    private static void AppendStill(StringBuilder svg, CanvasElement element, SvgDefinitions definitions)
    {
        if (element is SvgElement { Markup: var markup })
        {
            svg.Append(markup).Append('\n');
        }
        else if (element is SceneElement { Scene: var scene })
        {
            var canvas = new SvgCanvas(definitions);
            scene.Draw(canvas);
            foreach (var part in canvas.Elements)
            {
                AppendStill(svg, part, definitions);
            }
        }
    }

    /// <summary>matplotlib's default margins, in parts of the figure: 0.125 left, 0.1 right, 0.11 below, 0.12 above; gaps of 0.2 of a plot.</summary>
    private Box BoxOf(SubplotPosition position)
    {
        const double Left = 0.125, Right = 0.9, Bottom = 0.11, Top = 0.88, Gap = 0.2;
        double width = (Right - Left) / (position.Columns + Gap * (position.Columns - 1));
        double height = (Top - Bottom) / (position.Rows + Gap * (position.Rows - 1));
        var (row, column) = Math.DivRem(position.Index - 1, position.Columns);
        double left = Left + column * width * (1 + Gap);
        double top = 1 - Top + row * height * (1 + Gap);
        return new Box(left * Width * 72, top * Height * 72, width * Width * 72, height * Height * 72);
    }
}
