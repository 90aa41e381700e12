using System.Xml.Linq;
using Gallery;
using Gallery.Running;
using LessonKit;

namespace KerasLessons.Lessons.Tests.GalleryTests;

/// <summary>The site as it is written, with small lessons of the tests' own.</summary>
public sealed class GalleryRunTests : IDisposable
{
    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, "gallery-tests", Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public void Site_HasAnIndexAndAPageALesson_ThatAreWellFormed()
    {
        var results = GalleryRun.Run([Entry("First", Numbers), Entry("Second", lesson => lesson.Line("a < b & \"c\""))], _folder);
        Assert.All(results, result => Assert.Null(result.Failure));
        string[] files = [.. Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        Assert.Equal(["First/index.html", "Second/index.html", "gallery.css", "gallery.js", "index.html"], files);
        var index = Page("index.html");
        Assert.Equal(["First/index.html", "Second/index.html"], index.Descendants("a").Where(a => (string?)a.Attribute("class") == "card").Select(a => (string)a.Attribute("href")!));
        Assert.Contains(index.Descendants("span"), span => span.Value == "1 of 3 results agree in every printed digit, 1 more but for float32's last places");
        var page = Page("First/index.html");
        Assert.Equal("../Second/index.html", (string)page.Descendants("a").Single(a => (string?)a.Attribute("rel") == "next").Attribute("href")!);
        Assert.DoesNotContain(page.Descendants("a"), a => (string?)a.Attribute("rel") == "prev");
        Assert.Contains(Page("Second/index.html").Descendants("pre"), pre => pre.Value == "a < b & \"c\"");
    }

    [Fact]
    public void Numbers_StandBesideTheLectures_WithDifferenceAndMark()
    {
        GalleryRun.Run([Entry("First", Numbers)], _folder);
        string[][] rows = [.. Page("First/index.html").Descendants("tbody").Elements("tr").Select(row => row.Elements().Select(cell => cell.Value).ToArray())];
        Assert.Equal([["one", "1.00", "1.00", "1.0e-3 ✓"], ["two", "2.10", "2.00", "1.0e-1"], ["three", "-3.2133684", "-3.2133687", "3.0e-7 ≈"]], rows);
    }

    [Fact]
    public void Headings_AreInBothLanguages()
    {
        GalleryRun.Run([Entry("First", Numbers)], _folder);
        var heading = Page("First/index.html").Descendants("h3").First();
        Assert.Equal([("en", "Part"), ("ko", "부분")], heading.Elements().Select(span => ((string)span.Attribute("lang")!, span.Value)));
    }

    [Fact]
    public void FailingLesson_IsNamed_AndTheOthersAreThere()
    {
        var results = GalleryRun.Run([Entry("Bad", _ => throw new InvalidOperationException("It <broke>.")), Entry("Good", Numbers)], _folder);
        Assert.Equal("It <broke>.", results[0].Failure!.Message);
        Assert.Null(results[1].Failure);
        Assert.Contains(Page("Bad/index.html").Descendants("p"), p => (string?)p.Attribute("role") == "alert" && p.Value.EndsWith("It <broke>.", StringComparison.Ordinal));
        Assert.Contains(Page("Good/index.html").Descendants("td"), td => td.Value == "1.00");
    }

    [Fact]
    public void Console_IsTheLessonsWhileItRuns_AndItsOwnAgainAfterwards()
    {
        string[] printed = LessonRun.Of(() =>
        {
            var result = LessonRunner.Run(Entry("First", _ =>
            {
                Config.TextStyle = TextStyle.Keras2;
                Console.WriteLine("inside");
            }), _folder);
            Assert.Equal("inside\n", result.Output);
            Assert.Equal(TextStyle.Keras3, Config.TextStyle);
            Console.WriteLine("outside");
        });
        Assert.Equal(["outside", ""], printed);
    }

    [Fact]
    public void Cancelling_LeavesTheFolderAsItWas()
    {
        GalleryRun.Run([Entry("First", Numbers)], _folder);
        string before = File.ReadAllText(Path.Combine(_folder, "First", "index.html"));
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => GalleryRun.Run(
            [
                Entry("First", lesson => lesson.Line("other")),
                Entry("Second", lesson =>
                {
                    stop.Cancel();
                    lesson.Line("never shown");
                }),
            ],
            _folder,
            cancellation: stop.Token));
        Assert.Equal(before, File.ReadAllText(Path.Combine(_folder, "First", "index.html")));
        Assert.Equal(["First", "gallery.css", "gallery.js", "index.html"], Directory.EnumerateFileSystemEntries(_folder).Select(entry => Path.GetFileName(entry)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Cancelling_LeavesNoNewFolder()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => GalleryRun.Run([Entry("First", Numbers)], _folder, cancellation: stop.Token));
        Assert.False(Directory.Exists(_folder));
    }

    [Fact]
    public void FolderThatCannotBe_IsRefused_BeforeAnyLessonRuns()
    {
        string file = Path.Combine(AppContext.BaseDirectory, "data", "lessons.json");
        string message = Assert.Throws<IOException>(() => GalleryRun.Run([Entry("First", _ => Assert.Fail("It ran."))], Path.Combine(file, "site"))).Message;
        Assert.Contains($"could not be written to '{Path.Combine(file, "site")}'", message, StringComparison.Ordinal);
        Assert.DoesNotContain(".part", message, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherFiles_Stay()
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, "mine.txt"), "mine");
        GalleryRun.Run([Entry("First", Numbers)], _folder);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_folder, "mine.txt")));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void ExitCode_SaysWhetherALessonFailed(bool fails, int code)
    {
        var errors = Console.Error;
        using var error = new StringWriter();
        Console.SetError(error);
        try
        {
            Action<Lesson> other = fails ? _ => throw new InvalidOperationException("broke") : Numbers;
            string[] lines = LessonRun.Of(() => Assert.Equal(code, GalleryCommand.Run([Entry("First", Numbers), Entry("Other", other)], _folder)));
            Assert.Contains(lines, line => line.Contains(Path.Combine(_folder, "index.html"), StringComparison.Ordinal));
        }
        finally
        {
            Console.SetError(errors);
        }
        Assert.Equal(fails ? "Other failed: broke" : "", error.ToString().TrimEnd());
    }

    [Fact]
    public void MisspeltOption_IsRefused_AndNothingRuns()
    {
        var errors = Console.Error;
        using var error = new StringWriter();
        Console.SetError(error);
        try
        {
            LessonRun.Of(() => Assert.Equal(1, Program.Main(["--outptu", _folder])));
        }
        finally
        {
            Console.SetError(errors);
        }
        Assert.Contains("'--outptu'", error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void EmptyFolder_IsRefused_InOneSentence(string folder)
    {
        var errors = Console.Error;
        using var error = new StringWriter();
        Console.SetError(error);
        try
        {
            LessonRun.Of(() => Assert.Equal(1, Program.Main(["--output", folder])));
        }
        finally
        {
            Console.SetError(errors);
        }
        Assert.Equal("--output names the folder that the site is written to; it was empty.", error.ToString().Trim());
    }

    [Fact]
    public void Card_SaysWhenAllResultsAgree()
    {
        GalleryRun.Run([Entry("First", lesson => lesson.Number("one", 1, 1)), Entry("Second", TwoThatAgree)], _folder);
        string[] korean = [.. Page("index.html").Descendants("span").Where(span => (string?)span.Attribute("class") == "agreement").Select(span => span.Elements().Last().Value)];
        Assert.Equal(["결과 1개가 인쇄된 모든 자리에서 일치", "결과 2개 모두 인쇄된 모든 자리에서 일치"], korean);

        static void TwoThatAgree(Lesson lesson)
        {
            lesson.Number("one", 1, 1);
            lesson.Number("two", 2, 2);
        }
    }

    [Fact]
    public void EveryLesson_HasItsCodeAndItsTextInBothLanguages() => Assert.All(Gallery.Lessons.All, entry =>
    {
        var (english, korean) = Gallery.Site.Readme.ToHtml(Gallery.Site.LessonSource.Readme(entry.Id));
        Assert.NotEqual("", english);
        Assert.NotEqual("", korean);
        Assert.Equal("Program.cs", Gallery.Site.LessonSource.Code(entry.Id)[0].Name);
    });

    private static void Numbers(Lesson lesson)
    {
        lesson.Part("Part", "부분");
        lesson.Number("one", 1.001, 1, "F2");
        lesson.Number("two", 2.1, 2, "F2");
        lesson.Number("three", -3.2133684, -3.2133687, "F7");
    }

    private static LessonEntry Entry(string id, Action<Lesson> show) => new(id, 1, $"{id} lesson", "강의", "Teaches.", "가르친다.", show);

    private XDocument Page(string name) => XDocument.Parse(File.ReadAllText(Path.Combine(_folder, name)));
}
