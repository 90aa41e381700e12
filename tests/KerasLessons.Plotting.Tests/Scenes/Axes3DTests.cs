using System.Globalization;
using System.Xml.Linq;

namespace KerasLessons.Plotting.Tests.Scenes;

public class Axes3DTests
{
    private static readonly double[] _three = [1, 2, 3];

    public static TheoryData<string, string> WrongCalls => new()
    {
        { "lengths", "x has 3 values and z has 2 values" },
        { "infinite", "z[1] is ∞" },
        { "negative infinite", "x[0] is −∞" },
        { "infinite surface", "z[0, 1] is infinite" },
        { "surface shape", "z has the shape (2, 2), while x has 3 and y has 2 values: give the shape (2, 3)" },
        { "grid shape", "x has the shape (1, 2) and z has (2, 2)" },
        { "strides and counts", "both were given" },
        { "stride", "rstride is 0" },
        { "indexing", "indexing is 'yx': give one of 'xy', 'ij'" },
        { "color", "'nocolor' is no colour" },
        { "marker", "'?' is no marker" },
        { "format", "is no format" },
        { "alpha", "alpha is 2" },
        { "size", "Size is -1" },
        { "limit", "right is NaN" },
        { "distance", "Dist is 1" },
        { "view", "azim is NaN" },
        { "label", "cannot be set" },
        { "cell", "no cell 3" },
    };

    [Theory]
    [MemberData(nameof(WrongCalls))]
    public void Mistakes_AreRefusedInOneSentence_AndChangeNothing(string call, string message)
    {
        var figure = new Figure();
        var axes = figure.AddSubplot3D();
        axes.Scatter(_three, _three, _three);
        string before = figure.ToSvg();
        string next = Copy(axes => axes.Scatter(_three, _three, [3, 2, 1]));
        var error = Assert.ThrowsAny<ArgumentException>(() => Wrong(figure, axes, call));
        Assert.Contains(message, error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before, figure.ToSvg());
        // No colour of the cycle is gone either.
        axes.Scatter(_three, _three, [3, 2, 1]);
        Assert.Equal(next, figure.ToSvg());

        static string Copy(Action<Axes3D> more)
        {
            var figure = new Figure();
            var axes = figure.AddSubplot3D();
            axes.Scatter(_three, _three, _three);
            more(axes);
            return figure.ToSvg();
        }
    }

