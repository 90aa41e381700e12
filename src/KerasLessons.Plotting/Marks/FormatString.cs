namespace KerasLessons.Plotting;

/// <summary>What a format such as <c>ro--</c> says: each part or nothing.</summary>
/// <param name="LineStyle">Short name of a line style.</param>
/// <param name="Marker">Name of a marker.</param>
/// <param name="Color">Name of a colour.</param>
internal readonly record struct FormatString(string? LineStyle, string? Marker, string? Color)
{
    /// <summary>Reads a format as matplotlib does: a colour's name alone, or line style, marker and colour's letter in any order.</summary>
    /// <exception cref="ArgumentException">It is no format.</exception>
    public static FormatString Parse(string format)
    {
        ArgumentNullException.ThrowIfNull(format);
        // '1' to '4' are markers rather than greys.
        bool isDigit = format.Length == 1 && char.IsAsciiDigit(format[0]);
        if (format.Length > 0 && !isDigit && Plotting.Color.TryParse(format) is not null && !MarkerShapes.Names.Contains(format))
        {
            return new(null, null, format);
        }
        var parsed = default(FormatString);
        for (int i = 0; i < format.Length;)
        {
            string rest = format[i..];
            if (Style(rest) is { } style)
            {
                parsed = parsed with { LineStyle = Once(parsed.LineStyle, style, "line styles", format) };
                i += style.Length;
            }
            else if (rest.Length > 1 && rest[0] == 'C' && char.IsAsciiDigit(rest[1]))
            {
                parsed = parsed with { Color = Once(parsed.Color, rest[..2], "colours", format) };
                i += 2;
            }
            else if (MarkerShapes.Names.Contains(rest[..1]))
            {
                parsed = parsed with { Marker = Once(parsed.Marker, rest[..1], "markers", format) };
                i++;
            }
            else if (NamedColors.Find(rest[..1]) is not null)
            {
                parsed = parsed with { Color = Once(parsed.Color, rest[..1], "colours", format) };
                i++;
            }
            else
            {
                throw Wrong(format, $"'{rest[..1]}' is no part of one");
            }
        }
        return parsed;
    }

    private static string? Style(string rest) => rest switch
    {
        ['-', '-', ..] => "--",
        ['-', '.', ..] => "-.",
        ['-', ..] => "-",
        [':', ..] => ":",
        [' ', ..] => " ",
        _ => null,
    };

    private static string Once(string? earlier, string part, string kind, string format) =>
        earlier is null ? part : throw Wrong(format, $"it names two {kind}, '{earlier}' and '{part}'");

    private static ArgumentException Wrong(string format, string why) => new(
        $"'{format}' is no format, for {why}: give a line style of '-', '--', '-.', ':', a marker of {MarkerShapes.Listed}, " +
        "and a colour of 'b', 'g', 'r', 'c', 'm', 'y', 'k', 'w', 'C0' to 'C9', each at most once, or the name of a colour alone.", "format");
}
