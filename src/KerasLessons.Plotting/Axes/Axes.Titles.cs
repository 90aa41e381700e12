namespace KerasLessons.Plotting;

public sealed partial class Axes
{
    private const double TitleSize = 12, LabelPad = 4;

    private readonly Text _title = new(0, 0, "", TitleSize);
    private double _titlePad = 6;

    /// <summary>Writes a title above the plot.</summary>
    /// <param name="title">The title; formulas stand between dollar signs.</param>
    /// <param name="fontSize">Size in points.</param>
    /// <param name="color">Colour; black when left out.</param>
    /// <param name="pad">How far above the plot, in points.</param>
    /// <returns>The title, which may be changed.</returns>
    /// <exception cref="ArgumentException">A formula cannot be read, or the colour is unknown.</exception>
    public Text SetTitle(string title, double fontSize = TitleSize, string? color = null, double pad = 6)
    {
        DataCheck.Finite(pad, nameof(pad));
        SetText(_title, title, fontSize, color);
        _titlePad = pad;
        return _title;
    }

    /// <summary>Writes what x is.</summary>
    /// <param name="label">The label; formulas stand between dollar signs.</param>
    /// <param name="fontSize">Size in points.</param>
    /// <param name="color">Colour; black when left out.</param>
    /// <returns>The label, which may be changed.</returns>
    /// <exception cref="ArgumentException">A formula cannot be read, or the colour is unknown.</exception>
    public Text SetXLabel(string label, double fontSize = Axis.FontSize, string? color = null) => SetText(_x.Label, label, fontSize, color);

    /// <summary>Writes what y is.</summary>
    /// <param name="label">The label; formulas stand between dollar signs.</param>
    /// <param name="fontSize">Size in points.</param>
    /// <param name="color">Colour; black when left out.</param>
    /// <returns>The label, which may be changed.</returns>
    /// <exception cref="ArgumentException">A formula cannot be read, or the colour is unknown.</exception>
    public Text SetYLabel(string label, double fontSize = Axis.FontSize, string? color = null) => SetText(_y.Label, label, fontSize, color);

    private static Text SetText(Text text, string content, double fontSize, string? color)
    {
        _ = new Text(0, 0, content, fontSize) { Color = color ?? "black" };
        (text.Content, text.FontSize, text.Color) = (content, fontSize, color ?? "black");
        return text;
    }
}
