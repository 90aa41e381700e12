using System.Text.RegularExpressions;

namespace KerasLessons.Plotting.Tests.Animation;

/// <summary>The guide's program is the one in this file, and runs.</summary>
public sealed class GuideTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("keras-lessons-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Guide_QuotesTheProgramBelow()
    {
        string guide = File.ReadAllText(Path.Combine(Root(), "docs", "guides", "animations.md"));
        string program = Regex.Match(guide.ReplaceLineEndings("\n"), "```csharp\nusing KerasLessons.Plotting;\n\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        Assert.Contains("FuncAnimation", program, StringComparison.Ordinal);
        string here = File.ReadAllText(Path.Combine(Root(), "tests", "KerasLessons.Plotting.Tests", "Animation", $"{nameof(GuideTests)}.cs"));
        Assert.Contains(Unindented(program).Replace("\"descent.html\"", "path", StringComparison.Ordinal), Unindented(here), StringComparison.Ordinal);
    }

    [Fact]
    public void Program_WritesItsPage()
    {
        string path = Path.Combine(_folder, "descent.html");

        double[] x = [.. Enumerable.Range(0, 61).Select(i => -3 + 0.1 * i)];
        var figure = new Figure();
        var axes = figure.AddSubplot();
        axes.Plot(x, [.. x.Select(each => each * each)]);
        var ball = axes.Plot([-2.5], [6.25], "o", markerSize: 10);
        double place = -2.5;

        void Update(int frame)
        {
            ball.SetData([place], [place * place]);
            axes.SetTitle($"step {frame}");
            place -= 0.1 * 2 * place;
        }

        new FuncAnimation(figure, Update, frames: 30).Save(path);

        string html = File.ReadAllText(path);
        Assert.Contains("step 0\\u003c", html, StringComparison.Ordinal);
        Assert.Contains("step 29\\u003c", html, StringComparison.Ordinal);
        Assert.Equal(-2.5 * Math.Pow(0.8, 30), place, 12);
    }

    private static string Unindented(string code) => string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "KerasLessons.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository; KerasLessons.sln was not found above them.");
        }
        return folder.FullName;
    }
}
