using System.Runtime.InteropServices;
using System.Text.Json;

namespace KerasLessons.Engine.Tests.Random;

/// <summary>Reads the recorded streams beside the test assembly.</summary>
internal static class RandomGolden
{
    /// <summary>
    /// The streams were recorded on Linux x64. Elsewhere the platform's own logarithm may differ in a last bit, which
    /// the polar method's division can double.
    /// </summary>
    private static readonly bool IsRecordedPlatform =
        OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64;

    public static JsonElement Document(string file)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "data", file);
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.Clone();
    }

    public static JsonElement Cases(string file) => Document(file).GetProperty("cases");

    public static double[] Doubles(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetDouble())];

    public static long[] Integers(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetInt64())];

    /// <summary>Every bit the same; on another platform than the recording's, the same but for rounding.</summary>
    public static void AssertSame(double[] expected, double[] actual, string what)
    {
        Assert.True(expected.Length == actual.Length, $"{what}: {expected.Length} values recorded, {actual.Length} drawn");
        for (int i = 0; i < expected.Length; i++)
        {
            bool same = IsRecordedPlatform
                ? BitConverter.DoubleToInt64Bits(expected[i]) == BitConverter.DoubleToInt64Bits(actual[i])
                : Math.Abs(expected[i] - actual[i]) <= 1e-15 * Math.Abs(expected[i]);
            Assert.True(same, FormattableString.Invariant($"{what}, value {i}: recorded {expected[i]:R}, drawn {actual[i]:R}"));
        }
    }

    public static void AssertSame(long[] expected, long[] actual, string what) =>
        Assert.True(expected.AsSpan().SequenceEqual(actual), $"{what}: recorded {string.Join(",", expected)}, drawn {string.Join(",", actual)}");
}
