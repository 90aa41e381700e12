using System.Text;

namespace KerasLessons.Text;

/// <summary>A table drawn with box characters: a heavy header, a line between all rows.</summary>
internal sealed class BoxTable(string[] header, BoxAlignment[] alignment, int[] widths)
{
    /// <summary>Appends the whole table.</summary>
    public void Write(StringBuilder builder, IReadOnlyList<string[]> rows)
    {
        Rule(builder, "┏━┳┓");
        Row(builder, header, '┃', bottom: true);
        Rule(builder, "┡━╇┩");
        for (int i = 0; i < rows.Count; i++)
        {
            if (i > 0)
            {
                Rule(builder, "├─┼┤");
            }

            Row(builder, rows[i], '│', bottom: false);
        }

        Rule(builder, "└─┴┘");
    }

    /// <summary>A horizontal line from its left end, run, crossing and right end.</summary>
    private void Rule(StringBuilder builder, string parts)
    {
        for (int i = 0; i < widths.Length; i++)
        {
            builder.Append(i == 0 ? parts[0] : parts[2]).Append(parts[1], widths[i]);
        }

        builder.Append(parts[3]).Append('\n');
    }

    private void Row(StringBuilder builder, string[] cells, char line, bool bottom)
    {
        var wrapped = new List<string>[cells.Length];
        int height = 1;
        for (int i = 0; i < cells.Length; i++)
        {
            wrapped[i] = BoxText.Wrap(cells[i], Math.Max(0, widths[i] - 2), alignment[i]);
            height = Math.Max(height, wrapped[i].Count);
        }

        for (int y = 0; y < height; y++)
        {
            for (int i = 0; i < cells.Length; i++)
            {
                // A short header stands on the header's last line, a short cell on its row's first.
                int part = bottom ? y - (height - wrapped[i].Count) : y;
                string text = part >= 0 && part < wrapped[i].Count ? wrapped[i][part] : "";
                builder.Append(line).Append((" " + text.PadRight(Math.Max(0, widths[i] - 2)) + " ")[..Math.Max(0, widths[i])]);
            }

            builder.Append(line).Append('\n');
        }
    }
}
