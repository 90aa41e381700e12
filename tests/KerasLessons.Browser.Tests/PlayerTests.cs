using KerasLessons.Plotting;
using KerasLessons.Plotting.Animation;
using KerasLessons.Plotting.Rendering;
using KerasLessons.Plotting.Tests.Animation;
using OpenQA.Selenium;

namespace KerasLessons.Browser.Tests;

/// <summary>The player of an animation, as a reader uses it.</summary>
[Collection(BrowserCollection.Name)]
public class PlayerTests(Browser browser)
{
    private const int Frames = 12;

    /// <summary>What the picture shows: its texts, in the order of painting.</summary>
    private const string Texts = "[...document.querySelectorAll('#picture text')].map(text => text.textContent).join(' ')";

    /// <summary>Where the faces of the surface are on the page.</summary>
    private const string Surface = "[...document.querySelectorAll('#picture g[fill-opacity=\"0.3\"] path')].map(face => face.getAttribute('d')).join('')";

    /// <summary>Points of the scene: in it, only they have a place of their own.</summary>
    private const string Points = "path[transform^=translate]";

    [BrowserFact]
    public void Page_StartsPausedAtTheFirstFrame() => browser.VisitHtml(Sample(), page =>
    {
        Assert.Equal(Frames, page.Value<int>("animation.frames"));
        Assert.Equal("1 / 12", page.Text("#counter"));
        Assert.False(page.Value<bool>("animation.playing"));
        Assert.Equal("frame0 fixed", page.Value<string>(Texts));
        Assert.Equal("Sample <&>", page.Value<string>("document.title"));
    });

    [BrowserFact]
    public void Play_AdvancesAndPauseStops() => browser.VisitHtml(Sample(), page =>
    {
        page.Click("#play");
        page.Until("animation.frame > 2");
        Assert.Equal("Pause", page.Value<string>("document.querySelector('#play').ariaLabel"));
        page.Click("#play");
        Assert.Equal("Play", page.Value<string>("document.querySelector('#play').ariaLabel"));
        int frame = page.Value<int>("animation.frame");
        // Were it not stopped, the next frames would be due before this promise is kept.
        Assert.Equal(frame, page.Eventually<int>("new Promise(keep => setTimeout(() => keep(animation.frame), 300))"));
        Assert.False(page.Value<bool>("animation.playing"));
    });

    [BrowserFact]
    public void Slider_ShowsItsFrame() => browser.VisitHtml(Sample(), page =>
    {
        page.Drag("#slider", 300, 0);
        page.Until("animation.frame > 6", "animation.frame");
        int frame = page.Value<int>("animation.frame");
        Assert.Equal($"{frame + 1} / 12", page.Text("#counter"));
        Assert.StartsWith($"frame{frame} ", page.Value<string>(Texts), StringComparison.Ordinal);
        page.Press(Keys.ArrowLeft);
        Assert.Equal(frame - 1, page.Value<int>("animation.frame"));
    });

    [BrowserFact]
    public void Buttons_Step() => browser.VisitHtml(Sample(), page =>
    {
        foreach (var (button, frame) in new[] { ("#back", 0), ("#forward", 1), ("#forward", 2), ("#back", 1), ("#last", 11), ("#forward", 11), ("#first", 0) })
        {
            page.Click(button);
            Assert.Equal(frame, page.Value<int>("animation.frame"));
            Assert.StartsWith($"frame{frame} ", page.Value<string>(Texts), StringComparison.Ordinal);
        }
    });

    [BrowserFact]
    public void Keys_Control() => browser.VisitHtml(Sample(), page =>
    {
        foreach (var (key, frame) in new[] { (Keys.ArrowRight, 1), (Keys.ArrowLeft, 0), (Keys.ArrowLeft, 0), (Keys.End, 11), (Keys.Home, 0) })
        {
            page.Press(key);
            Assert.Equal(frame, page.Value<int>("animation.frame"));
        }
        page.Press("+");
        Assert.Equal(2, page.Value<double>("animation.speed"));
        page.Press("---");
        Assert.Equal(0.25, page.Value<double>("animation.speed"));
        page.Press("+++++");
        Assert.Equal(4, page.Value<double>("animation.speed"));
        foreach (string mode in (string[])["reflect", "once", "loop"])
        {
            page.Press("l");
            Assert.Equal(mode, page.Value<string>("animation.mode"));
        }
        page.Press(" ");
        page.Until("animation.frame > 1");
        page.Press(" ");
        Assert.False(page.Value<bool>("animation.playing"));
    });

