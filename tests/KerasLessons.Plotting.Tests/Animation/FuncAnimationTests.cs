namespace KerasLessons.Plotting.Tests.Animation;

public sealed class FuncAnimationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("keras-lessons-").FullName;

    private string Page => Path.Combine(_folder, "animation.html");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Update_IsCalledOnceAFrameInOrder()
    {
        var called = new List<int>();
        var animation = new FuncAnimation(new Figure(), called.Add, frames: 4);
        Assert.Empty(called);
        string html = animation.ToHtml();
        animation.Save(Page);
        Assert.Equal([0, 1, 2, 3], called);
        Assert.Equal(html, File.ReadAllText(Page));
    }

    [Fact]
    public void Save_TellsItsProgress()
    {
        var told = new Told();
        new FuncAnimation(new Figure(), _ => { }, frames: 3).Save(Page, told);
        Assert.Equal([1, 2, 3], told.Values);
    }

    [Fact]
    public void Save_CancelledGoesOnWhereItWas()
    {
        using var source = new CancellationTokenSource();
        var called = new List<int>();
        var animation = new FuncAnimation(new Figure(), Update, frames: 5);
        Assert.Throws<OperationCanceledException>(() => animation.Save(Page, cancellationToken: source.Token));
        Assert.Empty(Directory.GetFiles(_folder));
        animation.Save(Page);
        Assert.Equal([0, 1, 2, 3, 4], called);

        void Update(int frame)
        {
            called.Add(frame);
            if (frame == 2)
            {
                source.Cancel();
            }
        }
    }

    [Fact]
    public void Save_WhereUpdateFails_LeavesTheFileAsItWas()
    {
        File.WriteAllText(Page, "old");
        int calls = 0;
        var animation = new FuncAnimation(new Figure(), frame => calls += frame < 1 ? 1 : throw new FormatException("no data"), frames: 3);
        Assert.Equal("no data", Assert.Throws<FormatException>(() => animation.Save(Page)).Message);
        Assert.Contains("Frame 1 failed before", Assert.Throws<InvalidOperationException>(() => animation.Save(Page)).Message, StringComparison.Ordinal);
        Assert.Equal(1, calls);
        Assert.Equal("old", File.ReadAllText(Page));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("animation.gif")]
    [InlineData("animation")]
    [InlineData("animation.html.txt")]
    public void Save_UnderAnotherName_IsRefusedBeforeAnythingIsDrawn(string name)
    {
        int calls = 0;
        string path = Path.Combine(_folder, name);
        var refused = Assert.Throws<ArgumentException>(() => new FuncAnimation(new Figure(), _ => calls++, frames: 3).Save(path));
        Assert.Contains(".html", refused.Message, StringComparison.Ordinal);
        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, calls);
    }

    [Fact]
    public void Save_ToAFolderThatIsAFile_SaysSo()
    {
        File.WriteAllText(Path.Combine(_folder, "file"), "");
        string path = Path.Combine(_folder, "file", "animation.html");
        Assert.Contains(path, Assert.Throws<IOException>(() => new FuncAnimation(new Figure(), _ => { }, frames: 1).Save(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_RefusesWhatCannotPlay()
    {
        Assert.Throws<ArgumentNullException>("figure", () => new FuncAnimation(null!, _ => { }, 3));
        Assert.Throws<ArgumentNullException>("update", () => new FuncAnimation(new Figure(), null!, 3));
        Assert.Throws<ArgumentNullException>(() => new FuncAnimation(new Figure(), _ => { }, 3) { Title = null! });
        foreach (int frames in (int[])[0, -3])
        {
            Assert.Contains($"{frames}", Assert.Throws<ArgumentOutOfRangeException>("frames", () => new FuncAnimation(new Figure(), _ => { }, frames)).Message, StringComparison.Ordinal);
        }
        foreach (double interval in (double[])[0, -1, double.NaN, double.PositiveInfinity])
        {
            Assert.Throws<ArgumentOutOfRangeException>("interval", () => new FuncAnimation(new Figure(), _ => { }, 3, interval));
        }
    }

    [Fact]
    public void Title_IsEscaped()
    {
        string html = new FuncAnimation(new Figure(), _ => { }, frames: 1) { Title = "{{data}} </title><script> \"경사\" & 𝑥" }.ToHtml();
        Assert.Contains("<title>{{data}} &lt;/title&gt;&lt;script&gt; &quot;경사&quot; &amp; 𝑥</title>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ToHtml_NeedsNothingFromOutside()
    {
        string html = new FuncAnimation(new Figure(), _ => { }, frames: 2, interval: 62.5, repeat: false).ToHtml();
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", html, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
        Assert.Contains("data-interval=\"62.5\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"once\" selected", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ToHtml_OfAHundredFramesOfLessonThree_IsSmall()
    {
        string html = LessonThree.Animate(100).ToHtml();
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(html), 50_000, 400_000);
    }

    [Fact]
    public void SaveHtml_WritesAPageWithoutControls()
    {
        new Figure().SaveHtml(Page, "Still");
        string html = File.ReadAllText(Page);
        Assert.Contains("<title>Still</title>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<button", html, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Figure().SaveHtml(Path.Combine(_folder, "still.svg")));
    }

    private sealed class Told : IProgress<int>
    {
        public List<int> Values { get; } = [];

        public void Report(int value) => Values.Add(value);
    }
}
