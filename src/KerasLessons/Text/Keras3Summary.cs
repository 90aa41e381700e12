using System.Globalization;
using System.Text;

namespace KerasLessons.Text;

/// <summary>Keras 3's summary: a table drawn with lines, and the totals with their bytes.</summary>
internal static class Keras3Summary
{
    /// <summary>The whole text.</summary>
    public static string Format(SummaryModel model, SummaryOptions options)
    {
        List<string> header = ["Layer (type)", "Output Shape", "Param #"];
        List<BoxAlignment> alignment = [BoxAlignment.Left, BoxAlignment.Left, BoxAlignment.Right];
        int length = 88;
        double[] positions = [0.45, 0.80, 1.0];
        if (model.ShowConnections)
        {
            header.Add("Connected to");
            alignment.Add(BoxAlignment.Left);
            length = 108;
            positions = [0.3, 0.56, 0.74, 1.0];
        }

        if (options.Positions is not null)
        {
            positions = [.. options.Positions];
        }

        if (options.ShowTrainable)
        {
            header.Add("Trainable");
            alignment.Add(BoxAlignment.Center);
            length += 12;
            positions = [.. positions.Select(position => position * 0.90), 1.0];
        }

        length = options.LineLength ?? Math.Min(length, options.ConsoleColumns - 4);
        var rows = new List<string[]>();
        foreach (SummaryLayer layer in model.Layers)
        {
            AddRows(rows, layer, level: 0, model.ShowConnections, options);
        }

        var builder = new StringBuilder();
        builder.Append("Model: \"").Append(model.Name).Append("\"\n");
        new BoxTable([.. header], [.. alignment], BoxWidths.Inner(ColumnWidths(positions, header.Count, length))).Write(builder, rows);
        AppendTotals(builder, model);
        return builder.ToString();
    }

    private static int[] ColumnWidths(double[] positions, int columns, int length)
    {
        if (positions.Length != columns)
        {
            throw new ArgumentException($"A summary of {columns} columns needs as many positions; received {positions.Length}.", nameof(positions));
        }

        var widths = new int[columns];
        int used = 0;
        for (int i = 0; i < columns; i++)
        {
            widths[i] = (int)(positions[i] * length) - used;
            used += widths[i];
            if (widths[i] < 4)
            {
                throw new ArgumentException("Insufficient console width to print summary.");
            }
        }

        return widths;
    }

    private static void AddRows(List<string[]> rows, SummaryLayer layer, int level, bool connections, SummaryOptions options)
    {
        string prefix = level == 0 ? "" : new string(' ', 3 * level) + "└ ";
        List<string> fields =
        [
            $"{prefix}{layer.Name} ({layer.ClassName})",
            layer.OutputShape,
            layer.Parameters?.ToString("N0", CultureInfo.InvariantCulture) ?? "0 (unbuilt)",
        ];
        if (connections)
        {
            fields.Add(layer.Connections.Count == 0 ? "-" : string.Join(", ", layer.Connections));
        }

        if (options.ShowTrainable)
        {
            fields.Add(layer.Parameters is not > 0 ? "-" : layer.Trainable ? "Y" : "N");
        }

        rows.Add([.. fields]);
        if (options.ExpandNested)
        {
            foreach (SummaryLayer inner in layer.Layers)
            {
                AddRows(rows, inner, level + 1, connections, options);
            }
        }
    }

    private static void AppendTotals(StringBuilder builder, SummaryModel model)
    {
        AppendTotal(builder, "Total", model.Trainable + model.NonTrainable + (model.Optimizer ?? default));
        AppendTotal(builder, "Trainable", model.Trainable);
        AppendTotal(builder, "Non-trainable", model.NonTrainable);
        if (model.Optimizer is { } optimizer)
        {
            AppendTotal(builder, "Optimizer", optimizer);
        }
    }

    private static void AppendTotal(StringBuilder builder, string name, SummaryCount total) =>
        builder.Append(CultureInfo.InvariantCulture, $" {name} params: {total.Count:N0} ({MemorySize.Format(total.Bytes)})\n");
}
