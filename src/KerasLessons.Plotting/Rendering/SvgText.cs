using System.Text;

namespace KerasLessons.Plotting.Rendering;

/// <summary>Text inside XML.</summary>
internal static class SvgText
{
    /// <summary>matplotlib's font, then relatives of the same widths, then fonts that have Korean.</summary>
    public const string FontFamily = "'DejaVu Sans', 'Bitstream Vera Sans', Verdana, 'Noto Sans KR', 'Noto Sans CJK KR', 'Malgun Gothic', 'Apple SD Gothic Neo', sans-serif";

    /// <summary>The text with XML's own characters escaped and those that XML 1.0 cannot hold replaced by U+FFFD.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '&': escaped.Append("&amp;"); break;
                case '"': escaped.Append("&quot;"); break;
                default: escaped.Append(IsXml(rune.Value) ? rune.ToString() : "\uFFFD"); break;
            }
        }
        return escaped.ToString();
    }

    /// <summary>Whether XML 1.0 can hold the character: <see href="https://www.w3.org/TR/xml/#charsets"/>.</summary>
    public static bool IsXml(int value) => value is 0x9 or 0xA or 0xD or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or >= 0x10000;
}
