using System.Text.RegularExpressions;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gallery.Site;

/// <summary>A lesson's README as a page's text.</summary>
public static partial class Readme
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <summary>The README in two parts: what stands before the heading 한국어 and after that section, and the section.</summary>
    public static (string English, string Korean) ToHtml(string markdown)
    {
        // The page has the title already.
        markdown = Title().Replace(markdown, "");
        var korean = KoreanSection().Match(markdown);
        return korean.Success
            ? (Render(markdown.Remove(korean.Index, korean.Length)), Render(korean.Groups["text"].Value))
            : (Render(markdown), "");
    }

    private static string Render(string markdown)
    {
        var document = Markdown.Parse(markdown, s_pipeline);
        Detach(document);
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text);
        s_pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new HighlightedCode());
        renderer.Render(document);
        return text.ToString();
    }

    /// <summary>Links to files of the repository lead nowhere from the site: their text stays.</summary>
    private static void Detach(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.Url?.Contains("://", StringComparison.Ordinal) != true).ToArray())
        {
            while (link.FirstChild is { } child)
            {
                child.Remove();
                link.InsertBefore(child);
            }
            link.Remove();
        }
    }

    [GeneratedRegex(@"\A# .*\n")]
    private static partial Regex Title();

    [GeneratedRegex(@"^## 한국어\n(?<text>.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex KoreanSection();

    private sealed class HighlightedCode : HtmlObjectRenderer<CodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock block)
        {
            string code = block.Lines.ToString();
            string html = block is FencedCodeBlock { Info: "csharp" } ? CSharpHighlighter.ToHtml(code) : Html.Escape(code);
            renderer.Write($"<pre tabindex=\"0\"><code>{html}</code></pre>\n");
        }
    }
}
