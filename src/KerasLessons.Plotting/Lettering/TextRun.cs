using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting.Lettering;

/// <summary>A piece of a line of text, all of one size, height, slant and weight.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Scale">Its size in parts of the line's.</param>
/// <param name="Rise">How far above the line's baseline it stands, in parts of the line's size.</param>
/// <param name="IsItalic">Whether it slants, as variables of formulas do.</param>
/// <param name="IsBold">Whether it is bold, as matrices and vectors are.</param>
/// <param name="Shift">How far to the right of the end of the piece before it begins, in parts of the line's size; negative above that piece.</param>
internal readonly record struct TextRun(string Text, double Scale = 1, double Rise = 0, bool IsItalic = false, bool IsBold = false, double Shift = 0)
{
    /// <summary>Whether it looks as the line does.</summary>
    public bool IsPlain => this == new TextRun(Text);

    /// <summary>How far it moves the end of a line of that size, in the unit of the size.</summary>
    public double Advance(double size) => TextMetrics.Width(Text, size * Scale) + Shift * size;
}
