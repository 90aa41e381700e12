using System.Text;
using KerasLessons.Plotting.Lettering;
using KerasLessons.Plotting.Scenes;

namespace KerasLessons.Plotting.Rendering;

/// <summary>Where a figure draws itself: a list of finished SVG elements in points, y downwards.</summary>
/// <param name="definitions">Markers and clips, which the frames of one animation share.</param>
internal sealed class SvgCanvas(SvgDefinitions definitions)
{
    private readonly List<CanvasElement> _elements = [];

    /// <summary>What was drawn, in order. Equal things drawn twice give equal elements.</summary>
    public IReadOnlyList<CanvasElement> Elements => _elements;

    /// <summary>Draws a path.</summary>
    /// <param name="data">SVG path data.</param>
    /// <param name="fill">Colour inside; none when left out.</param>
    /// <param name="stroke">Line along it; none when left out.</param>
    /// <param name="clip">What is outside stays unpainted.</param>
    /// <param name="isCrisp">Whether it keeps to whole pixels, as upright and level lines should.</param>
    public void Path(string data, Color? fill = null, Stroke? stroke = null, Box? clip = null, bool isCrisp = false) =>
        Add($"<path d=\"{data}\"{FillAttributes(fill)}{StrokeAttributes(stroke)}{(isCrisp ? " shape-rendering=\"crispEdges\"" : "")}{ClipAttribute(clip)}/>");

    /// <summary>Draws one mark of a series; its shape is kept once and referred to.</summary>
    /// <param name="shape">SVG path data around the origin, in points.</param>
    /// <param name="x">Its place, in points.</param>
    /// <param name="y">Its place, in points.</param>
    /// <param name="fill">Colour inside; none when left out.</param>
    /// <param name="stroke">Line along it; none when left out.</param>
    /// <param name="clip">What is outside stays unpainted.</param>
    public void Mark(string shape, double x, double y, Color? fill, Stroke? stroke, Box? clip = null)
    {
        string name = definitions.Add("path", $"d=\"{shape}\"{FillAttributes(fill)}{StrokeAttributes(stroke)}");
        string use = $"<use href=\"#{name}\" x=\"{SvgNumber.Text(x)}\" y=\"{SvgNumber.Text(y)}\"/>";
        // A clip on <use> itself would be placed in the moved coordinates of the mark.
        Add(clip is null ? use : $"<g{ClipAttribute(clip)}>{use}</g>");
    }

    /// <summary>Draws text as text: readers can select it, search it and read it aloud.</summary>
    /// <param name="x">Anchor, in points.</param>
    /// <param name="y">Baseline, in points.</param>
    /// <param name="text">Any characters.</param>
    /// <param name="size">Size in points.</param>
    /// <param name="color">Its colour.</param>
    /// <param name="anchor">SVG's text anchor: start, middle or end.</param>
    /// <param name="rotation">Counter-clockwise turn about the anchor, in degrees.</param>
    /// <param name="weight">SVG's font weight, where not normal.</param>
    public void Text(double x, double y, string text, double size, Color color, string anchor = "start", double rotation = 0, string? weight = null) =>
        Text(x, y, [new TextRun(text)], size, color, anchor, rotation, weight);

    /// <summary>Draws a line of text in pieces of several sizes and heights: a formula.</summary>
    /// <inheritdoc cref="Text(double, double, string, double, Color, string, double, string?)"/>
    public void Text(double x, double y, IReadOnlyList<TextRun> runs, double size, Color color, string anchor = "start", double rotation = 0, string? weight = null)
    {
        var markup = new StringBuilder("<text x=\"").Append(SvgNumber.Text(x)).Append("\" y=\"").Append(SvgNumber.Text(y)).Append('"');
        markup.Append(" font-size=\"").Append(SvgNumber.Text(size)).Append('"');
        if (anchor != "start")
        {
            markup.Append(" text-anchor=\"").Append(anchor).Append('"');
        }
        if (rotation != 0)
        {
            markup.Append(" transform=\"rotate(").Append(SvgNumber.Text(-rotation)).Append(' ').Append(SvgNumber.Text(x)).Append(' ').Append(SvgNumber.Text(y)).Append(")\"");
        }
        if (weight is not null)
        {
            markup.Append(" font-weight=\"").Append(weight).Append('"');
        }
        markup.Append(FillAttributes(color)).Append('>');
        double rise = 0;
        foreach (var run in runs)
        {
            string escaped = SvgText.Escape(run.Text);
            if (run.IsPlain && rise == 0)
            {
                markup.Append(escaped);
                continue;
            }
            markup.Append("<tspan").Append(run.Shift == 0 ? "" : $" dx=\"{SvgNumber.Text(run.Shift * size)}\"");
            if (run.Rise != rise)
            {
                // SVG moves each piece from where the one before left off.
                markup.Append(" dy=\"").Append(SvgNumber.Text((rise - run.Rise) * size)).Append('"');
                rise = run.Rise;
            }
            markup.Append(run.Scale == 1 ? "" : $" font-size=\"{SvgNumber.Text(size * run.Scale)}\"").Append(run.IsItalic ? " font-style=\"italic\"" : "")
                .Append(run.IsBold ? " font-weight=\"bold\"" : "");
            markup.Append('>').Append(escaped).Append("</tspan>");
        }
        Add(markup.Append("</text>").ToString());
    }

    /// <summary>Keeps a shape once and gives the name by which <c>use</c> refers to it; whoever refers to it colours it.</summary>
    /// <param name="shape">SVG path data around the origin, in points.</param>
    public string Define(string shape) => definitions.Add("path", $"d=\"{shape}\"");

    /// <summary>Draws many similar things as one element.</summary>
    /// <param name="clip">What is outside stays unpainted.</param>
    /// <param name="attributes">SVG attributes that all have in common, or empty.</param>
    /// <param name="markup">Finished SVG elements.</param>
    public void Group(Box clip, string attributes, string markup) =>
        Add($"<g{ClipAttribute(clip)}{(attributes.Length > 0 ? " " : "")}{attributes}>{markup}</g>");

    /// <summary>Places a 3-D scene.</summary>
    public void Scene(ITurnableScene scene) => _elements.Add(new SceneElement(scene));

    /// <summary>Places markup that is whole by itself.</summary>
    public void Markup(string markup) => Add(markup);

    private void Add(string markup) => _elements.Add(new SvgElement(markup));

    private string ClipAttribute(Box? clip)
    {
        if (clip is not { } box)
        {
            return "";
        }
        string rectangle = $"<rect x=\"{SvgNumber.Text(box.Left)}\" y=\"{SvgNumber.Text(box.Top)}\" width=\"{SvgNumber.Text(box.Width)}\" height=\"{SvgNumber.Text(box.Height)}\"/>";
        return $" clip-path=\"url(#{definitions.Add("clipPath", "", rectangle)})\"";
    }

    private static string FillAttributes(Color? fill) => fill switch
    {
        null => " fill=\"none\"",
        { Alpha: 1 } color => $" fill=\"{color.Hex}\"",
        { } color => $" fill=\"{color.Hex}\" fill-opacity=\"{SvgNumber.Text(color.Alpha)}\"",
    };

    private static string StrokeAttributes(Stroke? stroke)
    {
        if (stroke is not { } line)
        {
            return "";
        }
        var markup = new StringBuilder($" stroke=\"{line.Color.Hex}\" stroke-width=\"{SvgNumber.Text(line.Width)}\" stroke-linejoin=\"{line.Join}\"");
        if (line.Cap != "butt")
        {
            markup.Append($" stroke-linecap=\"{line.Cap}\"");
        }
        if (line.Color.Alpha != 1)
        {
            markup.Append($" stroke-opacity=\"{SvgNumber.Text(line.Color.Alpha)}\"");
        }
        if (line.Dashes is { Count: > 0 } dashes)
        {
            markup.Append($" stroke-dasharray=\"{string.Join(' ', dashes.Select(SvgNumber.Text))}\"");
        }
        return markup.ToString();
    }
}
