using System.Globalization;
using System.Text.Json;

namespace KerasLessons.Engine.Tests.Support;

/// <summary>Results recorded from NumPy; the script that made them is beside them.</summary>
internal static class NumPyGolden
{
    private static readonly JsonElement Document = Read();

    public static NaiveTensor Case(string group, string name)
    {
        var item = Document.GetProperty(group).GetProperty(name);
        int[] shape = [.. item.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())];
        double[] values = [.. item.GetProperty("values").EnumerateArray().Select(Number)];
        return new NaiveTensor(shape, values);
    }

    private static double Number(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? value.GetDouble()
        : value.GetString() switch
        {
            "inf" => double.PositiveInfinity,
            "-inf" => double.NegativeInfinity,
            "nan" => double.NaN,
            var text => double.Parse(text!, CultureInfo.InvariantCulture),
        };

    private static JsonElement Read()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "numpy_ops.json")));
        return document.RootElement.Clone();
    }
}
