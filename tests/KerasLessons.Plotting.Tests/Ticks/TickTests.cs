using System.Text.Json;
using KerasLessons.Plotting.Ticks;

namespace KerasLessons.Plotting.Tests.Ticks;

public class TickTests
{
    [Fact]
    public void LinearTicks_StandWhereMatplotlibPutsThem_AndSayTheSame()
    {
        var cases = Recorded.Section("linear").EnumerateArray().ToArray();
        Assert.True(cases.Length > 250);
        foreach (var recorded in cases)
        {
            double low = recorded.Number("low"), high = recorded.Number("high");
            string what = FormattableString.Invariant($"{low:R} to {high:R} in {recorded.GetProperty("space").GetInt32()}");
            double[] ticks = LinearTicks.Locations(low, high, recorded.GetProperty("space").GetInt32());
            Recorded.AssertNear(recorded.Numbers("ticks"), ticks, Math.Max(Math.Abs(low), Math.Abs(high)), what);
            var labels = LinearLabels.Of(ticks, low, high);
            Assert.True(recorded.Words("labels").SequenceEqual(labels.Texts), $"{what}: {string.Join(' ', recorded.Words("labels"))} became {string.Join(' ', labels.Texts)}");
            Assert.True(recorded.Word("offset") == labels.Offset, $"{what}: '{recorded.Word("offset")}' became '{labels.Offset}'.");
        }
    }

    [Fact]
    public void LogTicks_StandWhereMatplotlibPutsThem_AndSayTheSame()
    {
        var cases = Recorded.Section("log").EnumerateArray().ToArray();
        Assert.True(cases.Length > 80);
        foreach (var recorded in cases)
        {
            double low = recorded.Number("low"), high = recorded.Number("high");
            var ticks = LogTicks.Of(low, high, recorded.GetProperty("space").GetInt32());
            string what = FormattableString.Invariant($"{low:R} to {high:R} in {recorded.GetProperty("space").GetInt32()}");
            AssertSame(recorded.GetProperty("major"), ticks.Major, ticks.MajorLabels, low, high, what);
            AssertSame(recorded.GetProperty("minor"), ticks.Minor, ticks.MinorLabels, low, high, what);
        }
    }

    [Fact]
    public void LogTicks_NameNoNumberThatHasNoLogarithm() => Assert.Equal("", LogTicks.Label(-1));

    private static void AssertSame(JsonElement recorded, double[] ticks, TickLabels labels, double low, double high, string what)
    {
        var shown = Enumerable.Range(0, ticks.Length).Where(i => low <= ticks[i] && ticks[i] <= high).ToArray();
        Recorded.AssertNear(recorded.Numbers("ticks"), [.. shown.Select(i => ticks[i])], high, what);
        string expected = string.Join(' ', recorded.Words("labels")), actual = string.Join(' ', shown.Select(i => labels.Texts[i]));
        Assert.True(expected == actual, $"{what}: {expected} became {actual}.");
    }
}
