using System.Globalization;
using System.Text.Json;
using KerasLessons.Engine.Text;

namespace KerasLessons.Engine.Tests.Text;

/// <summary>Every recorded number is written as Python writes it.</summary>
public class PythonNumberTests
{
    [Fact]
    public void WritesAsPython()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "data", "python_numbers.json");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        foreach (JsonElement item in document.RootElement.GetProperty("cases").EnumerateArray())
        {
            double value = BitConverter.UInt64BitsToDouble(Convert.ToUInt64(item[0].GetString(), 16));
            string format = item[1].GetString()!;
            int decimals = int.Parse(format.AsSpan(1, 1), CultureInfo.InvariantCulture);
            string text = format[2] == 'f' ? PythonNumber.Fixed(value, decimals) : PythonNumber.Scientific(value, decimals);
            Assert.Equal($"{format} {item[2].GetString()}", $"{format} {text}");
        }
    }
}
