using OpenQA.Selenium;

namespace KerasLessons.Browser.Tests;

/// <summary>The gallery's pages, as a reader finds them. Each visit also asserts that nothing logged an error.</summary>
[Collection(BrowserCollection.Name)]
public class GalleryTests(Browser browser)
{
    private const string Shown = "element => element.getClientRects().length > 0";

    /// <summary>What the pictures' captions say in one language, where a reader sees them.</summary>
    private static string Captions(string language) => $"[...document.querySelectorAll('figcaption .{language}')].filter({Shown}).filter(caption => caption.textContent.trim())";

    public static TheoryData<string> Pages => GallerySite.Pages;

    public static TheoryData<string> Lessons => GallerySite.Lessons;

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public void Page_ShowsEveryPicture_AndItsLinksLeadSomewhere(string name) => Visit(name, page =>
    {
        page.Until("[...document.images].every(image => image.complete)");
        Assert.Equal("", page.Value<string>("[...document.images].filter(image => image.naturalWidth === 0).map(image => image.src).join()"));
        string[] targets = page.Value<string>("[...document.querySelectorAll('a[href], iframe[src]')].map(link => link.href || link.src).join('\\n')").Split('\n');
        Assert.All(targets, target => Assert.True(
            File.Exists(new Uri(target).LocalPath) && (new Uri(target).Fragment is "" or "#main"), $"{name} refers to {target}, which is not there."));
        Assert.True(page.Value<bool>("document.querySelector('#main h1').textContent.trim().length > 0"));
        Assert.Equal("rgb(253, 253, 252)", page.Value<string>("getComputedStyle(document.body).backgroundColor"));
    });

    [BrowserTheory]
    [MemberData(nameof(Lessons))]
    public void Captions_AreInBothLanguages(string lesson) => Visit($"{lesson}/index.html", page =>
    {
        int figures = page.Value<int>("document.querySelectorAll('figure').length");
        Assert.True(figures > 0);
        Assert.Equal(figures, page.Value<int>($"{Captions("en")}.length"));
        Assert.Equal(figures, page.Value<int>($"{Captions("ko")}.filter(caption => /[가-힣]/.test(caption.textContent)).length"));
        Assert.True(page.Value<bool>("/[가-힣]/.test(document.querySelector('.text .ko').textContent)"));
    });

    [BrowserTheory]
    [MemberData(nameof(Lessons))]
    public void Animations_PlayAndFollowTheSlider(string lesson) => Visit($"{lesson}/index.html", page =>
    {
        foreach (string selector in Animations(page))
        {
            page.Inside(selector, inner =>
            {
                inner.Click("#play");
                inner.Until("animation.frame > 1", "animation.frame");
                inner.Click("#play");
                inner.Until("!animation.playing");
                inner.Run("animation.show(0)");
                string first = inner.Value<string>("document.querySelector('#picture').innerHTML");
                inner.Drag("#slider", 100, 0);
                inner.Until("animation.frame > animation.frames / 2", "animation.frame");
                Assert.NotEqual(first, inner.Value<string>("document.querySelector('#picture').innerHTML"));
            });
        }
    });

    [BrowserTheory]
    [MemberData(nameof(Lessons))]
    public void Scenes_TurnWhenDragged(string lesson) => Visit($"{lesson}/index.html", page =>
    {
        const string Scene = "#picture [role=application]";
        int scenes = 0;
        foreach (string selector in Animations(page))
        {
            page.Inside(selector, inner =>
            {
                if (!inner.Value<bool>($"document.querySelector('{Scene}') !== null"))
                {
                    return;
                }
                scenes++;
                const string Look = "document.querySelector('#picture').innerHTML";
                // The pointer goes where the scene is, which must be in sight.
                inner.Run($"window.look = {Look}; document.querySelector('{Scene}').scrollIntoView({{ block: 'center' }});");
                inner.Drag(Scene, 80, 20);
                inner.Until($"{Look} !== look");
            });
        }
        // The lecture draws the loss of two weights in two examples of this one.
        Assert.True(lesson != "BasisRegression" || scenes == 2);
    });

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public void Page_FitsAPhone(string name) => Visit(
        name,
        page =>
        {
            const string Width = "document.documentElement.scrollWidth";
            Assert.Equal(390, page.Value<int>(Width));
            foreach (string selector in Animations(page))
            {
                page.Inside(selector, AssertWhole);
            }
        },
        width: 390, height: 844);

    [BrowserTheory]
    [MemberData(nameof(Lessons))]
    public void Animations_AreNotCut(string lesson) => Visit($"{lesson}/index.html", page =>
    {
        foreach (string selector in Animations(page))
        {
            page.Inside(selector, AssertWhole);
        }
    });

    [BrowserFact]
    public void Language_IsSwitched_AndRemembered()
    {
        Visit("index.html", page =>
        {
            page.Click("input[value=en]");
            Assert.Equal("The course in C#", page.Text("h1"));
        });
        Visit("Gradients/index.html", page =>
        {
            Assert.Equal("Gradients", page.Text("h1"));
            Assert.Equal(0, page.Value<int>($"{Captions("ko")}.length"));
            page.Click("input[value=ko]");
            Assert.Equal("미분", page.Text("h1"));
            Assert.Equal("ko", page.Value<string>("document.documentElement.lang"));
            Assert.Equal(0, page.Value<int>($"{Captions("en")}.length"));
            // A reader without a mouse goes on with the arrow keys.
            page.Press(Keys.ArrowRight);
            Assert.Equal("Gradients 미분", page.Text("h1"));
        });
    }

    [BrowserFact]
    public void DarkReaders_GetADarkPage_WithPicturesOnWhite() => browser.Visit(
        GallerySite.File("Gradients/index.html"),
        page =>
        {
            Assert.Equal("rgb(23, 25, 28)", page.Value<string>("getComputedStyle(document.body).backgroundColor"));
            Assert.Equal("rgb(255, 255, 255)", page.Value<string>("getComputedStyle(document.querySelector('figure img')).backgroundColor"));
        },
        dark: true);

    [BrowserFact]
    public void Keyboard_ReachesTheContentFirst() => Visit("index.html", page =>
    {
        page.Press(Keys.Tab);
        Assert.Equal("#main", page.Value<string>("document.activeElement.getAttribute('href')"));
        Assert.True(page.Value<bool>("document.activeElement.getBoundingClientRect().left >= 0"));
        page.Press(Keys.Enter);
        page.Press(Keys.Tab);
        Assert.Equal("card", page.Value<string>("document.activeElement.className"));
    });

    private void Visit(string name, Action<Page> look, int width = 1000, int height = 800) => browser.Visit(GallerySite.File(name), look, width, height);

    /// <summary>Selectors of the page's animations, each loaded.</summary>
    private static string[] Animations(Page page)
    {
        string[] sources = page.Value<string>("[...document.querySelectorAll('iframe')].map(frame => frame.getAttribute('src')).join(' ')").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. sources.Select(source => $"iframe[src='{source}']")];
    }

    private static void AssertWhole(Page inner)
    {
        inner.Until("window.animation !== undefined");
        Assert.True(inner.Value<bool>("document.documentElement.scrollWidth <= innerWidth"), "The animation is cut at its right.");
        Assert.True(inner.Value<bool>("document.documentElement.scrollHeight <= innerHeight"), "The animation is cut at its foot.");
        // Nor does it stand in a frame far too high.
        int free = inner.Value<int>("Math.round(innerHeight - document.querySelector('main').getBoundingClientRect().bottom)");
        Assert.InRange(free, 0, 90);
    }
}