    [BrowserFact]
    public void Space_OnAButton_PressesThatButtonOnly() => browser.VisitHtml(Sample(), page =>
    {
        page.Click("#forward");
        page.Press(" ");
        Assert.Equal(2, page.Value<int>("animation.frame"));
        Assert.False(page.Value<bool>("animation.playing"));
        page.Click("#play");
        Assert.True(page.Value<bool>("animation.playing"));
        page.Press(" ");
        Assert.False(page.Value<bool>("animation.playing"));
    });

    [BrowserTheory]
    [InlineData("once", true, "8 9 10 11")]
    [InlineData("loop", false, "8 9 10 11 0 1 2 3 4 5 6 7 8 9 10 11 0 1")]
    [InlineData("reflect", false, "8 9 10 11 10 9 8 7 6 5 4 3 2 1 0 1 2 3")]
    public void Mode_SaysWhatComesAfterTheLastFrame(string mode, bool ends, string order) => browser.VisitHtml(Sample(interval: 10), page =>
    {
        page.Run($$"""
            animation.mode = '{{mode}}';
            animation.show(8);
            window.seen = [8];
            new MutationObserver(() => { if (seen.at(-1) !== animation.frame) seen.push(animation.frame); })
              .observe(document.querySelector('#counter'), { childList: true });
            animation.play();
            """);
        page.Until(ends ? "!animation.playing" : $"seen.length >= {order.Split(' ').Length}", "seen");
        Assert.Equal(order, page.Value<string>($"seen.slice(0, {order.Split(' ').Length}).join(' ')"));
        if (ends)
        {
            Assert.Equal(11, page.Value<int>("animation.frame"));
            Assert.Equal(0, page.Value<int>("animation.play(), animation.frame"));
        }
    });

    [BrowserFact]
    public void Speed_DividesTheTimeFromFrameToFrame_AtOnce() => browser.VisitHtml(Sample(interval: 100_000), page =>
    {
        page.Run("""
            const real = setTimeout;
            window.waits = [];
            window.setTimeout = (action, wait) => { waits.push(wait); return real(action, wait); };
            animation.speed = 2;
            animation.play();
            animation.speed = 4;
            animation.speed = 0.25;
            """);
        Assert.Equal("50000 25000 400000", page.Value<string>("waits.join(' ')"));
    });

    [BrowserFact]
    public void NoRepeat_StartsInOnceMode() =>
        browser.VisitHtml(Sample(repeat: false), page => Assert.Equal("once", page.Value<string>("animation.mode")));

    [BrowserFact]
    public void UnknownMode_IsRefusedByName() => browser.VisitHtml(Sample(), page =>
    {
        page.Run("try { animation.mode = 'bounce'; } catch (e) { window.message = e.message; }");
        Assert.Equal("'bounce' is none of once, loop, reflect.", page.Value<string>("message"));
        Assert.Equal("loop", page.Value<string>("animation.mode"));
    });

    [BrowserFact]
    public void Frames_ShowWhatWasDrawn_FromWhereverTheReaderComes() => browser.VisitHtml(Shuffled(out var drawn), page =>
    {
        foreach (int frame in (int[])[0, 5, 2, 3, 1, 5, 4, 0])
        {
            page.Run($"animation.show({frame})");
            Assert.Equal(drawn[frame], page.Value<string>(Texts));
        }
    });

