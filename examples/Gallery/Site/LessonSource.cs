using System.Reflection;

namespace Gallery.Site;

/// <summary>The lessons' text and code, which travel inside this assembly.</summary>
public static class LessonSource
{
    private static readonly Dictionary<string, string> s_resources = typeof(LessonSource).Assembly.GetManifestResourceNames()
        .ToDictionary(name => name.Replace('\\', '/'), StringComparer.Ordinal);

    /// <summary>A lesson's README, or empty where it has none.</summary>
    public static string Readme(string id) => s_resources.ContainsKey($"../{id}/README.md") ? Read($"../{id}/README.md") : "";

    /// <summary>A lesson's C# files by name, <c>Program.cs</c> first.</summary>
    public static IReadOnlyList<(string Name, string Code)> Code(string id) =>
    [
        .. s_resources.Keys
            .Where(name => name.StartsWith($"../{id}/", StringComparison.Ordinal) && name.EndsWith(".cs", StringComparison.Ordinal))
            .Select(name => Path.GetFileName(name))
            .OrderBy(name => name != "Program.cs").ThenBy(name => name, StringComparer.Ordinal)
            .Select(name => (name, Read($"../{id}/{name}"))),
    ];

    /// <summary>A file of the site itself.</summary>
    public static string Asset(string name) => Read(name);

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(s_resources[name])!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
