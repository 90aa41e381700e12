using System.Text.Json;

namespace KerasLessons.Plotting.Tests.Plots;

public class LimitTests
{
    [Fact]
    public void Limits_AreThoseOfMatplotlib()
    {
        foreach (var recorded in Recorded.Section("views").EnumerateArray())
        {
            var axes = new Figure().AddSubplot();
            foreach (var call in recorded.GetProperty("calls").EnumerateArray())
            {
                Call(axes, call[0].GetString()!, call);
            }
            var ((left, right), (bottom, top)) = (axes.GetXLim(), axes.GetYLim());
            AssertSame(recorded.Numbers("x"), [left, right], recorded);
            AssertSame(recorded.Numbers("y"), [bottom, top], recorded);
        }
    }

    [Fact]
    public void SetYData_MovesNoLimits_UntilRelimAndAutoscaleView()
    {
        var axes = new Figure().AddSubplot();
        var line = axes.Plot([0, 1], [0, 1]);
        var before = axes.GetYLim();
        line.SetYData([0, 100]);
        Assert.Equal(before, axes.GetYLim());
        axes.AutoscaleView();
        Assert.Equal(before, axes.GetYLim());
        axes.Relim();
        axes.AutoscaleView();
        Assert.Equal((-5, 105), axes.GetYLim());
    }

    [Fact]
    public void SetLimits_Stay_WhenDataCome()
    {
        var axes = new Figure().AddSubplot();
        axes.SetXLim(0, 2);
        axes.Plot([-5, 5], [-1, 1]);
        Assert.Equal((0, 2), axes.GetXLim());
        Assert.Equal((-1.1, 1.1), axes.GetYLim());
    }

    [Fact]
    public void RemovedMarks_CountNoMore_AfterRelim()
    {
        var axes = new Figure().AddSubplot();
        axes.Plot([0, 1], [0, 1]);
        axes.Scatter([0], [99]).Remove();
        axes.Relim();
        axes.AutoscaleView();
        Assert.Equal(-0.05, axes.GetYLim().Bottom, 12);
        Assert.Single(axes.Children);
    }

    private static void Call(Axes axes, string name, JsonElement call)
    {
        double[] Row(int i) => call[i].Numbers();
        double Number(int i) => call[i].GetDouble();
        switch (name)
        {
            case "plot": axes.Plot(Row(1), Row(2)); break;
            case "scatter": axes.Scatter(Row(1), Row(2)); break;
            case "bar": axes.Bar(Row(1), Row(2)); break;
            case "barh": axes.BarH(Row(1), Row(2)); break;
            case "hist": axes.Hist(Row(1)); break;
            case "fill_between": axes.FillBetween(Row(1), Row(2)); break;
            case "axhline": axes.AxHLine(Number(1)); break;
            case "axvline": axes.AxVLine(Number(1)); break;
            case "axhspan": axes.AxHSpan(Number(1), Number(2)); break;
            case "axvspan": axes.AxVSpan(Number(1), Number(2)); break;
            case "xscale": axes.SetXScale(call[1].GetString()!); break;
            case "yscale": axes.SetYScale(call[1].GetString()!); break;
            case "xlim": axes.SetXLim(Number(1), Number(2)); break;
            case "ylim": axes.SetYLim(Number(1), Number(2)); break;
            case "xlim_left": axes.SetXLim(left: Number(1)); break;
            case "xticks": axes.SetXTicks(Row(1)); break;
            default: throw new InvalidOperationException($"The recording calls {name}, which this test does not know.");
        }
    }

    private static void AssertSame(double[] expected, double[] actual, JsonElement recorded) =>
        Recorded.AssertNear(expected, actual, Math.Max(Math.Abs(expected[0]), Math.Abs(expected[1])), recorded.GetProperty("calls").ToString());
}
