using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting.Diagrams.Drawing;

/// <summary>The letters of diagrams.</summary>
internal static class DiagramFont
{
    /// <summary>Size of labels in points. DejaVu Sans at 12 is as wide as dot's Times at 14.</summary>
    public const double Size = 12;

    /// <summary>From one line to the next, in sizes.</summary>
    public const double LineHeight = 1.2;

    /// <summary>From the middle of a line down to its baseline, in sizes.</summary>
    public const double MiddleToBaseline = 0.36;

    /// <summary>The lines of a label.</summary>
    public static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>Width and height of a label of one or more lines, in points.</summary>
    public static (double Width, double Height) Measure(string text, double size = Size)
    {
        string[] lines = Lines(text);
        return (lines.Max(line => Width(line, size)), lines.Length * size * LineHeight);
    }

    /// <summary>Width of one line, in points. Bold letters are about an eighth wider.</summary>
    public static double Width(string line, double size = Size, bool bold = false) => TextMetrics.Width(line, size) * (bold ? 1.125 : 1);
}
