using System.Globalization;
using System.Text.Json;

namespace KerasLessons.Tests.Conformance;

/// <summary>One recorded fact about Keras: settings and inputs of something, and the numbers that came out.</summary>
public sealed record KerasCase(
    string Name, string Kind, JsonElement Config, JsonElement Inputs, JsonElement Expected, JsonElement Tolerance)
{
    private static readonly Lazy<KerasCase[]> s_all = new(Load);

    /// <summary>Every case of tests/data/keras_cases.json.</summary>
    public static IReadOnlyList<KerasCase> All => s_all.Value;

    public static KerasCase Named(string name) => All.Single(known => known.Name == name);

    public CaseSettings Settings => new(Name, Config);

    /// <summary>Positional input <paramref name="index"/>.</summary>
    public Tensor Argument(int index) => JsonTensor.Read(Inputs.GetProperty("args")[index]);

    /// <summary>Checks a result's shape and numbers within the case's tolerance.</summary>
    public void RequireExpected(Tensor actual)
    {
        var expected = JsonTensor.Read(Expected);
        Assert.True(
            expected.Shape == actual.Shape, $"{Name}: shape {actual.Shape} instead of {expected.Shape}");
        RequireClose(expected.ToArray<double>(), actual.ToArray<double>());
    }

    /// <summary>Checks numbers within the case's tolerance: |actual − expected| at most atol + rtol · |expected|.</summary>
    public void RequireClose(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual)
    {
        var (relative, absolute) = Limits();
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            bool same = expected[i].Equals(actual[i]);
            double limit = absolute + relative * Math.Abs(expected[i]);
            Assert.True(
                same || Math.Abs(actual[i] - expected[i]) <= limit,
                string.Create(CultureInfo.InvariantCulture, $"{Name}: {actual[i]:R} instead of {expected[i]:R} at {i}, beyond {limit:R}"));
        }
    }

    public override string ToString() => Name;

    private (double Relative, double Absolute) Limits()
    {
        if (Tolerance.TryGetProperty("decimal", out var digits))
        {
            return (0, 1.5 * Math.Pow(10, -digits.GetDouble()));
        }
        if (Tolerance.TryGetProperty("exact", out _))
        {
            return (0, 0);
        }
        return (Number("rtol"), Number("atol"));

        double Number(string name) => Tolerance.TryGetProperty(name, out var value) ? value.GetDouble() : 0;
    }

    private static KerasCase[] Load()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "data", "keras_cases.json");
        using var stream = File.OpenRead(path);
        var root = JsonDocument.Parse(stream).RootElement;
        return
        [
            .. root.GetProperty("cases").EnumerateArray().Select(item => new KerasCase(
                item.GetProperty("name").GetString()!,
                item.GetProperty("kind").GetString()!,
                item.GetProperty("config"),
                item.GetProperty("inputs"),
                item.GetProperty("expected"),
                item.GetProperty("tolerance"))),
        ];
    }
}
