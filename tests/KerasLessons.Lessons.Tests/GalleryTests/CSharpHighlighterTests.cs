using System.Net;
using System.Text.RegularExpressions;
using Gallery.Site;
using KerasLessons.Lessons.Tests.DocsTests;

namespace KerasLessons.Lessons.Tests.GalleryTests;

public sealed partial class CSharpHighlighterTests
{
    [Theory]
    [InlineData("var x = 1;", "[k:var] x = [n:1];")]
    [InlineData("x => x.New(newer, @new)", "x => x.New(newer, @new)")]
    [InlineData("0x1F + 1_000 - 1.5e-3f", "[n:0x1F] + [n:1_000] - [n:1.5e-3f]")]
    [InlineData("lines[1..^5]", "lines[[n:1]..^[n:5]]")]
    [InlineData("x2 - 2x", "x2 - [n:2x]")]
    [InlineData("a // b \"c\"\nd", "a [c:// b \"c\"]\nd")]
    [InlineData("a /* b\n 1 */ d", "a [c:/* b\n 1 */] d")]
    [InlineData("a /* open", "a [c:/* open]")]
    [InlineData("f(\"if \\\" 1\", 'a', '\\'')", "f([s:\"if \\\" 1\"], [s:'a'], [s:'\\''])")]
    [InlineData("@\"a\\\" + \"b\"", "[s:@\"a\\\"] + [s:\"b\"]")]
    [InlineData("@\"a\"\"b\" + 1", "[s:@\"a\"\"b\"] + [n:1]")]
    [InlineData("\"\" + \"x\"", "[s:\"\"] + [s:\"x\"]")]
    [InlineData("$\"{x,4} and {y:F4}\"", "[s:$\"{]x,[n:4][s:} and {]y:F4[s:}\"]")]
    [InlineData("$\"{{not}} {(a ? \"in\" : new[] { 1 }[0])}\"", "[s:$\"{{not}} {](a ? [s:\"in\"] : [k:new][] { [n:1] }[[n:0]])[s:}\"]")]
    [InlineData("\"\"\"\n say \"hi\" {1}\n \"\"\" + 1", "[s:\"\"\"\n say \"hi\" {1}\n \"\"\"] + [n:1]")]
    [InlineData("$$\"\"\"{1} {{x + 1}}\"\"\"", "[s:$$\"\"\"{1} {{]x + [n:1][s:}}\"\"\"]")]
    [InlineData("\"open\n", "[s:\"open\n]")]
    public void Tokens_AreMarked(string code, string expected) => Assert.Equal(expected, Marked(CSharpHighlighter.ToHtml(code)));

    [Fact]
    public void MarkupInCode_IsEscaped() => Assert.Equal("List&lt;T&gt; &amp;&amp; <span class=\"string\">&quot;&lt;b&gt;&quot;</span>", CSharpHighlighter.ToHtml("List<T> && \"<b>\""));

    public static TheoryData<string> AllFiles =>
        [.. Directory.EnumerateFiles(Path.Combine(Pages.Root, "examples"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Pages.Root, file))];

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void CodeOfTheExamples_StaysWhole(string file)
    {
        string code = File.ReadAllText(Path.Combine(Pages.Root, file));
        Assert.Equal(code, WebUtility.HtmlDecode(Tag().Replace(CSharpHighlighter.ToHtml(code), "")));
    }

    private static string Marked(string html) =>
        WebUtility.HtmlDecode(Span().Replace(html, match => $"[{match.Groups["kind"].Value[0]}:{match.Groups["text"].Value}]"));

    [GeneratedRegex("<span class=\"(?<kind>\\w+)\">(?<text>.*?)</span>", RegexOptions.Singleline)]
    private static partial Regex Span();

    [GeneratedRegex("</?span[^>]*>")]
    private static partial Regex Tag();
}
