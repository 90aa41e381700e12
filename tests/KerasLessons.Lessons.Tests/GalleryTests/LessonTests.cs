using System.Xml.Linq;
using KerasLessons.Plotting;
using LessonKit;

namespace KerasLessons.Lessons.Tests.GalleryTests;

/// <summary>What lessons write and remember.</summary>
public sealed class LessonTests : IDisposable
{
    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, "lesson-tests", Guid.NewGuid().ToString("N"));

    public static TheoryData<string> Lessons => [.. Gallery.Lessons.All.Select(entry => entry.Id)];

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public void EveryLesson_WritesWhatItShows_WithCaptionsInBothLanguages(string id)
    {
        var entry = Gallery.Lessons.All.Single(entry => entry.Id == id);
        var result = Gallery.Running.LessonRunner.Run(entry, _folder);
        Assert.Null(result.Failure);
        var shown = result.Items.OfType<ShownItem>().ToArray();
        Assert.NotEmpty(shown.OfType<PictureItem>());
        foreach (var item in shown)
        {
            string file = Path.Combine(_folder, item.File);
            Assert.InRange(new FileInfo(file).Length, 500, 1_000_000);
            Assert.Contains(item.Korean, c => c is >= '가' and <= '힣');
            Assert.DoesNotContain(item.English, c => c is >= '가' and <= '힣');
            Assert.Contains($"  pictures/{id}/{item.File}: {item.English}\n", result.Output.Replace('\\', '/'), StringComparison.Ordinal);
            if (item is PictureItem)
            {
                Assert.Equal("svg", XDocument.Load(file).Root!.Name.LocalName);
            }
        }
        Assert.Equal(shown.Select(item => item.File).Order(), Directory.EnumerateFiles(_folder).Select(file => Path.GetFileName(file)!).Order());
    }

    [Fact]
    public void Animation_IsRememberedWithItsSize()
    {
        var figure = new Figure(3, 2);
        var line = figure.AddSubplot().Plot([0, 1], [0, 1]);
        var lesson = new Lesson(_folder, "shown");
        string[] lines = LessonRun.Of(() => lesson.Animation("moves", new FuncAnimation(figure, i => line.SetYData([0, i]), frames: 3), "It moves.", "움직인다."));
        Assert.Equal(new AnimationItem("moves.html", "It moves.", "움직인다.", 3, 2), Assert.Single(lesson.Items));
        Assert.True(File.Exists(Path.Combine(_folder, "moves.html")));
        Assert.Equal($"  {Path.Combine("shown", "moves.html")}: It moves.", lines[0]);
    }

    [Fact]
    public void NameGivenTwice_IsRefused_AndTheFirstPictureStays()
    {
        var lesson = new Lesson(_folder);
        LessonRun.Of(() =>
        {
            lesson.Picture("same", new Figure(1, 1), "One.", "하나.");
            string before = File.ReadAllText(Path.Combine(_folder, "same.svg"));
            string message = Assert.Throws<ArgumentException>(() => lesson.Picture("same", new Figure(2, 2), "Two.", "둘.")).Message;
            Assert.Contains("'same.svg'", message, StringComparison.Ordinal);
            Assert.Equal(before, File.ReadAllText(Path.Combine(_folder, "same.svg")));
        });
        Assert.Single(lesson.Items);
    }
}
