using System.Text.Json;

namespace KerasLessons.Tests.Conformance;

internal static class InitializerCases
{
    public static void Check(KerasCase known)
    {
        var settings = known.Settings;
        var shape = ShapeOf(known.Inputs.GetProperty("kwargs"));
        var initializer = settings.Class switch
        {
            "Constant" => MakeConstant(settings),
            var name => Initializers.Get(name),
        };
        settings.RequireAllRead();
        known.RequireExpected(initializer.Invoke(shape));
    }

    /// <summary>Limits, fans and deviation of random values, from a sample large enough to tell.</summary>
    public static void CheckBounds(KerasCase known)
    {
        var expected = known.Expected;
        var initializer = Initializers.Get(known.Settings.Class);
        bool hasShape = known.Inputs.TryGetProperty("shape", out _);
        var shape = hasShape ? ShapeOf(known.Inputs) : [100, 100];
        if (hasShape)
        {
            var (fanIn, fanOut) = Initializers.ComputeFans(shape);
            Assert.Equal((expected.GetProperty("fan_in").GetDouble(), expected.GetProperty("fan_out").GetDouble()), (fanIn, fanOut));
        }
        var values = Enumerable.Range(0, 1 + 40_000 / shape.Size).SelectMany(_ => initializer.Invoke(shape).ToArray<double>()).ToArray();
        var (least, greatest) = (values.Min(), values.Max());
        if (expected.TryGetProperty("min", out var minimum))
        {
            RequireFilled(minimum.GetDouble(), expected.GetProperty("max").GetDouble());
        }
        if (expected.TryGetProperty("truncated_at_abs", out var limit))
        {
            RequireFilled(-limit.GetDouble(), limit.GetDouble());
        }
        if (expected.TryGetProperty("std", out var deviation))
        {
            double sample = Math.Sqrt(values.Sum(value => value * value) / values.Length);
            Assert.InRange(sample / deviation.GetDouble(), 0.97, 1.03);
        }

        void RequireFilled(double from, double to)
        {
            double slack = 1e-6 * (to - from);
            Assert.InRange(least, from - slack, from + 0.05 * (to - from));
            Assert.InRange(greatest, to - 0.05 * (to - from), to + slack);
        }
    }

    public static void CheckFans(KerasCase known)
    {
        var (fanIn, fanOut) = Initializers.ComputeFans(
            ShapeOf(known.Inputs), known.Settings.OptionalInts("input_axes"), known.Settings.OptionalInts("output_axes"));
        Assert.Equal(known.Expected.GetProperty("fan_in").GetDouble(), fanIn);
        Assert.Equal(known.Expected.GetProperty("fan_out").GetDouble(), fanOut);
    }

    private static Constant MakeConstant(CaseSettings settings)
    {
        var value = settings.Find("value")!.Value;
        return value.ValueKind == JsonValueKind.Object
            ? new Constant(JsonTensor.Read(value.GetProperty("config").GetProperty("value")))
            : new Constant(value.GetDouble());
    }

    private static Shape ShapeOf(JsonElement owner) =>
        Shape.Create([.. owner.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())]);
}
