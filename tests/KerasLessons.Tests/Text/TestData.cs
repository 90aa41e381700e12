using System.Text.Json;

namespace KerasLessons.Tests.Text;

/// <summary>The recorded cases that lie beside the test assembly.</summary>
internal static class TestData
{
    /// <summary>The cases of one file.</summary>
    public static JsonElement[] Cases(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", file)));
        return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(item => item.Clone())];
    }
}
