using System.Text.RegularExpressions;

namespace KerasLessons.Lessons.Tests.DocsTests;

/// <summary>The repository's Markdown pages and what is in them.</summary>
internal static partial class Pages
{
    public static string Root { get; } = FindRoot();

    /// <summary>All pages, as paths from the root with forward slashes.</summary>
    public static IEnumerable<string> All() => Directory
        .EnumerateFiles(Root, "*.md", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Where(file => !file.Split('/').Any(folder => folder is "bin" or "obj" or "artifacts" || (folder.Length > 1 && folder[0] == '.')))
        .Order(StringComparer.Ordinal);

    public static string Read(string page) => File.ReadAllText(Path.Combine(Root, page)).ReplaceLineEndings("\n");

    /// <summary>The fenced blocks of a language, <c>""</c> for none, without the fences.</summary>
    public static IEnumerable<string> Blocks(string page, string language) => Fence().Matches(Read(page))
        .Where(match => match.Groups["language"].Value == language)
        .Select(match => match.Groups["text"].Value);

    /// <summary>Targets of the links outside fenced blocks.</summary>
    public static IEnumerable<string> Links(string page) =>
        Link().Matches(Fence().Replace(Read(page), "")).Select(match => match.Groups["target"].Value);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KerasLessons.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the repository; KerasLessons.sln was not found above them.");
    }

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<text>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"(?<=\])\((?<target>[^()\s]+)\)")]
    private static partial Regex Link();
}
