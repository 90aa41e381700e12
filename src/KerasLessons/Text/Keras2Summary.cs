using System.Globalization;
using System.Text;

namespace KerasLessons.Text;

/// <summary>Keras 2's summary: text columns at fixed positions, the lectures' table.</summary>
internal sealed class Keras2Summary
{
    private static readonly string[] BreakAfter = ["),", "},", "],", "',"];

    private readonly StringBuilder builder = new();
    private readonly SummaryModel model;
    private readonly SummaryOptions options;
    private readonly int lineLength;
    private readonly int[] positions;

    private Keras2Summary(SummaryModel model, SummaryOptions options)
    {
        this.model = model;
        this.options = options;
        lineLength = options.LineLength ?? (model.ShowConnections ? 98 : 65);
        IReadOnlyList<double> parts = options.Positions ?? (model.ShowConnections ? [0.3, 0.6, 0.70, 1.0] : [0.45, 0.85, 1.0]);
        bool relative = parts[^1] <= 1;
        List<int> ends = [.. parts.Select(part => relative ? (int)(lineLength * part) : (int)part)];
        if (options.ShowTrainable)
        {
            lineLength += 11;
            ends.Add(lineLength);
        }

        positions = [.. ends];
    }

    /// <summary>The whole text.</summary>
    public static string Format(SummaryModel model, SummaryOptions options) => new Keras2Summary(model, options).Write();

    private string Write()
    {
        List<string> header = ["Layer (type)", "Output Shape", "Param #"];
        if (model.ShowConnections)
        {
            header.Add("Connected to");
        }

        if (options.ShowTrainable)
        {
            header.Add("Trainable");
        }

        if (header.Count != positions.Length)
        {
            throw new ArgumentException($"A summary of {header.Count} columns needs as many positions; received {positions.Length}.");
        }

        Line("Model: \"" + model.Name + "\"");
        Line(new string('_', lineLength));
        Row([.. header], level: 0);
        Line(new string('=', lineLength));
        foreach (SummaryLayer layer in model.Layers)
        {
            Layer(layer, level: 0, isLastInside: false);
        }

        Line(new string('=', lineLength));
        Total("Total", model.Trainable + model.NonTrainable);
        Total("Trainable", model.Trainable);
        Total("Non-trainable", model.NonTrainable);
        Line(new string('_', lineLength));
        return builder.ToString();
    }

    private void Layer(SummaryLayer layer, int level, bool isLastInside)
    {
        List<string> fields =
        [
            $"{layer.Name} ({layer.ClassName})",
            layer.ClassName == "InputLayer" ? $"[{layer.OutputShape}]" : layer.OutputShape,
            layer.Parameters?.ToString(CultureInfo.InvariantCulture) ?? "0 (unused)",
        ];
        if (model.ShowConnections)
        {
            fields.Add("[" + string.Join(", ", layer.Connections.Select(connection => $"'{connection}'")) + "]");
        }

        if (options.ShowTrainable)
        {
            fields.Add(layer.Trainable ? "Y" : "N");
        }

        Row([.. fields], level);
        if (options.ExpandNested && layer.Layers.Count > 0)
        {
            Framed('¯', level + 1);
            for (int i = 0; i < layer.Layers.Count; i++)
            {
                Layer(layer.Layers[i], level + 1, isLastInside: i == layer.Layers.Count - 1);
            }

            Framed('¯', level);

            // The closing frame stands where the blank line would.
            isLastInside = true;
        }

        if (!isLastInside)
        {
            Framed(' ', level);
        }
    }

    /// <summary>One row on as many lines as its longest field needs.</summary>
    private void Row(string[] fields, int level)
    {
        while (fields.Any(field => field.Length > 0))
        {
            var line = new StringBuilder();
            for (int column = 0; column < fields.Length; column++)
            {
                bool last = column == fields.Length - 1;
                int cut = Room(column, last, level);
                string text = fields[column][..Math.Min(cut, fields[column].Length)];

                // A list or tuple is broken after an item rather than inside the next.
                int[] breaks = [.. BreakAfter.Select(mark => (text.IndexOf(mark, StringComparison.Ordinal), mark.Length))
                    .Where(found => found.Item1 >= 0).Select(found => found.Item1 + found.Length)];
                if (breaks.Length > 0)
                {
                    text = text[..breaks.Min()];
                }

                if (column == 0)
                {
                    line.Append('|', level).Append(' ');
                }

                fields[column] = fields[column][text.Length..];
                line.Append(text).Append(last ? "" : "  ");

                // The bars at the right need room; the lectures' version makes it in every column.
                int end = positions[column] - (last || !options.Keras2ByteSizes ? level : 0);
                line.Append(' ', Math.Max(0, end - line.Length));
            }

            Line(line.Append('|', level).ToString());
        }
    }

    private int Room(int column, bool last, int level)
    {
        int room = positions[column] - (column == 0 ? 0 : positions[column - 1]);
        if (last)
        {
            return Math.Max(1, room);
        }

        // Two spaces part the columns. Keras 2.15 also counts the blank and the bars before the first; in the
        // lectures' version a long name pushes the rest of its line to the right.
        room -= 2;
        if (options.Keras2ByteSizes)
        {
            room -= column == 0 ? 1 + level : 1;
        }

        return Math.Max(1, room);
    }

    private void Framed(char run, int level) =>
        Line(new string('|', level) + new string(run, lineLength - (2 * level)) + new string('|', level));

    private void Total(string name, SummaryCount total) => Line(options.Keras2ByteSizes
        ? string.Create(CultureInfo.InvariantCulture, $"{name} params: {total.Count} ({MemorySize.Format(total.Bytes, TextStyle.Keras2)})")
        : string.Create(CultureInfo.InvariantCulture, $"{name} params: {total.Count:N0}"));

    private void Line(string text) => builder.Append(text).Append('\n');
}
