using System.Text;
using Gallery.Running;
using LessonKit;

namespace Gallery.Site;

/// <summary>The first page: a card a lesson.</summary>
public static class IndexPage
{
    /// <summary>The page's HTML.</summary>
    public static string ToHtml(IReadOnlyList<LessonResult> results)
    {
        var html = new StringBuilder();
        html.Append($"<h1>{Html.Both("The course in C#", "C#으로 따라 하는 강의")}</h1>\n");
        html.Append($"<p>{Html.Both(
            "Every lecture, run anew: its numbers beside ours, its pictures, animations and network diagrams.",
            "모든 강의를 C#으로 다시 실행한 결과이다. 강의의 값과 우리의 값을 나란히 놓고, 그림과 애니메이션, 네트워크 그림을 함께 보여 준다.")}</p>\n<ul class=\"cards\">\n");
        foreach (var result in results)
        {
            var entry = result.Entry;
            string picture = result.Items.OfType<PictureItem>().FirstOrDefault() is { } first
                ? $"<img src=\"{entry.Id}/{Html.Escape(Uri.EscapeDataString(first.File))}\" alt=\"\" />"
                : "";
            html.Append($"<li><a class=\"card\" href=\"{entry.Id}/index.html\"><span class=\"thumbnail\">{picture}</span><span class=\"lecture\">{LessonPage.Lecture(entry)}</span>");
            html.Append($"<strong>{Html.Both(entry.English, entry.Korean)}</strong>");
            html.Append($"<span class=\"teaches\">{Html.Both(entry.Teaches, entry.TeachesInKorean)}</span>");
            html.Append($"<span class=\"agreement\">{Agreement(result)}</span></a></li>\n");
        }
        html.Append("</ul>");
        return Html.Page("KerasLessons · 강의 목록", "", "", html.ToString());
    }

    private static string Agreement(LessonResult result)
    {
        if (result.Failure is not null)
        {
            return Html.Both("failed", "실패");
        }
        var numbers = result.Items.OfType<NumberItem>().ToArray();
        if (numbers.Length == 0)
        {
            return "";
        }
        int agreeing = numbers.Count(number => number.Agrees), close = numbers.Count(number => !number.Agrees && number.IsClose);
        if (agreeing == numbers.Length)
        {
            return numbers.Length == 1
                ? Html.Both("The one result agrees in every printed digit", "결과 1개가 인쇄된 모든 자리에서 일치")
                : Html.Both($"All {numbers.Length} results agree in every printed digit", $"결과 {numbers.Length}개 모두 인쇄된 모든 자리에서 일치");
        }
        return Html.Both(
            $"{agreeing} of {numbers.Length} results agree in every printed digit{(close > 0 ? $", {close} more but for float32's last places" : "")}",
            $"결과 {numbers.Length}개 가운데 {agreeing}개가 인쇄된 모든 자리에서 일치{(close > 0 ? $", {close}개는 float32의 마지막 자리만 다름" : "")}");
    }
}
