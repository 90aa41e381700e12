using System.Text.RegularExpressions;

namespace KerasLessons.Plotting.Tests.Plots;

public partial class DrawingTests
{
    private const string Blue = "#1f77b4", Orange = "#ff7f0e";

    /// <summary>A figure whose plot is 100 points wide and high and shows 0 to 100.</summary>
    private static (Figure Figure, Axes Axes) Square()
    {
        var figure = new Figure(100 / 72.0, 100 / 72.0);
        figure.SubplotsAdjust(0, 1, 0, 1);
        var axes = figure.AddSubplot();
        axes.SetXLim(0, 100);
        axes.SetYLim(0, 100);
        return (figure, axes);
    }

    [Fact]
    public void Line_RunsThroughItsPoints_UpsideDown()
    {
        var (figure, axes) = Square();
        axes.Plot([10, 20, 50], [10, 40, 20]);
        var path = Svg.Of(figure).Stroked(Blue);
        Assert.Equal("M10 90l10-30 30 20", path.Get("d"));
        Assert.Equal(("1.5", "square", "round", null, null), (path.Get("stroke-width"), path.Get("stroke-linecap"), path.Get("stroke-linejoin"), path.Get("clip-path"), path.Get("stroke-dasharray")));
    }

    [Fact]
    public void NaN_LeavesAGap_AndASinglePointBetweenGapsNothing()
    {
        var (figure, axes) = Square();
        axes.Plot([10, 20, double.NaN, 40, 50, 60, 70], [10, 10, 10, 10, double.NaN, 10, 10]);
        Assert.Equal("M10 90l10 0M60 90l10 0", Svg.Of(figure).Stroked(Blue).Get("d"));
    }

    [Fact]
    public void PointsThatShowNothing_AreLeftOut()
    {
        var (figure, axes) = Square();
        axes.Plot([10, 10, 20, 30, 40, 30], [10, 10, 20, 30, 30, 30]);
        // The same point twice, a point on the way; the way back stays.
        Assert.Equal("M10 90l20-20 10 0-10 0", Svg.Of(figure).Stroked(Blue).Get("d"));
    }

    [Theory]
    [InlineData("--", 2, "7.4 3.2")]
    [InlineData("-.", 1, "6.4 1.6 1 1.6")]
    [InlineData(":", 2, "2 3.3")]
    public void Dashes_GrowWithTheLine(string style, double width, string dashes)
    {
        var (figure, axes) = Square();
        axes.Plot([10, 20], [10, 20], style, lineWidth: width);
        var path = Svg.Of(figure).Stroked(Blue);
        Assert.Equal((dashes, null), (path.Get("stroke-dasharray"), path.Get("stroke-linecap")));
    }

    [Fact]
    public void Markers_ShareOneShape_AndStandAtTheirPoints()
    {
        var (figure, axes) = Square();
        axes.Plot([10, 20, double.NaN], [10, 20, 30], "s", markerSize: 10, color: "red");
        var marks = Svg.Of(figure).Marks().ToArray();
        Assert.Equal([("10", "90"), ("20", "80")], marks.Select(mark => (mark.Use.Get("x")!, mark.Use.Get("y")!)));
        Assert.Equal(("M-5 5L5 5L5 -5L-5 -5Z", "#ff0000", "#ff0000", "1"), Look(marks[0].Shape));
        Assert.Equal(marks[0].Shape, marks[1].Shape);

        static (string?, string?, string?, string?) Look(System.Xml.Linq.XElement shape) =>
            (shape.Get("d"), shape.Get("fill"), shape.Get("stroke"), shape.Get("stroke-width"));
    }

    [Fact]
    public void Scatter_HasAreas_Opacity_AndColorsByNumber()
    {
        var (figure, axes) = Square();
        var points = axes.Scatter([10, 20], [10, 20], s: [36, 144], c: [0, 5], alpha: 0.5, marker: "s");
        var marks = Svg.Of(figure).Marks().ToArray();
        Assert.Equal(("M-3 3L3 3L3 -3L-3 -3Z", "#440154", "0.5", "0.5"), Look(0));
        Assert.Equal(("M-6 6L6 6L6 -6L-6 -6Z", "#fde725", "0.5", "0.5"), Look(1));
        points.SetOffsets([30], [30]);
        points.SetColor("none");
        points.SetEdgeColor("red");
        points.Alpha = null;
        marks = [.. Svg.Of(figure).Marks()];
        Assert.Equal(("30", "none", "#ff0000"), (marks.Single().Use.Get("x"), marks[0].Shape.Get("fill"), marks[0].Shape.Get("stroke")));

        (string?, string?, string?, string?) Look(int i) =>
            (marks[i].Shape.Get("d"), marks[i].Shape.Get("fill"), marks[i].Shape.Get("fill-opacity"), marks[i].Shape.Get("stroke-opacity"));
    }

