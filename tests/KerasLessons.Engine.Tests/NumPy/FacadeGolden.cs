using System.Text.Json;
using KerasLessons.Engine.Tensors;
using KerasLessons.Engine.Tests.Random;

namespace KerasLessons.Engine.Tests.NumPy;

/// <summary>Reads numpy_facade.json and compares tensors with what it recorded.</summary>
internal static class FacadeGolden
{
    private static readonly JsonElement[] All = [.. RandomGolden.Cases("numpy_facade.json").EnumerateArray()];

    public static IEnumerable<string> Names => All.Select(Name).Distinct();

    public static IEnumerable<JsonElement> Cases(string name) => All.Where(c => Name(c) == name);

    public static Tensor Array(JsonElement recorded)
    {
        Shape shape = recorded.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32()).ToArray();
        double[] values = [.. recorded.GetProperty("values").EnumerateArray().Select(Number)];
        return Tensor.FromSpan<double>(values, shape).Cast(DTypes.Parse(recorded.GetProperty("dtype").GetString()!));
    }

    /// <summary>Type and shape the same, the values within a tolerance relative to the greatest number that went into them.</summary>
    public static void AssertSame(JsonElement recorded, Tensor actual, double tolerance, double magnitude, string what)
    {
        var expected = recorded.ValueKind == JsonValueKind.Number ? recorded.GetInt64() : Array(recorded);
        Assert.True(expected.DType == actual.DType, $"{what}: type {expected.DType} recorded, {actual.DType} made");
        Assert.True(expected.Shape == actual.Shape, $"{what}: shape {expected.Shape} recorded, {actual.Shape} made");
        double[] x = expected.ToArray<double>();
        double[] y = actual.ToArray<double>();
        double scale = x.Select(Math.Abs).Append(magnitude).Max();
        for (int i = 0; i < x.Length; i++)
        {
            bool same = tolerance == 0 ? x[i].Equals(y[i]) : Math.Abs(x[i] - y[i]) <= tolerance * scale;
            Assert.True(same, FormattableString.Invariant($"{what}, element {i}: {x[i]:R} recorded, {y[i]:R} made"));
        }
    }

    private static string Name(JsonElement recorded) => recorded.GetProperty("name").GetString()!;

    private static double Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        _ => value.GetDouble(),
    };
}
