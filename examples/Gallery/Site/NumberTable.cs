using System.Globalization;
using System.Text;
using LessonKit;

namespace Gallery.Site;

/// <summary>Numbers of ours beside the lecture's, as a table.</summary>
public static class NumberTable
{
    /// <summary>More numbers than this in one row are folded away.</summary>
    private const int Few = 12;

    /// <summary>The table's HTML.</summary>
    public static string ToHtml(IReadOnlyList<NumberItem> items)
    {
        var html = new StringBuilder();
        html.Append("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Numbers\"><table>\n<thead><tr>");
        foreach (var (english, korean) in new[] { ("Number", "항목"), ("Ours", "우리 값"), ("The lecture's", "강의 값"), ("Difference", "차이") })
        {
            html.Append("<th scope=\"col\">").Append(Html.Both(english, korean)).Append("</th>");
        }
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var item in items)
        {
            html.Append("<tr><th scope=\"row\">").Append(Html.Escape(item.Name)).Append("</th><td>").Append(Cell(item.OurTexts)).Append("</td><td>")
                .Append(Cell(item.LectureTexts)).Append("</td><td>").Append(Difference(item)).Append(Mark(item)).Append("</td></tr>\n");
        }
        return html.Append("</tbody>\n</table></div>\n").ToString();
    }

    /// <summary>A difference as text: two digits, since more say nothing.</summary>
    public static string Difference(NumberItem item) => item.Difference switch
    {
        0 => "0",
        double.NaN => "–",
        var difference => difference.ToString("0.0e-0", CultureInfo.InvariantCulture),
    };

    private static string Cell(IReadOnlyList<string> texts)
    {
        string list = string.Join("<br />", texts.Select(Html.Escape));
        return texts.Count <= Few ? list : $"<details><summary>{Html.Both($"{texts.Count} numbers", $"{texts.Count}개")}</summary>{list}</details>";
    }

    private static string Mark(NumberItem item) =>
        item.Agrees ? Mark("✓", "agrees", "agrees in every printed digit", "인쇄된 모든 자리에서 일치")
        : item.IsClose ? Mark("≈", "close", "agrees but for the last places of float32", "float32의 마지막 자리만 다름")
        : "";

    private static string Mark(string sign, string name, string english, string korean) =>
        $" <span class=\"{name}\" role=\"img\" aria-label=\"{english}\" title=\"{english} · {korean}\">{sign}</span>";
}
