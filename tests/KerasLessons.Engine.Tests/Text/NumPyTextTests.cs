using System.Globalization;
using System.Text.Json;
using KerasLessons.Engine.Text;

namespace KerasLessons.Engine.Tests.Text;

/// <summary>Every recorded array prints as NumPy prints it.</summary>
public class NumPyTextTests
{
    private static readonly JsonElement[] Cases = Load();

    public static TheoryData<int> All()
    {
        var data = new TheoryData<int>();
        for (int i = 0; i < Cases.Length; i++)
        {
            data.Add(i);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void PrintsAsNumPy(int index)
    {
        JsonElement item = Cases[index];
        int[] shape = [.. item.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())];
        string[] data = item.GetProperty("data").GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        (string str, string repr) = item.GetProperty("dtype").GetString() switch
        {
            "float32" => Print(data, shape, text => BitConverter.UInt32BitsToSingle(Convert.ToUInt32(text, 16))),
            "float64" => Print(data, shape, text => BitConverter.UInt64BitsToDouble(Convert.ToUInt64(text, 16))),
            "int32" => Print(data, shape, text => int.Parse(text, CultureInfo.InvariantCulture)),
            "int64" => Print(data, shape, text => long.Parse(text, CultureInfo.InvariantCulture)),
            "uint8" => Print(data, shape, text => byte.Parse(text, CultureInfo.InvariantCulture)),
            "bool" => Print(data, shape, text => text == "1"),
            _ => throw new InvalidDataException("Unknown dtype in numpy_text.json."),
        };

        Assert.Equal(item.GetProperty("str").GetString(), str);
        Assert.Equal(item.GetProperty("repr").GetString(), repr);
    }

    private static (string Str, string Repr) Print<T>(string[] data, int[] shape, Func<string, T> parse)
        where T : unmanaged
    {
        var elements = new T[shape.Aggregate(1, (count, size) => count * size)];
        for (int i = 0; i < elements.Length; i++)
        {
            elements[i] = parse(data[i % data.Length]);
        }

        return (NumPyFormatter.Str<T>(elements, shape), NumPyFormatter.Repr<T>(elements, shape));
    }

    private static JsonElement[] Load()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "data", "numpy_text.json");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(item => item.Clone())];
    }
}
