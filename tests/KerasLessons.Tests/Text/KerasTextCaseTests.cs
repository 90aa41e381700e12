using System.Text.Json;
using KerasLessons.Text;

namespace KerasLessons.Tests.Text;

/// <summary>All of Keras's recorded cases of the kinds <c>format</c> and <c>naming</c>.</summary>
[Collection(nameof(ObjectNames))]
public class KerasTextCaseTests
{
    private static readonly Dictionary<string, JsonElement> Cases = TestData.Cases("keras_cases.json")
        .Where(item => item.GetProperty("kind").GetString() is "format" or "naming")
        .ToDictionary(item => item.GetProperty("name").GetString()!);

    public static TheoryData<string> All() => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void WritesAsKeras(string name)
    {
        JsonElement item = Cases[name];
        JsonElement inputs = item.GetProperty("inputs");
        string[] actual;
        if (name == "naming.uniquify")
        {
            ObjectNames.Reset();
            actual = [.. item.GetProperty("config").GetProperty("calls").EnumerateArray().Select(call => ObjectNames.AutoName(call.GetString()!))];
        }
        else if (name.StartsWith("naming.", StringComparison.Ordinal))
        {
            actual = [ObjectNames.ToSnakeCase(inputs.GetProperty("name").GetString()!)];
        }
        else if (name.StartsWith("format.readable_memory_size", StringComparison.Ordinal))
        {
            actual = [MemorySize.Format(inputs.GetProperty("bytes").GetDouble())];
        }
        else
        {
            string unit = item.GetProperty("config").GetProperty("unit").GetString()!;
            actual = [" " + ProgressText.TimePer(inputs.GetProperty("seconds_per_unit").GetDouble(), unit)];
        }

        JsonElement expected = item.GetProperty("expected");
        string[] wanted = expected.ValueKind == JsonValueKind.Array
            ? [.. expected.EnumerateArray().Select(entry => entry.GetString()!)]
            : [expected.GetString()!];
        Assert.Equal(wanted, actual);
    }
}
