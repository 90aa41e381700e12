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
    /// <exception cref="ArgumentOutOfRangeException">One is not a finite number above 0.</exception>
    public Figure(double width = 6.4, double height = 4.8)
    {
        Width = Checked(width, nameof(width));
        Height = Checked(height, nameof(height));
    }

    /// <summary>Width in inches.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a finite number above 0.</exception>
    public double Width
    {
        get;
        set => field = Checked(value, nameof(Width));
    }

    /// <summary>Height in inches.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a finite number above 0.</exception>
    public double Height
    {
        get;
        set => field = Checked(value, nameof(Height));
    }

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
        DrawTitle(canvas);
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
    /// <exception cref="ArgumentException">The file's name does not end in <c>.svg</c>.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SaveFig(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (!path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException(
                $"'{path}' does not end in '.svg': SaveFig writes SVG, which browsers and word processors show and turn into other kinds of picture; for a page, call SaveHtml with '.html'.",
                nameof(path));
        }
        WholeFile.Write(path, ToSvg());
    }

    private static double Checked(double inches, string argument) => double.IsFinite(inches) && inches > 0
        ? inches
        : throw new ArgumentOutOfRangeException(argument, FormattableString.Invariant($"{argument} is {inches}: give inches, a finite number above 0."));

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
}
