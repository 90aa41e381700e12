namespace KerasLessons.Plotting.Lettering;

/// <summary>A piece of a line of text, all of one size, height and slant.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Scale">Its size in parts of the line's.</param>
/// <param name="Rise">How far above the line's baseline it stands, in parts of the line's size.</param>
/// <param name="IsItalic">Whether it slants, as variables of formulas do.</param>
internal readonly record struct TextRun(string Text, double Scale = 1, double Rise = 0, bool IsItalic = false);
