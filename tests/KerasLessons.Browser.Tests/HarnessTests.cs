using OpenQA.Selenium;
using Xunit.Sdk;

namespace KerasLessons.Browser.Tests;

/// <summary>The harness itself notices what it is there to notice.</summary>
[Collection(BrowserCollection.Name)]
public class HarnessTests(Browser browser)
{
    private const string Counting = """
        <!doctype html><meta charset="utf-8"><title>Counting</title>
        <button onclick="n++">more</button>
        <script>
          let n = 0;
          let moved = 0;
          addEventListener('keydown', e => { if (e.key === 'ArrowRight') n += 10; });
          addEventListener('pointermove', e => { if (e.buttons) moved = Math.max(moved, e.clientX); });
        </script>
        """;

    [BrowserFact]
    public void Visit_ClicksTypesAndDrags() => browser.VisitHtml(Counting, page =>
    {
        page.Click("button");
        page.Press(Keys.ArrowRight);
        page.Until("n === 11", "n");
        Assert.Equal("more", page.Text("button"));
        int middle = page.Value<int>("document.querySelector('button').getBoundingClientRect().x");
        page.Drag("button", 200, 0);
        page.Until($"moved > {middle + 200}", "moved");
    });

    [BrowserFact]
    public void Visit_ShowsThePageInTheSizeAndColorsAsked() => browser.VisitHtml(
        Counting,
        page =>
        {
            Assert.Equal(390, page.Value<int>("innerWidth"));
            Assert.True(page.Value<bool>("matchMedia('(prefers-color-scheme: dark)').matches"));
            Assert.True(page.Value<bool>("matchMedia('(prefers-reduced-motion: reduce)').matches"));
        },
        width: 390, height: 844, dark: true, reducedMotion: true);

    [BrowserTheory]
    [InlineData("<!doctype html><title>t</title><script>throw new Error('on purpose')</script>", "on purpose")]
    [InlineData("<!doctype html><title>t</title><img src='https://example.com/picture.png' alt=''>", "ERR_NAME_NOT_RESOLVED")]
    public void Visit_FailsWhereThePageLogsAnError(string html, string error)
    {
        var failure = Assert.Throws<XunitException>(() => browser.VisitHtml(html, page => page.Until("document.readyState === 'complete'")));
        Assert.Contains(error, failure.Message, StringComparison.Ordinal);
        string picture = failure.Message[(failure.Message.LastIndexOf(": ", StringComparison.Ordinal) + 2)..];
        Assert.True(File.Exists(picture));
        File.Delete(picture);
    }

    [BrowserFact]
    public void Inside_LooksIntoAnEmbeddedPage() => browser.VisitHtml(
        "<!doctype html><title>outer</title><iframe srcdoc='<title>inner</title>'></iframe>",
        page =>
        {
            page.Inside("iframe", inner => Assert.Equal("inner", inner.Value<string>("document.title")));
            Assert.Equal("outer", page.Value<string>("document.title"));
        });
}
