using System.Text.Json;

namespace KerasLessons.Tests.Conformance;

/// <summary>Nested JSON lists as tensors: float32 if a number has a decimal point, int32 or bool otherwise.</summary>
internal static class JsonTensor
{
    public static Tensor Read(JsonElement json)
    {
        var sizes = new List<int>();
        for (var level = json; level.ValueKind == JsonValueKind.Array; level = level[0])
        {
            sizes.Add(level.GetArrayLength());
            if (level.GetArrayLength() == 0)
            {
                break;
            }
        }
        var values = new List<double>();
        var (isFloat, isBool) = (false, true);
        Collect(json);
        Tensor flat = values.ToArray();
        var type = isFloat ? DType.Float32 : isBool && values.Count > 0 ? DType.Bool : DType.Int32;
        return flat.Cast(type).Reshape(Shape.Create([.. sizes]));

        void Collect(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray())
                {
                    Collect(item);
                }
                return;
            }
            isFloat |= element.ValueKind == JsonValueKind.String ||
                (element.ValueKind == JsonValueKind.Number && element.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') >= 0);
            isBool &= element.ValueKind is JsonValueKind.True or JsonValueKind.False;
            values.Add(Number(element));
        }
    }

    /// <summary>The tensor, or null for JSON's null and for what is missing.</summary>
    public static Tensor? ReadOptional(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var json) && json.ValueKind != JsonValueKind.Null ? Read(json) : null;

    public static double Number(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        JsonValueKind.String => json.GetString() switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            var text => throw new FormatException($"'{text}' is not a number."),
        },
        _ => json.GetDouble(),
    };
}
