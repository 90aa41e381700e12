using System.Globalization;
using System.Text.Json;

namespace KerasLessons.Torch.Tests.Support;

/// <summary>Numbers and texts recorded from PyTorch.</summary>
internal static class Golden
{
    public static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", file)));
        return document.RootElement.Clone();
    }

    /// <summary>A list's numbers, row by row; nan and the infinities stand as strings.</summary>
    public static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().SelectMany(item => item.ValueKind switch
    {
        JsonValueKind.Array => Numbers(item),
        JsonValueKind.String => [Special(item.GetString()!)],
        JsonValueKind.True => [1.0],
        JsonValueKind.False => [0.0],
        _ => [item.GetDouble()],
    })];

    public static DType Type(JsonElement name) => Enum.Parse<DType>(name.GetString()!, ignoreCase: true);

    /// <summary>Fails unless each number is within <paramref name="relative"/> of its own size, or <paramref name="absolute"/>.</summary>
    public static void Close(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual, double relative, double absolute, string what)
    {
        Assert.True(expected.Length == actual.Length, $"{what}: {expected.Length} numbers expected, {actual.Length} came.");
        for (int i = 0; i < expected.Length; i++)
        {
            double room = Math.Max(absolute, relative * Math.Abs(expected[i]));
            Assert.True(
                Math.Abs(expected[i] - actual[i]) <= room,
                string.Create(CultureInfo.InvariantCulture, $"{what}[{i}]: expected {expected[i]:R}, came {actual[i]:R}, room {room:R}."));
        }
    }

    private static double Special(string text) => text switch
    {
        "nan" => double.NaN,
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        _ => throw new FormatException(text),
    };
}