    [Fact]
    public void OnlyWhatReachesOut_IsClipped()
    {
        var (figure, axes) = Square();
        axes.Plot([10, 90], [10, 90]);
        axes.Plot([10, 190], [10, 90]);
        axes.Plot([50, 100, 200], [50, 50, 50], "ks");
        var svg = Svg.Of(figure);
        Assert.Null(svg.Stroked(Blue).Get("clip-path"));
        Assert.NotNull(svg.Stroked(Orange).Get("clip-path"));
        // One marker inside, one cut, one outside that is not drawn.
        Assert.Equal([false, true], svg.Marks().Select(mark => mark.Use.Parent!.Get("clip-path") is not null));
    }

    [Fact]
    public void FarAwayPoints_MakeNoNumbersThatCannotBeDrawn()
    {
        var (figure, axes) = Square();
        axes.Plot([0, 1e200, 50], [0, 1e200, 50]);
        axes.FillBetween([0, 50, 1e250], [0, 1e200, 3], -1e300);
        axes.Bar([50], [1e250]);
        Assert.DoesNotMatch(LongNumber(), figure.ToSvg());
        Assert.Equal("M0 100l2100-2100-2050 2050", Svg.Of(figure).Stroked(Blue).Get("d"));
    }

    [Fact]
    public void EmptyAndSinglePoints_Draw()
    {
        var figure = new Figure();
        var axes = figure.AddSubplot();
        axes.Plot([]);
        axes.Plot([1], [1]);
        axes.Plot([double.NaN], [1], "o");
        axes.Scatter([], []);
        axes.Bar([], []);
        axes.Hist([]);
        axes.FillBetween([], []);
        axes.FillBetween([1], [1]);
        axes.Plot([2], [3], "o");
        axes.Legend(["nothing"]);
        Assert.Single(Svg.Of(figure).Marks());
    }