    [BrowserFact]
    public void Frames_ThatShareAnElement_KeepItsNode() => browser.VisitHtml(Sample(), page =>
    {
        page.Run("window.fixed = [...document.querySelectorAll('#picture text')].find(text => text.textContent === 'fixed'); animation.show(7);");
        Assert.True(page.Value<bool>("fixed.isConnected && document.querySelectorAll('#picture text').length === 2"));
    });

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public void Page_FitsItsWindow(int width) => browser.VisitHtml(Sample(), page =>
    {
        Assert.True(page.Value<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Equal(Math.Min(640, width - 16), page.Value<double>("document.querySelector('#picture').getBoundingClientRect().width"), 0.5);
    }, width: width);

    [BrowserFact]
    public void Scene_TurnsWhenDragged_AndStaysTurnedWhilePlaying() => browser.VisitHtml(LossSurface.Animate(30, interval: 40).ToHtml(), page =>
    {
        page.UntilDrawn();
        string start = page.Value<string>(Surface);
        page.Drag("#picture [role=application]", 120, 30);
        page.UntilDrawn();
        string turned = page.Value<string>(Surface);
        Assert.NotEqual(start, turned);
        page.Click("#play");
        page.Until("animation.frame > 5");
        page.Run($"animation.show({LossSurface.Grows})");
        page.UntilDrawn();
        page.Run("animation.show(8)");
        page.UntilDrawn();
        Assert.Equal(turned, page.Value<string>(Surface));
    });

    [BrowserFact]
    public void Scene_ShowsThePointsOfItsFrame_EqualOnesToo() => browser.VisitHtml(LossSurface.Animate(30, interval: 40).ToHtml(), page =>
    {
        foreach (int frame in (int[])[29, 0, 7])
        {
            page.Run($"animation.show({frame})");
            page.UntilDrawn();
            Assert.Equal(frame + 1, page.Value<int>($"document.querySelectorAll('#picture {Points}').length"));
        }
    });

    [BrowserFact]
    public void Scene_FollowsLimitsThatChange() => browser.VisitHtml(LossSurface.Animate(30, interval: 40).ToHtml(), page =>
    {
        page.UntilDrawn();
        string low = page.Value<string>(Surface);
        page.Run($"animation.show({LossSurface.Grows})");
        page.UntilDrawn();
        Assert.NotEqual(low, page.Value<string>(Surface));
        page.Run($"animation.show({LossSurface.Grows - 1})");
        page.UntilDrawn();
        Assert.Equal(low, page.Value<string>(Surface));
    });

    [BrowserFact]
    public void StillPage_HasASceneThatTurns() => browser.VisitHtml(LossSurface.Still().ToHtml(), page =>
    {
        page.UntilDrawn();
        string start = page.Value<string>(Surface);
        page.Drag("#picture [role=application]", 120, 30);
        page.UntilDrawn();
        Assert.NotEqual(start, page.Value<string>(Surface));
        Assert.Equal(0, page.Value<int>("document.querySelectorAll('button, input').length"));
        // A frame around the scene belongs to readers who use the keyboard.
        const string Frame = "getComputedStyle(document.querySelector('#picture [role=application]')).outlineStyle";
        Assert.Equal("none", page.Value<string>(Frame));
        page.Press(Keys.ArrowLeft);
        Assert.Equal("solid", page.Value<string>(Frame));
    });

    [BrowserFact]
    public void LessonThree_PlaysAndTurns() => browser.VisitHtml(LessonThree.Animate(30, interval: 50).ToHtml(), page =>
    {
        Assert.Contains("epoch 0", page.Value<string>(Texts), StringComparison.Ordinal);
        page.Click("#play");
        page.Until("animation.frame > 3");
        page.Click("#play");
        Assert.Contains($"epoch {page.Value<int>("animation.frame")}", page.Value<string>(Texts), StringComparison.Ordinal);
        page.UntilDrawn();
        string start = page.Value<string>("document.querySelector('#picture').textContent + document.querySelector('#picture').innerHTML.length");
        page.Drag("#picture [role=application]", 80, 0);
        page.UntilDrawn();
        Assert.NotEqual(start, page.Value<string>("document.querySelector('#picture').textContent + document.querySelector('#picture').innerHTML.length"));
    }, width: 1300);

    [BrowserTheory]
    [InlineData(632, 548)]
    [InlineData(400, 416)]
    public void Page_NeedsTheRoomThatTheGuideSays(int width, int height) => browser.VisitHtml(
        new FuncAnimation(new Figure(), _ => { }, 1000).ToHtml(),
        page => Assert.Equal($"{width} {height}", page.Value<string>("document.documentElement.scrollWidth + ' ' + document.documentElement.scrollHeight")),
        width, height);

    private static string Sample(double interval = 40, bool repeat = true)
    {
        var recording = new Recording(480, 360);
        for (int i = 0; i < Frames; i++)
        {
            var canvas = new SvgCanvas(recording.Definitions);
            canvas.Text(20 + 20 * i, 100, $"frame{i}", 20, default);
            canvas.Mark("M-5 -5H5V5H-5Z", 20 + 20 * i, 200, default(Color), null, new Box(0, 0, 400, 300));
            canvas.Text(20, 300, "fixed", 20, default);
            recording.Add(canvas.Elements);
        }
        return PlayerPage.Animation(recording, "Sample <&>", interval, repeat);
    }

    /// <summary>Frames that hold the same elements in other orders and several times.</summary>
    private static string Shuffled(out string[] drawn)
    {
        drawn = ["a b c", "c b a", "b b b a", "", "a b b c a", "d c b a"];
        var recording = new Recording(480, 360);
        foreach (string frame in drawn)
        {
            var canvas = new SvgCanvas(recording.Definitions);
            foreach (string text in frame.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                canvas.Text(20, 100, text, 20, default);
            }
            recording.Add(canvas.Elements);
        }
        return PlayerPage.Animation(recording, "Shuffled", 100, repeat: true);
    }
}