    [Fact]
    public void Empty_DrawsEmptyAxes()
    {
        var figure = new Figure();
        var axes = figure.AddSubplot3D();
        string empty = figure.ToSvg();
        axes.Scatter([], [], []);
        axes.Plot([], [], []);
        axes.PlotSurface([], [], new double[0, 0]);
        Assert.Equal(empty, figure.ToSvg());
        axes.PlotSurface([1], [1, 2], new double[2, 1]);
        axes.Plot([double.NaN], [1], [1]);
        axes.Scatter(double.NaN, 1, 1);
        Assert.Equal(6, axes.Children.Count);
        Assert.Empty(Marks(figure.ToSvg()));
        Assert.DoesNotContain("NaN", figure.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_FollowMarksAddedLater_ButNotMarksMovedNorOnceSet()
    {
        var axes = new Figure().AddSubplot3D();
        Assert.Equal((0, 1), axes.GetZLim());
        var first = axes.Scatter([0], [0], [10]);
        axes.Scatter(10, 10, 20);
        Assert.Equal((-0.5, 10.5), axes.GetXLim());
        Assert.Equal((9.5, 20.5), axes.GetZLim());
        first.SetData([100], [100], [100]);
        Assert.Equal((-0.5, 10.5), axes.GetXLim());
        axes.SetXLim(right: 3);
        axes.Scatter(50, 50, 50);
        Assert.Equal((-0.5, 3), axes.GetXLim());
        Assert.Equal((-2.5, 52.5), axes.GetYLim());
    }

    [Fact]
    public void Remove_TakesAMarkOut()
    {
        var figure = new Figure();
        var axes = figure.AddSubplot3D();
        axes.Scatter(1, 2, 3, color: "red");
        string before = figure.ToSvg();
        var star = axes.Scatter(1.0, 2.0, 3.0, marker: "*", color: "blue");
        Assert.NotEqual(before, figure.ToSvg());
        star.Visible = false;
        Assert.Equal(before, figure.ToSvg());
        star.Visible = true;
        star.Remove();
        star.Remove();
        Assert.Equal(before, figure.ToSvg());
    }

    [Fact]
    public void Marks_ShowWhatTheyAreSetTo()
    {
        var figure = new Figure();
        var axes = figure.AddSubplot3D();
        var line = axes.Plot([0, 1], [0, 1], [0, 1]);
        (line.Color, line.LineStyle, line.LineWidth, line.Marker, line.MarkerSize, line.Alpha) = ("lime", "--", 2, "s", 4, 0.5);
        var points = axes.Scatter([0, 1], [0, 1], [0, 1]);
        (points.Color, points.Size, points.Marker, points.DepthShade) = ("#123456", 100, "x", false);
        var surface = axes.PlotSurface([0, 1], [0, 1], (x, y) => x + y);
        (surface.Color, surface.Shade, surface.Alpha) = ("red", false, 0.25);
        surface.SetData(new double[,] { { 0, 0 }, { 0, 0.5 } });
        string svg = figure.ToSvg();
        Assert.Contains("stroke=\"#00ff00\" stroke-width=\"2\" stroke-linejoin=\"round\" stroke-opacity=\"0.5\" stroke-dasharray=\"7.4 3.2\"", svg, StringComparison.Ordinal);
        Assert.Contains("fill=\"none\" stroke=\"#123456\" stroke-width=\"1.5\"", svg, StringComparison.Ordinal);
        Assert.Contains("fill=\"#ff0000\"", svg, StringComparison.Ordinal);
        Assert.Contains("fill-opacity=\"0.25\"", svg, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => surface.SetData(new double[3, 3]));
        Assert.Throws<ArgumentException>(() => line.SetData([1], [1, 2], [1]));
        Assert.Equal(svg, figure.ToSvg());
    }

    [Fact]
    public void Colors_ComeFromOneCycleForPointsAndOneForTheRest()
    {
        var axes = new Figure().AddSubplot3D();
        Assert.Equal("tab:blue", axes.Plot([0], [0], [0]).Color);
        Assert.Equal("tab:blue", axes.Scatter([0], [0], [0]).Color);
        Assert.Equal("tab:orange", axes.PlotSurface([0, 1], [0, 1], (x, y) => x).Color);
        Assert.Equal("grey", axes.Scatter(0, 0, 0, color: "grey").Color);
        Assert.Equal("tab:orange", axes.Scatter(0, 0, 0).Color);
        Assert.Equal("r", axes.Plot([0], [0], [0], "r--").Color);
        Assert.Equal("tab:green", axes.Plot([0], [0], [0]).Color);
    }

    [Fact]
    public void PlotSurface_IndexedIj_IsTheGridOfTheSameNameInNumPy()
    {
        double[] x = [0, 1, 2], y = [5, 7];
        double[,] meshX = { { 0, 0 }, { 1, 1 }, { 2, 2 } }, meshY = { { 5, 7 }, { 5, 7 }, { 5, 7 } }, z = { { 5, 7 }, { 6, 8 }, { 9, 11 } };
        string grid = Svg(axes => axes.PlotSurface(meshX, meshY, z));
        Assert.Equal(grid, Svg(axes => axes.PlotSurface(x, y, z, indexing: "ij")));
        Assert.Equal(grid, Svg(axes => axes.PlotSurface(x, y, (a, b) => a * a + b, indexing: "ij")));
        Assert.NotEqual(grid, Svg(axes => axes.PlotSurface(x, y, (a, b) => a * a + b)));
    }

    [Fact]
    public void PlotSurface_LeavesOutFacesThatTouchNaN()
    {
        double[] line = [0, 1, 2, 3, 4];
        int Faces(Func<double, double, double> function) =>
            Marks(Svg(axes => axes.PlotSurface(line, line, function))).Sum(group => group.Elements().Count());
        Assert.Equal(16, Faces((x, y) => x));
        Assert.Equal(12, Faces((x, y) => x == 2 && y == 1 ? double.NaN : x));
        Assert.Equal(0, Faces((_, _) => double.NaN));
    }

    [Fact]
    public void ViewInit_PutsTheEyeBack()
    {
        var axes = new Figure().AddSubplot3D();
        (axes.Elev, axes.Azim, axes.Dist) = (1, 2, 3);
        axes.ViewInit(azim: 45);
        Assert.Equal((30, 45, 10), (axes.Elev, axes.Azim, axes.Dist));
    }

    [Fact]
    public void Texts_AreValidXml_WhateverTheyHold()
    {
        string svg = Svg(axes =>
        {
            axes.SetTitle("손실 <&> \"$w_0$\"");
            axes.SetXLabel("β₀ ]]> \u0001");
            axes.SetZLabel("$\\hat{y}_i^2$");
        });
        string[] texts = Texts(svg);
        Assert.Contains("손실 <&> \"w0\"", texts);
        Assert.Contains("β₀ ]]> \uFFFD", texts);
    }

    [Fact]
    public void Figure_IsTheSameInEveryCulture()
    {
        var before = CultureInfo.CurrentCulture;
        var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        german.NumberFormat.NumberDecimalSeparator = ",";
        german.NumberFormat.NegativeSign = "~";
        string Both() => RecordedScene.Of("usual").Figure.ToSvg() + RecordedScene.Of("usual").Figure.ToHtml();
        string invariant = Both();
        try
        {
            CultureInfo.CurrentCulture = german;
            Assert.Equal(invariant, Both());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static void Wrong(Figure figure, Axes3D axes, string call)
    {
        double[,] square = { { 0, 1 }, { 2, 3 } };
        switch (call)
        {
            case "lengths": axes.Scatter(_three, _three, [1, 2]); break;
            case "infinite": axes.Plot(_three, _three, [1, double.PositiveInfinity, 3]); break;
            case "negative infinite": axes.Scatter(double.NegativeInfinity, 1, 1); break;
            case "infinite surface": axes.PlotSurface([0, 1], [0, 1], (x, y) => x > y ? double.PositiveInfinity : 0); break;
            case "surface shape": axes.PlotSurface(_three, [1, 2], square); break;
            case "grid shape": axes.PlotSurface(new double[1, 2], square, square); break;
            case "strides and counts": axes.PlotSurface([1, 2], [1, 2], square, rstride: 1, ccount: 5); break;
            case "stride": axes.PlotSurface([1, 2], [1, 2], square, rstride: 0); break;
            case "indexing": axes.PlotSurface([1, 2], [1, 2], square, indexing: "yx"); break;
            case "color": axes.PlotSurface([1, 2], [1, 2], square, color: "nocolor"); break;
            case "marker": axes.Scatter(_three, _three, _three, marker: "?"); break;
            case "format": axes.Plot(_three, _three, _three, "r--b"); break;
            case "alpha": axes.Scatter(_three, _three, _three, alpha: 2); break;
            case "size": axes.Scatter(_three, _three, _three, s: -1); break;
            case "limit": axes.SetXLim(0, double.NaN); break;
            case "distance": axes.Dist = 1; break;
            case "view": axes.ViewInit(3, double.NaN); break;
            case "label": axes.SetXLabel("$\\nothing$"); break;
            default: figure.AddSubplot3D(1, 2, 3); break;
        }
    }

    private static string Svg(Action<Axes3D> draw)
    {
        var figure = new Figure();
        draw(figure.AddSubplot3D());
        return figure.ToSvg();
    }

    private static string[] Texts(string svg) => [.. XDocument.Parse(svg).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)];

    private static IEnumerable<XElement> Marks(string svg) =>
        XDocument.Parse(svg).Root!.Elements().Where(element => element.Name.LocalName == "g" && element.Attribute("clip-path") is not null);
}
