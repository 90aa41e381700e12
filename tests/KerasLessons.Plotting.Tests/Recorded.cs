using System.Text.Json;

namespace KerasLessons.Plotting.Tests;

/// <summary>What matplotlib 3.6.3 made of ranges, data, names and labels.</summary>
internal static class Recorded
{
    private static readonly JsonElement _all = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "matplotlib_plots.json"))).RootElement;

    public static JsonElement Section(string name) => _all.GetProperty(name);

    public static double[] Numbers(this JsonElement element, string name) => Numbers(element.GetProperty(name));

    /// <summary>An array of numbers; null is NaN.</summary>
    public static double[] Numbers(this JsonElement array) =>
        [.. array.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Null ? double.NaN : item.GetDouble())];

    public static double Number(this JsonElement element, string name) => element.GetProperty(name).GetDouble();

    public static string Word(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static string[] Words(this JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];

    /// <summary>Equal to the last digits, where sums and powers may round otherwise.</summary>
    public static void AssertNear(double expected, double actual, double scale, string what) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-12 * scale, $"{what}: {expected:R} became {actual:R}.");

    public static void AssertNear(double[] expected, double[] actual, double scale, string what)
    {
        Assert.True(expected.Length == actual.Length, $"{what}: [{string.Join(", ", expected)}] became [{string.Join(", ", actual)}].");
        for (int i = 0; i < expected.Length; i++)
        {
            AssertNear(expected[i], actual[i], scale, $"{what}, [{i}]");
        }
    }
}
