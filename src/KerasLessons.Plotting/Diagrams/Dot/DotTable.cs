using System.Globalization;
using System.Text;

namespace KerasLessons.Plotting.Diagrams.Dot;

/// <summary>A table as an HTML-like label.</summary>
internal static class DotTable
{
    /// <summary>The label without the angle brackets around it. The attributes are those that Keras gives its tables.</summary>
    public static string Write(DiagramTable table)
    {
        var html = new StringBuilder("<table border=\"0\" cellborder=\"1\" bgcolor=\"black\" cellpadding=\"10\">");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            foreach (var cell in row)
            {
                AppendCell(html, cell);
            }
            html.Append("</tr>");
        }
        // Graphviz knows no table without rows.
        return html.Append(table.Rows.Count == 0 ? "<tr><td></td></tr></table>" : "</table>").ToString();
    }

    private static void AppendCell(StringBuilder html, DiagramCell cell)
    {
        html.Append("<td");
        if (cell.Span > 1)
        {
            html.Append(CultureInfo.InvariantCulture, $" colspan=\"{cell.Span}\"");
        }
        html.Append(CultureInfo.InvariantCulture, $" bgcolor=\"{DiagramColors.Dot(cell.Background)}\"><font point-size=\"{cell.Size:R}\"");
        if (cell.Color != "black")
        {
            html.Append($" color=\"{DiagramColors.Dot(cell.Color)}\"");
        }
        // An element without text is a syntax error to Graphviz.
        string text = DotText.Html(cell.Text) + (cell.Bold.Length > 0 ? $"<b>{DotText.Html(cell.Bold)}</b>" : "") + DotText.Html(cell.After);
        html.Append('>').Append(text.Length > 0 ? text : " ").Append("</font></td>");
    }
}
