using KerasLessons.Engine.Random;

namespace KerasLessons.Engine.Tests.Random;

public class PhiloxTests
{
    private const int Count = 200_000;

    /// <summary>
    /// Statistics may stray five standard errors: by chance once in 1.7 million, and the seeds are fixed, so a failure
    /// is a fault and never luck.
    /// </summary>
    private const double Errors = 5;

    /// <summary>The Kolmogorov-Smirnov statistic's limit: √n D exceeds 2.23 with probability 2 exp(-2 · 2.23²) = 1e-4.</summary>
    private const double KolmogorovLimit = 2.23;

    public static TheoryData<string> Distributions() => ["uniform32", "uniform64", "normal32", "normal64", "truncated32", "truncated64"];

    [Theory]
    [MemberData(nameof(Distributions))]
    public void Values_FollowTheirDistribution(string distribution)
    {
        (double variance, double fourthMoment, Func<double, double> cumulative) = distribution[..^2] switch
        {
            "uniform" => (1.0 / 12, 1.0 / 80, (Func<double, double>)(x => Math.Clamp(x, 0, 1))),
            "normal" => (1.0, 3.0, Normal),
            // With Z = Φ(2) - Φ(-2), by parts: E x² = 1 - 4 φ(2) / Z and E x⁴ = 3 E x² - 16 φ(2) / Z.
            _ => (0.7737413, 1.4161891, x => Math.Clamp((Normal(x) - Normal(-2)) / (Normal(2) - Normal(-2)), 0, 1)),
        };
        double mean = distribution.StartsWith("uniform", StringComparison.Ordinal) ? 0.5 : 0;

        double[] values = Draw(distribution, Count, seed: 43052, counter: 1);

        double sampleMean = values.Average();
        double sampleVariance = values.Average(value => (value - mean) * (value - mean));
        AssertWithin(mean, sampleMean, Errors * Math.Sqrt(variance / Count));
        AssertWithin(variance, sampleVariance, Errors * Math.Sqrt((fourthMoment - (variance * variance)) / Count));

        Array.Sort(values);
        double distance = 0;
        for (int i = 0; i < Count; i++)
        {
            double below = cumulative(values[i]);
            distance = Math.Max(distance, Math.Max(below - ((double)i / Count), ((i + 1.0) / Count) - below));
        }

        Assert.True(Math.Sqrt(Count) * distance < KolmogorovLimit, FormattableString.Invariant($"Kolmogorov-Smirnov: {Math.Sqrt(Count) * distance}"));
    }

    [Theory]
    [MemberData(nameof(Distributions))]
    public void Neighbours_AreUncorrelated(string distribution)
    {
        double[] values = Draw(distribution, Count, seed: 7, counter: 3);
        double[] otherCounter = Draw(distribution, Count, seed: 7, counter: 4);
        double[] otherSeed = Draw(distribution, Count, seed: 8, counter: 3);
        foreach (int lag in new[] { 1, 2, 4, 8, 16, 32 })
        {
            AssertWithin(0, Correlation(values.AsSpan(lag), values.AsSpan(0, Count - lag)), Errors / Math.Sqrt(Count - lag));
        }

        AssertWithin(0, Correlation(values, otherCounter), Errors / Math.Sqrt(Count));
        AssertWithin(0, Correlation(values, otherSeed), Errors / Math.Sqrt(Count));
    }