    [Fact]
    public void Painting_FollowsZOrder_ThenTheOrderOfMaking()
    {
        var (figure, axes) = Square();
        axes.Text(50, 50, "on top");
        axes.Plot([10, 20], [10, 10], color: "#000001");
        axes.Scatter([50], [50], color: "#000002");
        axes.FillBetween([10, 20], [10, 20], color: "#000003");
        axes.Plot([10, 20], [10, 10], color: "#000004", zOrder: 0.5);
        axes.Plot([10, 20], [10, 10], color: "#000005");
        string svg = figure.ToSvg();
        string[] order = ["#000004\" ", "<use", "fill=\"#000003\" ", "#000001\" ", "#000005\" ", "h100v", "on top"];
        // The plot's ground is the first box of its size, the spines are the last.
        int[] places = [.. order.Select(part => svg.LastIndexOf(part, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void Colors_ComeOneAfterTheOther_ApartForLinesAndAreas()
    {
        var (_, axes) = Square();
        string[] colors =
        [
            axes.Plot([1], [1]).Color, axes.Plot([1], [1], "r").Color, axes.Plot([1], [1]).Color, axes.Hist([1]).Patches.Patches[0].FaceColor,
            axes.FillBetween([1], [1]).FaceColor, axes.Bar([1], [1]).Patches[0].FaceColor, axes.AxHLine(1).Color,
        ];
        Assert.Equal(["tab:blue", "r", "tab:orange", "tab:green", "tab:blue", "tab:orange", "C0"], colors);
        for (int i = 0; i < 8; i++)
        {
            axes.Plot([1], [1]);
        }
        Assert.Equal("tab:orange", axes.Plot([1], [1]).Color);
    }

    [Fact]
    public void Changes_ShowInTheNextDrawing_AndEqualThingsGiveEqualElements()
    {
        var (figure, axes) = Square();
        var line = axes.Plot([10, 20], [10, 10]);
        var text = axes.Text(50, 50, "before");
        string first = figure.ToSvg();
        Assert.Equal(first, figure.ToSvg());
        line.SetData([10, 30], [20, 20]);
        (line.Color, line.LineWidth, line.LineStyle, line.Alpha) = ("red", 3, ":", 0.25);
        text.Content = "after";
        var svg = Svg.Of(figure);
        var path = svg.Stroked("#ff0000");
        Assert.Equal(("M10 80l20 0", "3", "3 4.95", "0.25"), (path.Get("d"), path.Get("stroke-width"), path.Get("stroke-dasharray"), path.Get("stroke-opacity")));
        Assert.Contains(svg.All("text"), element => element.Value == "after");
        line.Visible = false;
        Assert.DoesNotContain("#ff0000", figure.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_StandOnTheirPlaces()
    {
        var (figure, axes) = Square();
        var bars = axes.Bar([10, 50], [20, 30], width: 10, edgeColor: "black");
        bars.SetHeights([20, 40]);
        axes.BarH([80], [50], height: 4, left: 10, color: "red");
        var svg = Svg.Of(figure);
        Assert.Equal(["M5 80h10v20h-10Z", "M45 60h10v40h-10Z"], svg.All("path").Where(path => path.Get("fill") == Blue).Select(path => path.Get("d")));
        Assert.Equal("M10 18h50v4h-50Z", svg.All("path").Single(path => path.Get("fill") == "#ff0000").Get("d"));
    }

    [Fact]
    public void Bars_OverNames_AreTickedByThem()
    {
        var figure = new Figure();
        figure.AddSubplot().Bar(["가", "나"], [1, 2]);
        Assert.Equal(["가", "나"], Svg.Of(figure).All("text").Select(text => text.Value).Where(text => text is "가" or "나"));
    }

    [Fact]
    public void FillBetween_IsOneAreaForEachPartWithoutGaps()
    {
        var (figure, axes) = Square();
        axes.FillBetween([10, 20, 30, 40, 50], [10, 20, double.NaN, 20, 10], 0);
        Assert.Equal("M10 90l10-10 0 20-10 0ZM40 80l10 10 0 10-10 0Z", Svg.Of(figure).All("path").Single(path => path.Get("fill") == Blue).Get("d"));
    }

    [Fact]
    public void Spans_FillThePlot_WhateverItsLimits()
    {
        var (figure, axes) = Square();
        axes.AxHLine(20, xMax: 0.5, color: "#000001");
        axes.AxVLine(30, color: "#000002");
        axes.AxHSpan(10, 30, color: "#000003");
        axes.AxVSpan(10, 30, yMin: 0.5, color: "#000004");
        axes.SetXLim(0, 50);
        var svg = Svg.Of(figure);
        Assert.Equal("M0 80l50 0", svg.Stroked("#000001").Get("d"));
        Assert.Equal("M60 100l0-100", svg.Stroked("#000002").Get("d"));
        Assert.Equal("M0 70h100v20h-100Z", svg.Stroked("#000003").Get("d"));
        Assert.Equal("M20 0h40v50h-40Z", svg.Stroked("#000004").Get("d"));
    }

    [Fact]
    public void Axes_MayRunTheOtherWay()
    {
        var (figure, axes) = Square();
        axes.SetXLim(100, 0);
        axes.Plot([10, 20], [10, 10]);
        Assert.Equal("M90 90l-10 0", Svg.Of(figure).Stroked(Blue).Get("d"));
    }

    [Fact]
    public void LogScale_LaysDecadesOutEvenly()
    {
        var (figure, axes) = Square();
        axes.SetYScale("log");
        axes.SetYLim(1, 100);
        axes.Plot([10, 20, 30], [1, 10, 100]);
        axes.Plot([10, 20], [0, 10], color: "red");
        var svg = Svg.Of(figure);
        Assert.Equal("M10 100l20-100", svg.Stroked(Blue).Get("d"));
        // Zero has no logarithm: the line comes from far below.
        Assert.EndsWith("20 50", Ends(svg.Stroked("#ff0000").Get("d")!), StringComparison.Ordinal);

        static string Ends(string path)
        {
            double[] numbers = [.. Number().Matches(path).Select(match => double.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture))];
            return FormattableString.Invariant($"{Math.Round(numbers[0] + numbers[2])} {Math.Round(numbers[1] + numbers[3])}");
        }
    }

    [Fact]
    public void Grid_Ticks_AndAxisOff()
    {
        var (figure, axes) = Square();
        axes.SetXTicks([0, 50], ["none", "half"]);
        axes.Grid(axis: "x", lineStyle: "--", lineWidth: 1);
        var svg = Svg.Of(figure);
        Assert.Equal(("M0 100l0-100M50 100l0-100", "3.7 1.6"), (svg.Stroked("#b0b0b0").Get("d"), svg.Stroked("#b0b0b0").Get("stroke-dasharray")));
        Assert.Contains(svg.All("text"), text => text.Value == "half");
        axes.Grid(false);
        Assert.DoesNotContain("#b0b0b0", figure.ToSvg(), StringComparison.Ordinal);
        axes.SetTitle("stays");
        axes.AxisOff();
        Assert.Equal(["stays"], Svg.Of(figure).All("text").Select(text => text.Value));
        axes.AxisOn();
        Assert.Contains(Svg.Of(figure).All("text"), text => text.Value == "half");
    }

    [Fact]
    public void Legend_NamesWhatHasALabel_BarsLast()
    {
        var (figure, axes) = Square();
        axes.Bar([10], [10], label: "bars");
        axes.Plot([10], [10], label: "line");
        axes.Plot([10], [10], label: "_hidden");
        axes.Plot([10], [10]);
        var legend = axes.Legend(title: "title");
        axes.AxisOff();
        Assert.Equal(["title", "line", "bars"], Svg.Of(figure).All("text").Select(text => text.Value));
        axes.Legend(["first", "second"]);
        Assert.Equal(["first", "second"], Svg.Of(figure).All("text").Select(text => text.Value));
        legend.Remove();
        Assert.Equal(2, Svg.Of(figure).All("text").Count());
    }

    [GeneratedRegex(@"(?<![#\da-f])\d{6}")]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"-?\d*\.?\d+")]
    private static partial Regex Number();
}
