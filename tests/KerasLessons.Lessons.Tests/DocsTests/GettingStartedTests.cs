using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace KerasLessons.Lessons.Tests.DocsTests;

/// <summary>The page's code is the program, and what the page shows is what the program prints.</summary>
[Collection(ConsoleCollection.Name)]
public partial class GettingStartedTests
{
    private const string Page = "docs/getting-started.md";

    [Fact]
    public void Code_IsTheProgram()
    {
        string program = File.ReadAllText(Path.Combine(Pages.Root, "examples", "GettingStarted", "Program.cs")).ReplaceLineEndings("\n");
        Assert.Equal(program, string.Join("\n\n", Pages.Blocks(Page, "csharp")) + "\n");
    }

    [Fact]
    public void Output_IsWhatTheProgramPrints()
    {
        var expected = Words(string.Join('\n', Pages.Blocks(Page, "text")));
        string printed = Run();
        var actual = Words(printed);
        Assert.True(expected.Length == actual.Length, $"The program prints:\n{printed}");
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(Same(expected[i], actual[i]), $"'{expected[i]}' is '{actual[i]}' today. The program prints:\n{printed}");
        }
    }

    [Fact]
    public void Layer_OfTheGuide_IsTheOneHereAndLearns()
    {
        string layer = Pages.Blocks("docs/guides/add-a-layer.md", "csharp").First();
        string file = File.ReadAllText(Path.Combine(Pages.Root, "tests", "KerasLessons.Lessons.Tests", "DocsTests", "GaussianBumps.cs")).ReplaceLineEndings("\n");
        Assert.Contains(layer[layer.IndexOf("///", StringComparison.Ordinal)..], file, StringComparison.Ordinal);

        Utils.SetRandomSeed(1);
        var x = np.Random.Rand(300, 1) * 6 - 3;
        var y = 2 * np.Exp(-np.Square(x - 1)) + 1;
        var model = new Sequential([new Input([1]), new GaussianBumps(4), new Dense(1)]);
        model.Compile(new Adam(0.02), loss: "mse");
        var history = model.Fit(x, y, batchSize: 50, epochs: 200, verbose: 0);
        Assert.InRange(history["loss"][^1], 0, 0.001);
    }

    private static string Run()
    {
        Utils.ClearSession();
        var (output, style, threads) = (Console.Out, Config.TextStyle, Config.ThreadCount);
        using var text = new StringWriter();
        try
        {
            Console.SetOut(text);
            Assembly.Load("GettingStarted").EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(output);
            (Config.TextStyle, Config.ThreadCount) = (style, threads);
        }
        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Numbers and what stands between them; times are left out, because they are each machine's own.</summary>
    private static string[] Words(string text) =>
        [.. Word().Matches(Time().Replace(text, "")).Select(match => match.Value)];

    /// <summary>Equal, or numbers that differ as those of machines with other vector widths may.</summary>
    private static bool Same(string expected, string actual) =>
        expected == actual ||
        (double.TryParse(expected, CultureInfo.InvariantCulture, out double a) &&
         double.TryParse(actual, CultureInfo.InvariantCulture, out double b) &&
         Math.Abs(a - b) <= 1e-3 * Math.Abs(a));

    [GeneratedRegex(@"\d+s \d+(s|ms|us)/step")]
    private static partial Regex Time();

    [GeneratedRegex(@"-?\d+(\.\d+)?|[^\s\d-]+|-")]
    private static partial Regex Word();
}
