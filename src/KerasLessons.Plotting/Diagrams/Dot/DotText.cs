using System.Text;
using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting.Diagrams.Dot;

/// <summary>Text inside Graphviz's language.</summary>
internal static class DotText
{
    /// <summary>A quoted name. Names are taken as they are but for the quotation mark.</summary>
    public static string Id(string text) => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>
    /// Whether a name can stand in quotes and come out as it went in, as a label too. Others (a backslash before the closing
    /// mark, line ends, entities) are given a number.
    /// </summary>
    public static bool IsPlainId(string id)
    {
        foreach (char c in id)
        {
            if (c is '\\' or '&' or '\uFFFD' || char.IsControl(c) || char.IsSurrogate(c))
            {
                return false;
            }
        }
        // Graphviz takes names that begin with a per cent sign for its own.
        return id.Length > 0 && id[0] != '%';
    }

    /// <summary>A quoted label: backslashes and entities would have a meaning of their own in it.</summary>
    public static string Label(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in Clean(text).EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '&' => quoted.Append("&amp;"),
                _ => quoted.Append(rune),
            };
        }
        return quoted.Append('"').ToString();
    }

    /// <summary>Text inside an HTML-like label, where a backslash has a meaning of its own too, a tab counts as nothing at all, and a bracket before a tag is a syntax error.</summary>
    public static string Html(string text) => SvgText.Escape(Clean(text))
        .Replace('\t', ' ')
        .Replace("]", "&#93;", StringComparison.Ordinal)
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\n", "<br/>", StringComparison.Ordinal);

    /// <summary>The text with one kind of line end and without characters that XML, which dot writes, cannot hold.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            clean.Append(SvgText.IsXml(rune.Value) ? rune.ToString() : "\uFFFD");
        }
        return clean.ToString();
    }
}
