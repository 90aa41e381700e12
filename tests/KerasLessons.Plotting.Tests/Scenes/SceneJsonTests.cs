using System.Text.Json;
using KerasLessons.Plotting.Rendering;
using KerasLessons.Plotting.Scenes;

namespace KerasLessons.Plotting.Tests.Scenes;

public class SceneJsonTests
{
    [Fact]
    public void Items_KeepTheirTextWhenOtherMarksCome()
    {
        var axes = new Figure().AddSubplot3D();
        axes.PlotSurface([0, 1, 2], [0, 1, 2], (x, y) => x * y);
        string[] before = [.. Scene(axes).Items];
        axes.Scatter(100, 100, 100);
        string[] after = [.. Scene(axes).Items];
        Assert.Single(before);
        Assert.Equal(before[0], after[0]);
        Assert.Equal(2, after.Length);
    }

    [Fact]
    public void Items_AreShort_AndHoldEachVertexOnce()
    {
        var axes = new Figure().AddSubplot3D();
        double[] line = [.. Enumerable.Range(0, 50).Select(i => -3 + 6 * i / 49.0)];
        axes.PlotSurface(line, line, (x, y) => Math.Sin(x) * Math.Exp(y));
        string item = Scene(axes).Items[0];
        var parsed = JsonDocument.Parse(item).RootElement;
        Assert.Equal(2500, parsed.GetProperty("z").GetArrayLength());
        Assert.Equal(49 * 49 * 6, parsed.GetProperty("fills").GetString()!.Length);
        Assert.True(item.Length < 75_000, $"The item has {item.Length} characters.");
        foreach (var (x, i) in parsed.GetProperty("x").EnumerateArray().Select((x, i) => (x.GetDouble(), i)))
        {
            Assert.Equal(line[i % 50], x, 6e-5);
        }
    }

    [Fact]
    public void Items_OfSampledSurfaces_LeaveOutPointsThatNoFaceTouches()
    {
        var axes = new Figure().AddSubplot3D();
        double[] line = [.. Enumerable.Range(0, 101).Select(i => (double)i)];
        axes.PlotSurface(line, line, (x, y) => x, rstride: 10, cstride: 10);
        var parsed = JsonDocument.Parse(Scene(axes).Items[0]).RootElement;
        // Eleven lines each way, which cross at 121 points.
        Assert.Equal(2 * 11 * 101 - 121, parsed.GetProperty("z").GetArrayLength());
    }

    [Fact]
    public void Settings_AreJsonThatAPageMayHold()
    {
        var axes = new Figure().AddSubplot3D();
        axes.SetTitle("</script> \"<!--");
        axes.SetXLabel("\\ $x_1$");
        string settings = Scene(axes).Settings;
        Assert.DoesNotContain("<", settings, StringComparison.Ordinal);
        var parsed = JsonDocument.Parse(settings).RootElement;
        Assert.StartsWith("</script> \"<!--. 3-D plot", parsed.GetProperty("name").GetString(), StringComparison.Ordinal);
        Assert.Equal("\\ x1", string.Concat(parsed.GetProperty("axes")[0].GetProperty("label").EnumerateArray().Select(run => run.GetProperty("text").GetString())));
    }

    [Theory]
    [InlineData(new[] { 0, 0.123456789, 1 }, "[0,0.12346,1]")]
    [InlineData(new[] { -100, 33.333333333, 8587.6875 }, "[-100,33.33,8587.69]")]
    [InlineData(new[] { 1e6, 1000000.123456, 1000001 }, "[1000000,1000000.12346,1000001]")]
    [InlineData(new[] { -3.657747745513916 }, "[-3.65774775]")]
    [InlineData(new[] { 0, double.NaN, 4e-9 }, "[0,null,4E-09]")]
    [InlineData(new[] { -1e-17, 1 }, "[0,1]")]
    [InlineData(new[] { 3.14159, 1e6 }, "[3.142,1000000]")]
    [InlineData(new[] { double.NaN }, "[null]")]
    [InlineData(new double[0], "[]")]
    public void CompactNumbers_KeepAHundredThousandthOfTheRange(double[] values, string json) =>
        Assert.Equal(json, CompactNumbers.Json(CompactNumbers.Round(values)));

    private static Scene Scene(Axes3D axes) => axes.SceneIn(new Box(50, 50, 300, 300));
}
