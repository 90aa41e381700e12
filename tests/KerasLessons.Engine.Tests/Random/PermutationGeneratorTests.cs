using KerasLessons.Engine.Random;

namespace KerasLessons.Engine.Tests.Random;

public class PermutationGeneratorTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(33)]
    [InlineData(100_000)]
    public void EveryIndex_AppearsOnce(int count)
    {
        int[] indices = Fill(count, 43052, 1);
        Assert.Equal(Enumerable.Range(0, count), indices.Order());
    }

    [Fact]
    public void SameSeedAndCounter_GiveTheSameOrder_OthersAnother()
    {
        Assert.Equal(Fill(50, 1, 2), Fill(50, 1, 2));
        Assert.NotEqual(Fill(50, 1, 2), Fill(50, 1, 3));
        Assert.NotEqual(Fill(50, 1, 2), Fill(50, 2, 2));
    }

    [Fact]
    public void AllOrdersOfFour_AreEquallyLikely()
    {
        const int Runs = 48_000;
        var counts = new Dictionary<string, int>();
        for (ulong run = 0; run < Runs; run++)
        {
            string order = string.Join(",", Fill(4, 9, run));
            counts[order] = counts.GetValueOrDefault(order) + 1;
        }

        // Chi-squared with 23 degrees of freedom exceeds 58.6 once in 15,000 times; the seed is fixed.
        Assert.Equal(24, counts.Count);
        double expected = Runs / 24.0;
        Assert.InRange(counts.Values.Sum(count => (count - expected) * (count - expected) / expected), 2, 58.6);
    }

    [Fact]
    public void Positions_AreUnbiased()
    {
        // Where the first of 100 indices lands, over 20,000 orders: mean 49.5, standard deviation 28.9, five standard errors.
        double mean = 0;
        int[] indices = new int[100];
        for (ulong run = 0; run < 20_000; run++)
        {
            PermutationGenerator.Fill(indices, 3, run);
            mean += Array.IndexOf(indices, 0) / 20_000.0;
        }

        Assert.InRange(mean, 49.5 - (5 * 28.9 / Math.Sqrt(20_000)), 49.5 + (5 * 28.9 / Math.Sqrt(20_000)));
    }

    [Fact]
    public void Filling_AllocatesNothing()
    {
        int[] indices = new int[1000];
        float[] values = new float[1001];
        PermutationGenerator.Fill(indices, 1, 1);
        Philox.FillTruncatedNormal(values, 1, 1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        PermutationGenerator.Fill(indices, 1, 2);
        Philox.FillTruncatedNormal(values, 1, 2);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static int[] Fill(int count, ulong seed, ulong counter)
    {
        int[] indices = new int[count];
        PermutationGenerator.Fill(indices, seed, counter);
        return indices;
    }
}
