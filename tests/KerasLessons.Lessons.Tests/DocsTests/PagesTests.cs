using System.Text.RegularExpressions;

namespace KerasLessons.Lessons.Tests.DocsTests;

/// <summary>The pages lead where they say, name the commands that are run, and quote the code that is there.</summary>
public partial class PagesTests
{
    public static TheoryData<string> AllPages => [.. Pages.All()];

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Links_LeadSomewhere(string page)
    {
        foreach (string target in Pages.Links(page).Where(target => !target.Contains("://", StringComparison.Ordinal)))
        {
            string[] parts = target.Split('#');
            string linked = parts[0].Length == 0 ? page : Normalize(Path.Combine(Path.GetDirectoryName(page)!, parts[0]));
            string path = Path.Combine(Pages.Root, linked);
            Assert.True(File.Exists(path) || Directory.Exists(path), $"{page} links to {target}, which is not there.");
            if (parts.Length > 1)
            {
                Assert.Contains(parts[1], Headings(linked));
            }
        }
    }

    [Fact]
    public void Readme_NamesTheCommandThatContinuousIntegrationRuns()
    {
        string command = File.ReadLines(Path.Combine(Pages.Root, ".ci", "run")).Last(line => line.Length > 0);
        Assert.Contains(command, Pages.Blocks("README.md", ""));
        Assert.Contains(command, Pages.Blocks("docs/CONTRIBUTING.md", ""));
    }

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Commands_NameProjectsThatAreThere(string page)
    {
        foreach (Match match in Project().Matches(Pages.Read(page)))
        {
            Assert.True(Directory.Exists(Path.Combine(Pages.Root, match.Groups["path"].Value)), $"{page}: {match.Value}");
        }
    }

    [Theory]
    [InlineData("docs/lessons/gradients.md", "Gradients")]
    [InlineData("docs/lessons/gradient-descent.md", "GradientDescent")]
    [InlineData("docs/lessons/seven-solutions.md", "SevenSolutions")]
    [InlineData("docs/lessons/basis-regression.md", "BasisRegression")]
    [InlineData("docs/guides/coming-from-pytorch.md", "CubicRegression")]
    public void Lesson_QuotesItsProgram(string page, string example)
    {
        string program = Unindented(File.ReadAllText(Path.Combine(Pages.Root, "examples", example, "Program.cs")));
        foreach (string block in Pages.Blocks(page, "csharp"))
        {
            Assert.Contains(Unindented(block), program, StringComparison.Ordinal);
        }
    }

    private static string Normalize(string path) =>
        Path.GetRelativePath(Pages.Root, Path.GetFullPath(Path.Combine(Pages.Root, path))).Replace('\\', '/');

    /// <summary>The page's headings as links name them.</summary>
    private static IEnumerable<string> Headings(string page) => Pages.Read(page).Split('\n')
        .Where(line => line.StartsWith('#'))
        .Select(line => NotInAnchor().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    private static string Unindented(string code) => string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()));

    [GeneratedRegex(@"--project (?<path>\S+)")]
    private static partial Regex Project();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
