using System.Globalization;
using System.Text;

namespace KerasLessons.Plotting.Rendering;

/// <summary>How much room text takes in matplotlib's font, without asking a font: the widths are a table.</summary>
internal static class TextMetrics
{
    /// <summary>How far a line reaches above its baseline, in parts of the size: the height of an l.</summary>
    public const double Ascent = 0.76;

    /// <summary>How far a line reaches below its baseline, in parts of the size: the tail of a p.</summary>
    public const double Descent = 0.208;

    /// <summary>From one baseline to the next, in parts of the size: 1.2 times the ascent, and the descent.</summary>
    public const double LinePitch = 1.2 * Ascent + Descent;

    private static readonly (int First, ushort[] Widths)[] _blocks = [.. AdvanceWidths.Blocks.Select(block => (block.First, Expand(block.Widths)))];

    /// <summary>The width of one line in points.</summary>
    public static double Width(string text, double size)
    {
        double units = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            units += Units(rune.Value);
        }
        return units / AdvanceWidths.UnitsPerEm * size;
    }

    private static double Units(int character)
    {
        foreach (var (first, widths) in _blocks)
        {
            if (character >= first && character < first + widths.Length)
            {
                return widths[character - first];
            }
        }
        var category = Rune.IsValid(character) ? Rune.GetUnicodeCategory(new Rune(character)) : UnicodeCategory.OtherNotAssigned;
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control)
        {
            return 0;
        }
        return IsWide(character) ? AdvanceWidths.UnitsPerEm : 0.6 * AdvanceWidths.UnitsPerEm;
    }

    /// <summary>Korean, Chinese, Japanese and pictures: an em each in the fonts that have them.</summary>
    private static bool IsWide(int character) => character is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or
        (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFF60) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);

    private static ushort[] Expand(string widths)
    {
        var expanded = new List<ushort>();
        foreach (string word in widths.Split(' '))
        {
            string[] parts = word.Split('*');
            int count = parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1;
            expanded.AddRange(Enumerable.Repeat(ushort.Parse(parts[0], CultureInfo.InvariantCulture), count));
        }
        return [.. expanded];
    }
}
