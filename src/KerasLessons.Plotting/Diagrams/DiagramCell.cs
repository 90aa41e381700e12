using KerasLessons.Plotting.Diagrams;

namespace KerasLessons.Plotting;

/// <summary>A cell of a <see cref="DiagramTable"/>: one line of text, of which a part may be bold.</summary>
public sealed class DiagramCell
{
    /// <summary>Makes a cell.</summary>
    /// <param name="text">What comes first, in ordinary letters.</param>
    /// <param name="bold">What follows, in bold letters.</param>
    /// <param name="after">What comes last, in ordinary letters.</param>
    /// <param name="background">Colour of the cell, a name or <c>#rrggbb</c>.</param>
    /// <param name="color">Colour of the text, a name or <c>#rrggbb</c>.</param>
    /// <param name="size">Size of the text in points.</param>
    /// <param name="span">How many columns it takes.</param>
    /// <exception cref="ArgumentException">A colour is unknown.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Size or span is not positive.</exception>
    public DiagramCell(
        string text = "", string bold = "", string after = "", string background = "white", string color = "black", double size = 14, int span = 1)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(bold);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(background);
        ArgumentNullException.ThrowIfNull(color);
        if (!(size > 0) || !double.IsFinite(size))
        {
            throw new ArgumentOutOfRangeException(
                nameof(size), FormattableString.Invariant($"The size of a cell's text is a positive number of points. Received: size={size}."));
        }
        ArgumentOutOfRangeException.ThrowIfLessThan(span, 1);
        (Text, Bold, After, Size, Span) = (text, bold, after, size, span);
        (Background, Color) = (Known.Color(background)!, Known.Color(color)!);
    }

    /// <summary>What comes first, in ordinary letters.</summary>
    public string Text { get; }

    /// <summary>What follows, in bold letters.</summary>
    public string Bold { get; }

    /// <summary>What comes last, in ordinary letters.</summary>
    public string After { get; }

    /// <summary>Colour of the cell.</summary>
    public string Background { get; }

    /// <summary>Colour of the text.</summary>
    public string Color { get; }

    /// <summary>Size of the text in points.</summary>
    public double Size { get; }

    /// <summary>How many columns it takes.</summary>
    public int Span { get; }
}
