using System.Text.Json;

namespace KerasLessons.Tests.Conformance;

/// <summary>A case's settings; remembers which were read, so that one which nobody read fails the case.</summary>
public sealed class CaseSettings(string owner, JsonElement config)
{
    private readonly HashSet<string> _read = ["class", "function", "name", "dtype"];

    /// <summary>Keras's class name, or that of the function.</summary>
    public string Class => (config.TryGetProperty("class", out var name) ? name : config.GetProperty("function")).GetString()!;

    public double Double(string name, double otherwise) => Find(name) is { } value ? JsonTensor.Number(value) : otherwise;

    public double? OptionalDouble(string name) => Find(name) is { } value ? JsonTensor.Number(value) : null;

    public int Int(string name, int otherwise) => Find(name)?.GetInt32() ?? otherwise;

    public int? OptionalInt(string name) => Find(name)?.GetInt32();

    public int[]? OptionalInts(string name) => Find(name) is { } value ? [.. value.EnumerateArray().Select(item => item.GetInt32())] : null;

    public double[]? OptionalDoubles(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(JsonTensor.Number)],
        { } number => [number.GetDouble()],
    };

    public bool Bool(string name, bool otherwise) => Find(name)?.GetBoolean() ?? otherwise;

    public string? OptionalString(string name) => Find(name)?.GetString();

    /// <summary>A setting as it stands; null when it is missing or null.</summary>
    public JsonElement? Find(string name)
    {
        _read.Add(name);
        return config.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    /// <summary>Fails if the case has a setting that was not read.</summary>
    public void RequireAllRead()
    {
        var left = config.EnumerateObject().Select(property => property.Name).Where(name => !_read.Contains(name));
        Assert.True(!left.Any(), $"{owner}: settings not honoured: {string.Join(", ", left)}");
    }
}
