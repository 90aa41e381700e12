using System.Text.RegularExpressions;

namespace KerasLessons.Plotting.Tests.Guide;

/// <summary>The guide's code is that of <see cref="PlotsGuide"/>, and its pictures are what that code draws.</summary>
public partial class GuideTests
{
    public static TheoryData<string, Action> Programs => new()
    {
        { "first.svg", PlotsGuide.First }, { "kinds.svg", PlotsGuide.Kinds }, { "changes.svg", PlotsGuide.Changes }, { "short.svg", PlotsGuide.Short },
    };

    [Fact]
    public void Code_IsTheTestedOne()
    {
        string program = Unindented(File.ReadAllText(Path.Combine(Root(), "tests", "KerasLessons.Plotting.Tests", "Guide", "PlotsGuide.cs")));
        string page = File.ReadAllText(Path.Combine(Root(), "docs", "guides", "plots.md")).ReplaceLineEndings("\n");
        string[] blocks = [.. Block().Matches(page).Select(match => match.Groups["code"].Value)];
        Assert.True(blocks.Length >= 4);
        Assert.All(blocks, block => Assert.Contains(Unindented(block), program, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Pictures_AreWhatTheCodeDraws(string name, Action draw)
    {
        draw();
        string expected = File.ReadAllText(Path.Combine(Root(), "docs", "guides", "plots", name)).ReplaceLineEndings("\n");
        Assert.True(expected == File.ReadAllText(name), $"docs/guides/plots/{name} is no longer what the guide's code draws; the new picture is {Path.GetFullPath(name)}.");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "KerasLessons.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository; KerasLessons.sln was not found above them.");
        }
        return folder.FullName;
    }

    private static string Unindented(string code) => string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()));

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
