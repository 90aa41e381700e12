using System.Globalization;
using System.Text;
using Gallery.Running;
using LessonKit;

namespace Gallery.Site;

/// <summary>A lesson's page: text, what the lesson showed, its code, what it printed.</summary>
public static class LessonPage
{
    /// <summary>The page's HTML.</summary>
    /// <param name="result">What came of running the lesson.</param>
    /// <param name="previous">The lesson before it, if any.</param>
    /// <param name="next">The lesson after it, if any.</param>
    public static string ToHtml(LessonResult result, LessonEntry? previous, LessonEntry? next)
    {
        var entry = result.Entry;
        var html = new StringBuilder();
        html.Append($"<p class=\"lecture\">{Lecture(entry)}</p>\n<h1>{Html.Both(entry.English, entry.Korean)}</h1>\n");
        if (result.Failure is { } failure)
        {
            html.Append($"<p class=\"failure\" role=\"alert\">{Html.Both("This lesson failed: ", "이 강의는 실행에 실패했다: ")}{Html.Escape(failure.Message)}</p>\n");
        }
        var (english, korean) = Readme.ToHtml(LessonSource.Readme(entry.Id));
        html.Append($"<div class=\"text\"><div class=\"en\" lang=\"en\">{english}</div>\n<div class=\"ko\" lang=\"ko\">{korean}</div></div>\n");
        html.Append($"<section aria-labelledby=\"shown\"><h2 id=\"shown\">{Html.Both("What it shows", "결과")}</h2>\n");
        if (result.Items.OfType<NumberItem>().Any())
        {
            html.Append($"<p class=\"note\">{Html.Both(
                $"✓: the lecture's number in every digit that it prints. ≈: the same but for the last places of float32, {NumberItem.Units} units at most.",
                $"✓: 강의에 인쇄된 모든 자리까지 같다. ≈: float32의 마지막 자리에서만 최대 {NumberItem.Units}단위 다르다.")}</p>\n");
        }
        AppendItems(html, result.Items);
        html.Append("</section>\n");
        html.Append($"<section aria-labelledby=\"code\"><h2 id=\"code\">{Html.Both("The code", "코드")}</h2>\n");
        foreach (var (name, code) in LessonSource.Code(entry.Id))
        {
            html.Append($"<h3>{Html.Escape(name)}</h3>\n<pre class=\"code\" tabindex=\"0\"><code>{CSharpHighlighter.ToHtml(code)}</code></pre>\n");
        }
        html.Append($"</section>\n<section aria-labelledby=\"printed\"><h2 id=\"printed\">{Html.Both("What it prints", "출력")}</h2>\n");
        html.Append($"<details><summary>{Html.Both($"{result.Output.Count(c => c == '\n')} lines", $"{result.Output.Count(c => c == '\n')}줄")}</summary>");
        html.Append($"<pre tabindex=\"0\">{Html.Escape(Printable(result.Output))}</pre></details></section>\n");
        html.Append($"<nav class=\"around\" aria-label=\"Previous and next\">{Link(previous, "prev", "←")}{Link(next, "next", "→")}</nav>");
        string navigation = $"<a href=\"../index.html\">{Html.Both("All lessons", "강의 목록")}</a>";
        return Html.Page($"{entry.English} · {entry.Korean} – KerasLessons", "../", navigation, html.ToString());
    }

    /// <summary>The lecture's number in both languages.</summary>
    public static string Lecture(LessonEntry entry) => Html.Both($"Lecture {entry.Lecture}", $"{entry.Lecture}강");

    private static void AppendItems(StringBuilder html, IReadOnlyList<LessonItem> items)
    {
        for (int i = 0; i < items.Count; i++)
        {
            switch (items[i])
            {
                case PartItem part:
                    html.Append($"<h3>{Html.Both(part.English, part.Korean)}</h3>\n");
                    break;
                case NumberItem:
                    html.Append(NumberTable.ToHtml(Run<NumberItem>(items, ref i)));
                    break;
                case LineItem:
                    html.Append("<pre tabindex=\"0\">").AppendJoin('\n', Run<LineItem>(items, ref i).Select(line => Html.Escape(Printable(line.Text)))).Append("</pre>\n");
                    break;
                case PictureItem picture:
                    html.Append($"<figure><img src=\"{Html.Escape(Uri.EscapeDataString(picture.File))}\" alt=\"{Html.Escape(picture.English)}\" />{Caption(picture)}</figure>\n");
                    break;
                case AnimationItem animation:
                    var (width, height) = (Number(animation.Width), Number(animation.Height));
                    string file = Html.Escape(Uri.EscapeDataString(animation.File));
                    html.Append($"<figure class=\"animation\"><div class=\"stage\" style=\"--width: {width}; --height: {height}\"><iframe src=\"{file}\" title=\"{Html.Escape(animation.English)}\"></iframe></div>{Caption(animation)}</figure>\n");
                    break;
                case var other:
                    throw new NotSupportedException($"The gallery has no way to show a {other.GetType().Name}; give it one in {nameof(LessonPage)}.");
            }
        }
    }

    /// <summary>The items of one kind that follow one another from here on; <paramref name="i"/> moves to the last of them.</summary>
    private static List<T> Run<T>(IReadOnlyList<LessonItem> items, ref int i)
        where T : LessonItem
    {
        var run = items.Skip(i).TakeWhile(item => item is T).Cast<T>().ToList();
        i += run.Count - 1;
        return run;
    }

    private static string Caption(ShownItem item) => $"<figcaption>{Html.Both(item.English, item.Korean)}</figcaption>";

    private static string Link(LessonEntry? entry, string relation, string arrow) => entry is null
        ? "<span></span>"
        : $"<a rel=\"{relation}\" href=\"../{entry.Id}/index.html\">{(relation == "prev" ? arrow + " " : "")}{Html.Both(entry.English, entry.Korean)}{(relation == "next" ? " " + arrow : "")}</a>";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Text without the control characters that a page may not hold.</summary>
    private static string Printable(string text) => string.Concat(text.Where(c => c is '\n' or '\t' || !char.IsControl(c)));
}
