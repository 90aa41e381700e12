namespace KerasLessons.Text;

/// <summary>Breaks a cell's text into lines: at spaces; a word that is too long for a line ends in an ellipsis.</summary>
internal static class BoxText
{
    /// <summary>The cell's lines, each padded to its place.</summary>
    public static List<string> Wrap(string text, int width, BoxAlignment alignment)
    {
        var lines = new List<string>();
        int lineStart = 0;
        int used = 0;
        for (int start = 0; start < text.Length;)
        {
            int end = WordEnd(text, start);
            int length = text.AsSpan(start, end - start).TrimEnd(' ').Length;
            if (used + length > width)
            {
                // A word that no line can hold still starts a line of its own; it is cut below.
                if (start > lineStart)
                {
                    lines.Add(text[lineStart..start]);
                    lineStart = start;
                }

                used = 0;
            }

            used += end - start;
            start = end;
        }

        lines.Add(text[lineStart..]);
        for (int i = 0; i < lines.Count; i++)
        {
            lines[i] = Align(Cut(lines[i], width), width, alignment);
        }

        return lines;
    }

    /// <summary>A word takes the spaces before it (at the start of the text) and after it along.</summary>
    private static int WordEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        while (end < text.Length && text[end] != ' ')
        {
            end++;
        }

        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return end;
    }

    private static string Cut(string line, int width)
    {
        while (line.Length > width && line.EndsWith(' '))
        {
            line = line[..^1];
        }

        return line.Length <= width ? line : width == 0 ? "" : line[..(width - 1)] + "…";
    }

    private static string Align(string line, int width, BoxAlignment alignment)
    {
        switch (alignment)
        {
            case BoxAlignment.Right:
                return line.TrimEnd(' ').PadLeft(width);
            case BoxAlignment.Center:
                line = line.TrimEnd(' ');
                return line.PadLeft(line.Length + ((width - line.Length) / 2)).PadRight(width);
            default:
                return line.PadRight(width);
        }
    }
}
