using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting.Diagrams.Drawing;

/// <summary>Where the cells of a table stand.</summary>
internal sealed class TableLayout
{
    private const double Padding = 10;
    private const double Spacing = 2;

    private TableLayout(double width, double height, IReadOnlyList<(DiagramCell Cell, Box Box)> cells)
    {
        Width = width;
        Height = height;
        Cells = cells;
    }

    /// <summary>Width of the whole, in points.</summary>
    public double Width { get; }

    /// <summary>Height of the whole, in points.</summary>
    public double Height { get; }

    /// <summary>The cells with their boxes, from the upper left corner of the table.</summary>
    public IReadOnlyList<(DiagramCell Cell, Box Box)> Cells { get; }

    /// <summary>Widths of columns from the cells that take one column first; a wider cell then widens its columns evenly.</summary>
    public static TableLayout Of(DiagramTable table)
    {
        var rows = table.Rows.Count > 0 ? table.Rows : [[new DiagramCell()]];
        double[] widths = new double[rows.Max(row => row.Sum(cell => cell.Span))];
        foreach (int span in rows.SelectMany(row => row).Select(cell => cell.Span).Distinct().Order())
        {
            foreach (var row in rows)
            {
                int column = 0;
                foreach (var cell in row)
                {
                    if (cell.Span == span)
                    {
                        double lacking = WidthOf(cell) - (Sum(widths.AsSpan(column, span)) + (span - 1) * Spacing);
                        for (int i = column; i < column + span && lacking > 0; i++)
                        {
                            widths[i] += lacking / span;
                        }
                    }
                    column += cell.Span;
                }
            }
        }
        double width = widths.Sum() + (widths.Length + 1) * Spacing;
        var cells = new List<(DiagramCell, Box)>();
        double top = Spacing;
        foreach (var row in rows)
        {
            double height = row.Max(cell => cell.Size * DiagramFont.LineHeight + 2 * Padding);
            double left = Spacing;
            int column = 0;
            foreach (var cell in row)
            {
                column += cell.Span;
                // The last cell of a row that has fewer columns than others takes what is left.
                double right = ReferenceEquals(cell, row[^1])
                    ? width - Spacing
                    : Spacing + Sum(widths.AsSpan(0, column)) + (column - 1) * Spacing;
                cells.Add((cell, new Box(left, top, right - left, height)));
                left = right + Spacing;
            }
            top += height + Spacing;
        }
        return new TableLayout(width, top, cells);
    }

    private static double WidthOf(DiagramCell cell) => 2 * Padding +
        DiagramFont.Width(cell.Text, cell.Size) + DiagramFont.Width(cell.Bold, cell.Size, bold: true) + DiagramFont.Width(cell.After, cell.Size);

    private static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }
        return sum;
    }
}
