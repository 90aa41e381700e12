using System.Text;

namespace KerasLessons.Engine.Text;

/// <summary>Sets the element texts of an array into nested brackets and lines.</summary>
internal sealed class NumPyLayout(string[] words, int[] shape, string separator, int edgeItems)
{
    private readonly StringBuilder text = new();
    private int nextWord;
    private int lineStart;

    /// <summary>The array's text; lines after the first are indented past a prefix of the given width.</summary>
    public string Write(int prefixWidth, int lineWidth)
    {
        if (shape.Length == 0)
        {
            return words[0];
        }

        Block(axis: 0, indent: prefixWidth + 1, lineWidth);
        return text.ToString();
    }

    private void Block(int axis, int indent, int width)
    {
        text.Append('[');
        int size = shape[axis];
        bool cut = NumPySummary.IsCut(size, edgeItems);
        int leading = cut ? edgeItems : 0;
        int trailing = cut ? edgeItems : size;
        if (axis == shape.Length - 1)
        {
            Row(leading, trailing, cut, indent, width);
        }
        else
        {
            // One blank line more for every further axis inside.
            string rowEnd = separator.TrimEnd() + new string('\n', shape.Length - axis - 1) + new string(' ', indent);
            for (int i = 0; i < leading; i++)
            {
                Block(axis + 1, indent + 1, width - 1);
                text.Append(rowEnd);
            }

            if (cut)
            {
                text.Append("...").Append(rowEnd);
            }

            for (int i = 0; i < trailing; i++)
            {
                Block(axis + 1, indent + 1, width - 1);
                if (i < trailing - 1)
                {
                    text.Append(rowEnd);
                }
            }
        }

        text.Append(']');
    }

    private void Row(int leading, int trailing, bool cut, int indent, int width)
    {
        // Room for what follows an element: the separator's visible part, or the bracket.
        int room = width - Math.Max(separator.TrimEnd().Length, 1);

        // The line counts from its own indentation; the bracket before the first element is part of it.
        lineStart = text.Length - indent;
        for (int i = 0; i < leading; i++)
        {
            Word(words[nextWord++], room, indent);
            text.Append(separator);
        }

        if (cut)
        {
            Word("...", room, indent);
            text.Append(separator);
        }

        for (int i = 0; i < trailing; i++)
        {
            Word(words[nextWord++], room, indent);
            if (i < trailing - 1)
            {
                text.Append(separator);
            }
        }
    }

    private void Word(string word, int room, int indent)
    {
        int lineLength = text.Length - lineStart;
        if (lineLength + word.Length > room && lineLength > indent)
        {
            while (text[^1] == ' ')
            {
                text.Length--;
            }

            text.Append('\n');
            lineStart = text.Length;
            text.Append(' ', indent);
        }

        text.Append(word);
    }
}
