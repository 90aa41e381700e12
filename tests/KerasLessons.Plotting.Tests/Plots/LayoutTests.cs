using System.Text.Json;
using System.Xml.Linq;
using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting.Tests.Plots;

public class LayoutTests
{
    // matplotlib's widths of text hold the pairs of letters that stand closer; half a point covers them.
    private const double Kerning = 0.5, Rounding = 0.02;

    [Fact]
    public void Texts_StandWhereMatplotlibPutsThem()
    {
        foreach (var recorded in Recorded.Section("layouts").EnumerateArray())
        {
            int rows = recorded.GetProperty("rows").GetInt32(), columns = recorded.GetProperty("columns").GetInt32();
            bool isTight = recorded.GetProperty("tight").GetBoolean();
            var figure = new Figure(8, 5);
            for (int index = 1; index <= rows * columns; index++)
            {
                var axes = figure.AddSubplot(rows, columns, index);
                axes.Plot([0, 1, 2], [0, 1000 * index, 1500 * index]);
                axes.SetTitle($"title {index}");
                axes.SetXLabel("some x");
                axes.SetYLabel("some y");
            }
            if (isTight)
            {
                figure.TightLayout();
            }
            AssertTexts(recorded.GetProperty("texts"), Svg.Of(figure), isTight ? 2 * Kerning : Kerning, isTight ? 2 * Kerning : Rounding);
        }
    }

    [Fact]
    public void Legends_StandWhereMatplotlibPutsThem()
    {
        var recordings = Recorded.Section("legends").EnumerateArray().ToArray();
        Assert.True(recordings.Length > 10);
        foreach (var recorded in recordings)
        {
            var figure = new Figure();
            var axes = figure.AddSubplot();
            double[] x = recorded.Numbers("x"), y = recorded.Numbers("y");
            axes.Plot(x, y, label: recorded.Word("label"));
            axes.Scatter(x, [.. y.Select(value => -value)], label: "other one");
            axes.Legend(recorded.Word("loc"));
            var svg = Svg.Of(figure);
            AssertTexts(recorded.GetProperty("texts"), svg, Kerning, 0.05);
            double[] box = recorded.Numbers("box");
            string start = svg.Stroked("#cccccc").Get("d")!;
            string[] corner = start[1..start.IndexOf('h', StringComparison.Ordinal)].Split(' ');
            Assert.Equal(box[0] + 2, double.Parse(corner[0], System.Globalization.CultureInfo.InvariantCulture), Kerning);
            Assert.Equal(box[1], double.Parse(corner[1], System.Globalization.CultureInfo.InvariantCulture), 0.05);
        }
    }

    [Fact]
    public void TightLayout_KeepsTextInsideTheFigure()
    {
        var figure = new Figure(7, 5);
        for (int i = 1; i <= 4; i++)
        {
            var axes = figure.AddSubplot(2, 2, i);
            axes.Plot([0, 1], [0, -123456]);
            axes.SetYLabel("y");
            axes.Text(0.9, 0, "a long text beside");
        }
        figure.Suptitle("above all");
        Assert.Contains(Svg.Of(figure).All("text"), IsCut);
        figure.TightLayout();
        Assert.DoesNotContain(Svg.Of(figure).All("text"), IsCut);

        static bool IsCut(XElement text) => text.Get("text-anchor") is null && text.Number("x") + TextMetrics.Width(text.Value, 10) > 7 * 72;
    }

    [Theory]
    [InlineData("two lines\nabove")]
    [InlineData("")]
    public void TightLayout_LeavesThePlotItsSize_HoweverLongTheTitlesAre(string first)
    {
        Assert.Equal(Frames("x", "y"), Frames(new string('w', 120), new string('w', 80)));

        string[] Frames(string along, string up)
        {
            var figure = new Figure(8, 4);
            var axes = figure.AddSubplot(1, 2, 1);
            axes.SetTitle($"{first}\n{along}");
            axes.SetXLabel(along);
            axes.SetYLabel(up);
            figure.AddSubplot3D(1, 2, 2).SetTitle(along);
            figure.TightLayout();
            return [.. Svg.Of(figure).All("path").Where(path => path.Get("stroke") == "#000000" && path.Get("d")!.EndsWith('Z')).Select(path => path.Get("d")!)];
        }
    }

    [Fact]
    public void TightLayout_RefusesWhatHasNoRoom_AndChangesNothing()
    {
        var figure = new Figure(1, 1);
        figure.AddSubplot().SetXLabel("\n\n\n\n\n\n");
        string before = figure.ToSvg();
        Assert.Contains("make the figure larger", Assert.Throws<InvalidOperationException>(() => figure.TightLayout()).Message, StringComparison.Ordinal);
        Assert.Equal(before, figure.ToSvg());
    }

    [Fact]
    public void SubplotsAdjust_MovesEdges()
    {
        var figure = new Figure(10, 10);
        figure.AddSubplot(1, 2, 1);
        figure.AddSubplot(1, 2, 2);
        figure.SubplotsAdjust(left: 0.1, right: 0.9, bottom: 0.2, top: 0.8, wspace: 0);
        string[] spines = [.. Svg.Of(figure).All("path").Where(path => path.Get("stroke") == "#000000" && path.Get("d")!.EndsWith('Z')).Select(path => path.Get("d")!)];
        Assert.Equal(["M72 144h288v432h-288Z", "M360 144h288v432h-288Z"], spines);
        Assert.Throws<ArgumentException>(() => figure.SubplotsAdjust(left: 0.95));
        Assert.Throws<ArgumentOutOfRangeException>(() => figure.SubplotsAdjust(wspace: -1));
    }

    [Fact]
    public void SetAspect_MakesUnitsEquallyLong()
    {
        var figure = new Figure(10, 10);
        figure.SubplotsAdjust(left: 0, right: 1, bottom: 0, top: 1);
        var axes = figure.AddSubplot();
        axes.SetXLim(0, 4);
        axes.SetYLim(0, 1);
        axes.SetAspect("equal");
        Assert.Contains(Svg.Of(figure).All("path"), path => path.Get("d") == "M0 270h720v180h-720Z" && path.Get("stroke") == "#000000");
        axes.SetAspect(8);
        Assert.Contains(Svg.Of(figure).All("path"), path => path.Get("d") == "M180 0h360v720h-360Z" && path.Get("stroke") == "#000000");
    }

    private static void AssertTexts(JsonElement recorded, XElement svg, double across, double down)
    {
        var drawn = svg.All("text").ToArray();
        foreach (var text in recorded.EnumerateArray())
        {
            bool isTurned = text.Number("turn") != 0;
            Assert.True(
                drawn.Any(ours => ours.Value == text.Word("text") && (ours.Get("text-anchor") ?? "start") == text.Word("anchor") &&
                    (ours.Get("transform") is not null) == isTurned && Math.Abs(ours.Number("x") - text.Number("x")) <= across && Math.Abs(ours.Number("y") - text.Number("y")) <= down),
                $"{text} is not in\n{string.Join('\n', drawn.Select(one => one.ToString()))}");
        }
    }
}