    [Theory]
    [MemberData(nameof(Distributions))]
    public void AValue_DependsOnItsIndexAlone(string distribution)
    {
        double[] whole = Draw(distribution, 300, seed: 1, counter: 2);
        Assert.Equal(whole, Draw(distribution, 300, seed: 1, counter: 2));

        // Every start and many lengths: pieces cut anywhere agree with the whole.
        for (int start = 0; start < 100; start++)
        {
            foreach (int length in new[] { 0, 1, 5, 31, 32, 33, 100, 200 })
            {
                Assert.Equal(whole[start..(start + length)], Draw(distribution, length, seed: 1, counter: 2, start));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Distributions))]
    public void Pieces_OnManyThreads_AgreeWithTheWhole(string distribution)
    {
        double[] whole = Draw(distribution, 10_000, seed: 5, counter: 6);
        double[] pieces = new double[10_000];
        Parallel.For(0, 13, piece =>
        {
            int from = piece * 10_000 / 13;
            int to = (piece + 1) * 10_000 / 13;
            Draw(distribution, to - from, seed: 5, counter: 6, from).CopyTo(pieces, from);
        });
        Assert.Equal(whole, pieces);
    }

    [Theory]
    [MemberData(nameof(Distributions))]
    public void Values_StayInRange(string distribution)
    {
        double[] values = Draw(distribution, Count, seed: 99, counter: 0);
        switch (distribution[..^2])
        {
            case "uniform":
                Assert.True(values.Min() >= 0 && values.Max() < 1);
                break;
            case "truncated":
                Assert.True(values.Min() >= -2 && values.Max() <= 2 && values.Max() > 1.99);
                break;
            default:
                Assert.All(values, value => Assert.True(double.IsFinite(value)));
                Assert.True(values.Max() > 3.5 && values.Min() < -3.5);
                break;
        }
    }

    [Fact]
    public void UniformDoubles_AreAllDifferent()
    {
        // Of 200,000 values with 53 bits a pair agrees by chance once in 450,000 seeds.
        Assert.Equal(Count, Draw("uniform64", Count, seed: 12, counter: 0).Distinct().Count());
        Assert.NotEqual(Draw("uniform64", 1, seed: 12, counter: 0), Draw("uniform64", 1, seed: 12, counter: 1));
        Assert.NotEqual(Draw("uniform64", 1, seed: 12, counter: 0), Draw("uniform64", 1, seed: 13, counter: 0));
    }

    [Fact]
    public void NegativeStart_IsRefused() =>
        Assert.Contains("-1", Assert.ThrowsAny<ArgumentException>(() => Philox.FillUniform(new float[1], 0, 0, -1)).Message);

    private static double[] Draw(string distribution, int count, ulong seed, ulong counter, long start = 0)
    {
        float[] singles = new float[count];
        double[] doubles = new double[count];
        switch (distribution)
        {
            case "uniform32": Philox.FillUniform(singles, seed, counter, start); break;
            case "uniform64": Philox.FillUniform(doubles, seed, counter, start); break;
            case "normal32": Philox.FillNormal(singles, seed, counter, start); break;
            case "normal64": Philox.FillNormal(doubles, seed, counter, start); break;
            case "truncated32": Philox.FillTruncatedNormal(singles, seed, counter, start); break;
            default: Philox.FillTruncatedNormal(doubles, seed, counter, start); break;
        }

        return distribution.EndsWith("32", StringComparison.Ordinal) ? Array.ConvertAll(singles, value => (double)value) : doubles;
    }

    private static double Correlation(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        double meanLeft = 0;
        double meanRight = 0;
        for (int i = 0; i < left.Length; i++)
        {
            meanLeft += left[i] / left.Length;
            meanRight += right[i] / left.Length;
        }

        double covariance = 0;
        double squaresLeft = 0;
        double squaresRight = 0;
        for (int i = 0; i < left.Length; i++)
        {
            covariance += (left[i] - meanLeft) * (right[i] - meanRight);
            squaresLeft += (left[i] - meanLeft) * (left[i] - meanLeft);
            squaresRight += (right[i] - meanRight) * (right[i] - meanRight);
        }

        return covariance / Math.Sqrt(squaresLeft * squaresRight);
    }

    private static double Normal(double x) => MathNet.Numerics.Distributions.Normal.CDF(0, 1, x);

    private static void AssertWithin(double expected, double actual, double tolerance) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance, FormattableString.Invariant($"expected {expected} within {tolerance}, got {actual}"));
}
