using System.Text.Json;

namespace KerasLessons.Plotting.Tests.Plots;

public class HistogramTests
{
    [Fact]
    public void Hist_CountsAsNumPyDoes()
    {
        foreach (var recorded in Recorded.Section("histograms").EnumerateArray())
        {
            var axes = new Figure().AddSubplot();
            double[] x = recorded.Numbers("x");
            bool density = recorded.GetProperty("density").GetBoolean();
            var bins = recorded.GetProperty("bins");
            var (counts, edges, patches) = bins.ValueKind == JsonValueKind.Number ? axes.Hist(x, bins.GetInt32(), density: density) : axes.Hist(x, bins.Numbers(), density);
            Recorded.AssertNear(recorded.Numbers("counts"), [.. counts.Select(count => double.IsNaN(count) ? 0 : count)], 1, "counts");
            Recorded.AssertNear(recorded.Numbers("edges"), [.. edges], 1, "edges");
            Assert.Equal(counts, patches.Patches.Select(patch => patch.Height));
        }
    }

    [Fact]
    public void Hist_LeavesNaNOut() => Assert.Equal(2, new Figure().AddSubplot().Hist([1, double.NaN, 2], bins: 3).Counts.Sum());

    [Fact]
    public void Hist_TakesARange() => Assert.Equal([1, 1], new Figure().AddSubplot().Hist([-9, 0.5, 1.5, 9], bins: 2, range: (0, 2)).Counts);
}
