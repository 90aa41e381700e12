using KerasLessons.Plotting.Lettering;
using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting;

/// <summary>Text in a plot: at a point of the data, or as a title or an axis' label.</summary>
/// <remarks>
/// Formulas stand between dollar signs: <c>$\beta_0$</c>, <c>$10^{-3}$</c>, <c>$\hat{\mathbf{y}}$</c>. They are set in one line:
/// <c>$\frac{a}{b}$</c> with a slash, <c>$\sqrt{a+b}$</c> with brackets.
/// Source: <see href="https://matplotlib.org/stable/api/text_api.html">matplotlib.text.Text</see>.
/// </remarks>
public sealed class Text : Artist
{
    private static readonly string[] _horizontal = ["left", "center", "right"];
    private static readonly string[] _vertical = ["top", "center", "baseline", "center_baseline", "bottom"];
    private static readonly string[] _weights = ["normal", "bold"];

    private Color _color = Plotting.Color.Black;

    internal Text(double x, double y, string content, double fontSize)
        : base(zOrder: 3)
    {
        (X, Y) = (x, y);
        FontSize = fontSize;
        Content = content;
    }

    /// <summary>What is written; <c>\n</c> begins a new line.</summary>
    /// <exception cref="ArgumentException">A formula in it cannot be read.</exception>
    public string Content
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _ = new TextBlock(value, 1);
            field = value;
        }
    }

    /// <summary>Where it stands, in the plot's data; of no effect on titles and axis' labels.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no finite number.</exception>
    public double X
    {
        get;
        set => field = DataCheck.Finite(value, nameof(X));
    }

    /// <summary>Where it stands, in the plot's data; of no effect on titles and axis' labels.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no finite number.</exception>
    public double Y
    {
        get;
        set => field = DataCheck.Finite(value, nameof(Y));
    }

    /// <summary>Size in points.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or no finite number.</exception>
    public double FontSize
    {
        get;
        set => field = DataCheck.NotNegative(value, nameof(FontSize));
    }

    /// <summary>Its colour; black at first.</summary>
    /// <exception cref="ArgumentException">It is no colour.</exception>
    public string Color
    {
        get;
        set => (_color, field) = (Plotting.Color.Parse(value), value);
    } = "black";

    /// <summary>Counter-clockwise turn in degrees.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no finite number.</exception>
    public double Rotation
    {
        get;
        set => field = DataCheck.Finite(value, nameof(Rotation));
    }

    /// <summary>What of the text stands at the point: <c>left</c>, <c>center</c> or <c>right</c>.</summary>
    /// <exception cref="ArgumentException">It is none of these.</exception>
    public string HorizontalAlignment
    {
        get;
        set => field = DataCheck.OneOf(_horizontal, value, nameof(HorizontalAlignment));
    } = "left";

    /// <summary>What of the text stands at the point: <c>top</c>, <c>center</c>, <c>baseline</c>, <c>center_baseline</c> or <c>bottom</c>.</summary>
    /// <exception cref="ArgumentException">It is none of these.</exception>
    public string VerticalAlignment
    {
        get;
        set => field = DataCheck.OneOf(_vertical, value, nameof(VerticalAlignment));
    } = "baseline";

    /// <summary><c>normal</c> or <c>bold</c>.</summary>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public string FontWeight
    {
        get;
        set => field = DataCheck.OneOf(_weights, value, nameof(FontWeight));
    } = "normal";

    internal TextBlock Block => new(Content, FontSize);

    /// <summary>Where it stands on the sheet.</summary>
    internal TextPlace Place(PlotArea area) => new(area.X[X], area.Y[Y], HorizontalAlignment, VerticalAlignment, Rotation);

    internal override void Draw(SvgCanvas canvas, PlotArea area) => DrawAt(canvas, Place(area));

    internal void DrawAt(SvgCanvas canvas, TextPlace place)
    {
        if (Visible && Content.Length > 0)
        {
            Block.Draw(canvas, place, _color.WithAlpha(Alpha), FontWeight == "normal" ? null : FontWeight);
        }
    }
}
