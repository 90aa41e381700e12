using Gallery.Site;

namespace KerasLessons.Lessons.Tests.GalleryTests;

public sealed class ReadmeTests
{
    [Fact]
    public void KoreanSection_StandsApart_AndTheTitleIsDropped()
    {
        var (english, korean) = Readme.ToHtml("# Title\n\nText.\n\n## 한국어\n\n학습률 α.\n\n## After\n\nEnd.\n");
        Assert.Equal("<p>Text.</p>\n<h2>After</h2>\n<p>End.</p>\n", english);
        Assert.Equal("<p>학습률 α.</p>\n", korean);
    }

    [Fact]
    public void WithoutKorean_ThereIsNone() => Assert.Equal("", Readme.ToHtml("# Title\n\nText.\n").Korean);

    [Fact]
    public void LinksIntoTheRepository_StayAsText_OthersStayLinks()
    {
        string html = Readme.ToHtml("See [the *page*](../../docs/x.md), [here](#a) and [there](https://example.org/a?b=1&c=2).\n").English;
        Assert.Equal("<p>See the <em>page</em>, here and <a href=\"https://example.org/a?b=1&amp;c=2\">there</a>.</p>\n", html);
    }

    [Fact]
    public void Code_IsHighlightedWhereItIsCSharp()
    {
        string html = Readme.ToHtml("```csharp\nvar x = 1 < 2;\n```\n\n```\nvar <x>\n```\n").English;
        Assert.Contains("<span class=\"keyword\">var</span> x = <span class=\"number\">1</span> &lt; ", html, StringComparison.Ordinal);
        Assert.Contains("<code>var &lt;x&gt;</code>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_IsText() => Assert.Equal("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n", Readme.ToHtml("<script>alert(1)</script>\n").English);
}
