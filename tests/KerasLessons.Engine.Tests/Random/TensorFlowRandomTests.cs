using System.Text.Json;
using KerasLessons.Engine.Random;

namespace KerasLessons.Engine.Tests.Random;

public class TensorFlowRandomTests
{
    /// <summary>
    /// The file's note states both: float32 arithmetic's own rounding, and a double's. In float32 the angle of the
    /// Box-Muller transform is rounded to a few 1e-7, so near a zero of its sine or cosine a small value can keep no
    /// more than that: there the tolerance is that of a value of 1.
    /// </summary>
    private const double SingleTolerance = 2e-6;

    private const double DoubleTolerance = 1e-14;

    public static TheoryData<long, string> RecordedLists()
    {
        var rows = new TheoryData<long, string>();
        foreach (JsonElement recorded in RandomGolden.Cases("tf_random.json").EnumerateArray())
        {
            foreach (JsonProperty list in recorded.EnumerateObject().Where(property => property.Name != "seed"))
            {
                rows.Add(recorded.GetProperty("seed").GetInt64(), list.Name);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(RecordedLists))]
    public void EveryRecordedList_IsDrawnAgain(long seed, string list)
    {
        double[] expected = RandomGolden.Doubles(
            RandomGolden.Cases("tf_random.json").EnumerateArray().Single(c => c.GetProperty("seed").GetInt64() == seed).GetProperty(list));
        var random = new TensorFlowRandom(999);
        random.SetSeed(seed);
        float[] singles = new float[expected.Length];
        double[] doubles = new double[expected.Length];
        switch (list)
        {
            case "op_seeds":
                Assert.Equal(expected, expected.Select(_ => (double)random.NextOperationSeed()));
                return;
            case "normal_10_float32":
                random.Normal(singles);
                break;
            case "normal_200_float64":
                random.Normal(doubles);
                break;
            case "uniform_10_float32":
                random.Uniform(singles);
                Assert.Equal(expected, singles.Select(value => (double)value)); // no rounding at all
                return;
            case "uniform_6_float64":
                random.Uniform(doubles);
                Assert.Equal(expected, doubles);
                return;
            case "second_call_normal_5_float32":
                random.NextOperationSeed();
                random.Normal(singles);
                break;
            case "third_call_normal_3_float64":
                random.NextOperationSeed();
                random.NextOperationSeed();
                random.Normal(doubles);
                break;
            default:
                Assert.Fail($"no test draws the recorded list {list}");
                break;
        }

        bool isSingle = list.EndsWith("float32", StringComparison.Ordinal);
        for (int i = 0; i < expected.Length; i++)
        {
            double actual = isSingle ? singles[i] : doubles[i];
            double tolerance = isSingle ? SingleTolerance * Math.Max(1, Math.Abs(expected[i])) : DoubleTolerance * Math.Abs(expected[i]);
            Assert.True(Math.Abs(actual - expected[i]) <= tolerance, FormattableString.Invariant($"value {i}: recorded {expected[i]:R}, drawn {actual:R}"));
        }
    }

    [Fact]
    public void CafeLecture_IsReproducedToTheLastPrintedDigit()
    {
        // TensorFlow's own output: y = 10.2 + 2.2 x + epsilon, epsilon ten float32 values, printed to eight decimals.
        JsonElement lecture = RandomGolden.Document("lessons.json").GetProperty("lessons").GetProperty("gradient_tape_cafe");
        double[] x = RandomGolden.Doubles(lecture.GetProperty("x"));
        float[] epsilon = new float[x.Length];
        new TensorFlowRandom(lecture.GetProperty("seed").GetInt64()).Normal(epsilon);
        Assert.Equal(
            RandomGolden.Doubles(lecture.GetProperty("y")),
            x.Select((value, i) => Math.Round(10.2 + (2.2 * value) + epsilon[i], 8)));
    }

    [Fact]
    public void MeanAndDeviation_ScaleAndShiftTheSameStream()
    {
        double[] standard = new double[9];
        double[] scaled = new double[9];
        new TensorFlowRandom(1).Normal(standard);
        new TensorFlowRandom(1).Normal(scaled, 3, 0.5);
        Assert.Equal(standard.Select(value => (value * 0.5) + 3), scaled);

        new TensorFlowRandom(1).Uniform(standard);
        new TensorFlowRandom(1).Uniform(scaled, -1, 4);
        Assert.Equal(standard.Select(value => (value * 5) - 1), scaled);
    }

    [Fact]
    public void ShorterDraw_IsTheHeadOfALongerOne()
    {
        float[] longer = new float[11];
        new TensorFlowRandom(43052).Normal(longer);
        for (int length = 0; length <= longer.Length; length++)
        {
            float[] shorter = new float[length];
            new TensorFlowRandom(43052).Normal(shorter);
            Assert.Equal(longer[..length], shorter);
        }
    }

    [Theory]
    [InlineData(-43052)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(int.MaxValue)]
    public void UnusualSeeds_Work_AndRepeat(long seed)
    {
        double[] first = new double[4];
        double[] second = new double[4];
        new TensorFlowRandom(seed).Uniform(first);
        new TensorFlowRandom(seed).Uniform(second);
        Assert.Equal(first, second);
        Assert.All(first, value => Assert.InRange(value, 0, 1));
    }

    [Fact]
    public void Unseeded_TwoGeneratorsDiffer()
    {
        double[] first = new double[2];
        double[] second = new double[2];
        new TensorFlowRandom().Uniform(first);
        new TensorFlowRandom().Uniform(second);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void RefusedCall_DoesNotCountAsAnOperation()
    {
        var random = new TensorFlowRandom(43052);
        Assert.Contains("-1", Assert.ThrowsAny<ArgumentException>(() => random.Normal(new float[3], 0, -1)).Message);
        Assert.ThrowsAny<ArgumentException>(() => random.Normal(new double[3], double.NaN));
        Assert.ThrowsAny<ArgumentException>(() => random.Uniform(new double[3], 2, 1));
        Assert.ThrowsAny<ArgumentException>(() => random.Uniform(new float[3], -float.MaxValue, float.MaxValue));
        Assert.Equal(1556685636, random.NextOperationSeed());
    }
}
