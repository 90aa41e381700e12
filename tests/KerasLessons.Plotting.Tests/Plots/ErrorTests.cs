namespace KerasLessons.Plotting.Tests.Plots;

/// <summary>What is wrong is refused in one sentence that names it, and leaves the plot as it was.</summary>
public class ErrorTests
{
    public static TheoryData<string, Action<Axes>> Wrong => new()
    {
        { "y[1] is ∞", axes => axes.Plot([1, 2], [1, double.PositiveInfinity]) },
        { "x[0] is \u2212∞", axes => axes.Scatter([double.NegativeInfinity], [1]) },
        { "x has 2 values and y has 1 value", axes => axes.Plot([1, 2], [1]) },
        { "x has 1 value and s has 2 values", axes => axes.Scatter([1], [1], s: [1, 2]) },
        { "x has 1 value and c has 2 values", axes => axes.Scatter([1], [1], c: [1, 2]) },
        { "Both color and c", axes => axes.Scatter([1], [1], c: [1], color: "red") },
        { "'blurple' is no colour", axes => axes.Plot([1], color: "blurple") },
        { "'Q' is no marker: give one of '*', '+', ','", axes => axes.Plot([1], marker: "Q") },
        { "'Q' is no marker", axes => axes.Scatter([1], [1], marker: "Q") },
        { "without a marker would show nothing", axes => axes.Scatter([1], [1], marker: "None") },
        { "'~' is no line style: give '-', '--'", axes => axes.Plot([1], lineStyle: "~") },
        { "'oq' is no format, for 'q' is no part of one", axes => axes.Plot([1], "oq") },
        { "two markers, 'o' and 'x'", axes => axes.Plot([1], "ox") },
        { "alpha is 2", axes => axes.Bar([1], [1], alpha: 2) },
        { "LineWidth is -1", axes => axes.Plot([1], lineWidth: -1) },
        { "bins is 0", axes => axes.Hist([1], 0) },
        { "bins[1] is 1 after 1", axes => axes.Hist([1], [1, 1, 2]) },
        { "bins has 1 edges", axes => axes.Hist([1], [1]) },
        { "range from 2 to 1 falls", axes => axes.Hist([1], 3, (2, 1)) },
        { "loc is 'nowhere': give one of 'best', 'upper right'", axes => axes.Legend("nowhere") },
        { "labels has 3 names", axes => axes.Legend(["a", "b", "c"]) },
        { "'loglog' is no scale", axes => axes.SetXScale("loglog") },
        { "align is 'left'", axes => axes.Bar([1], [1], align: "left") },
        { "axis is 'z'", axes => axes.Grid(axis: "z") },
        { "aspect is 'square'", axes => axes.SetAspect("square") },
        { "aspect is 0", axes => axes.SetAspect(0) },
        { "x is NaN", axes => axes.SetXLim(double.NaN) },
        { "ticks has 1 value and labels has 2 values", axes => axes.SetXTicks([1], ["a", "b"]) },
        { "categories has 1 value and height has 2 values", axes => axes.Bar(["a"], [1, 2]) },
        { "'\\foo' is no command known here", axes => axes.SetTitle("$\\foo$") },
        { "roots are square roots here", axes => axes.SetTitle("$\\sqrt[3]{x}$") },
        { "an accent stands over nothing", axes => axes.SetTitle("$\\hat{}$") },
        { "a brace opens that none closes", axes => axes.SetXLabel("$x^{2$") },
        { "a brace closes that none opened", axes => axes.Text(0, 0, "$x}$") },
        { "it ends where something should follow", axes => axes.Plot([1]).Owner!.Text(0, 0, "$x^$") },
        { "y is NaN", axes => axes.AxHLine(double.NaN) },
        { "HorizontalAlignment is 'middle'", axes => axes.Text(0, 0, "a", horizontalAlignment: "middle") },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void WrongInput_IsNamed_AndChangesNothing(string message, Action<Axes> call)
    {
        var figure = new Figure();
        var axes = figure.AddSubplot();
        axes.Plot([1, 2], [3, 4]);
        axes.Scatter([1], [1]);
        string before = message.StartsWith("it ends", StringComparison.Ordinal) ? "" : figure.ToSvg();
        var error = Assert.ThrowsAny<ArgumentException>(() => call(axes));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        if (before.Length > 0)
        {
            Assert.Equal(before, figure.ToSvg());
            // Nor did the cycles of colours move on.
            Assert.Equal(("tab:orange", "tab:orange"), (axes.Plot([1]).Color, axes.Bar([1], [1]).Patches[0].FaceColor));
        }
    }

    [Fact]
    public void WrongChanges_LeaveMarksAsTheyWere()
    {
        var figure = new Figure();
        var axes = figure.AddSubplot();
        var line = axes.Plot([1, 2], [3, 4], "o-");
        var points = axes.Scatter([1, 2], [3, 4]);
        var bars = axes.Bar([1], [2]);
        var area = axes.FillBetween([1, 2], [3, 4]);
        string before = figure.ToSvg();
        Action[] changes =
        [
            () => line.SetYData([1]), () => line.SetXData([1, double.PositiveInfinity]), () => line.SetData([1], [1, 2]), () => line.Color = "no", () => line.Marker = "no",
            () => line.LineStyle = "no", () => line.Alpha = -1, () => line.LineWidth = double.NaN, () => line.MarkerFaceColor = "no", () => line.ZOrder = double.NaN,
            () => points.SetOffsets([1], []), () => points.SetSizes(-1), () => points.SetSizes(), () => points.SetColor("no"), () => points.SetArray([1]),
            () => bars.SetHeights([1, 2]), () => bars.SetHeights([double.NaN]), () => bars.SetColor("no"), () => bars.Patches[0].Height = double.NaN,
            () => area.SetData([1], [1], [1, 2]), () => area.FaceColor = "no",
        ];
        Assert.All(changes, change => Assert.ThrowsAny<ArgumentException>(change));
        Assert.Equal(before, figure.ToSvg());
    }

    [Fact]
    public void LogLimits_MustBeAboveZero()
    {
        var axes = new Figure().AddSubplot();
        axes.SetYScale("log");
        Assert.Contains("no place on a log scale", Assert.Throws<ArgumentOutOfRangeException>(() => axes.SetYLim(-1, 1)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1, 1, "0 × 1")]
    [InlineData(1, 2, 3, "no cell 3: give 1 to 2")]
    [InlineData(1, 2, 0, "no cell 0")]
    public void Cells_MustBeInTheGrid(int rows, int columns, int index, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentOutOfRangeException>(() => new Figure().AddSubplot(rows, columns, index)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, double.PositiveInfinity)]
    public void Figures_HaveASize(double width, double height) => Assert.Throws<ArgumentOutOfRangeException>(() => new Figure(width, height));

    [Fact]
    public void SaveFig_RefusesWhatItCannotWrite()
    {
        var figure = new Figure();
        var error = Assert.Throws<ArgumentException>(() => figure.SaveFig("picture.png"));
        Assert.Contains("'picture.png' does not end in '.svg'", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists("picture.png"));
    }

    [Fact]
    public void SaveFig_NamesAFolderThatCannotBeWritten_AndReplacesOnlyWholeFiles()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string path = Path.Combine(folder, "new", "picture.svg");
        var figure = new Figure();
        figure.SaveFig(path);
        Assert.StartsWith("<svg", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
        // A file stands where a folder would have to be.
        var error = Assert.Throws<IOException>(() => figure.SaveFig(Path.Combine(path, "below.svg")));
        Assert.Contains("could not be written", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(".part", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(". Choose a folder that can be written to.", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("<svg", File.ReadAllText(path), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void SaveFig_TakesTheLongestNames_AndNoFolderForAFile()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        var figure = new Figure();
        figure.SaveFig(Path.Combine(folder, new string('n', 251) + ".svg"));
        Assert.Single(Directory.GetFiles(folder));
        string taken = Directory.CreateDirectory(Path.Combine(folder, "taken.svg")).FullName;
        Assert.Equal($"'{taken}' could not be written, for it is a folder: give the name of a file.", Assert.Throws<IOException>(() => figure.SaveFig(taken)).Message);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void WriteErrors_DoNotNameTheFileOnTheWay()
    {
        // Linux lets nobody make files in /proc, whoever runs the test; elsewhere there is no such folder.
        if (!OperatingSystem.IsLinux())
        {
            return;
        }
        string message = Assert.Throws<IOException>(() => new Figure().SaveFig("/proc/picture.svg")).Message;
        Assert.StartsWith("'/proc/picture.svg' could not be written: ", message, StringComparison.Ordinal);
        Assert.DoesNotContain(".part", message, StringComparison.Ordinal);
    }

    [Fact]
    public void MarksThatChange_BlameTheArgument()
    {
        var axes = new Figure().AddSubplot();
        var error = Assert.Throws<ArgumentException>(() => axes.Plot([1, 2, 3]).SetYData([1, 2]));
        Assert.Equal("y", error.ParamName);
        Assert.Contains("the line's x has 3 values and y has 2 values", error.Message, StringComparison.Ordinal);
        Assert.Equal("heights", Assert.Throws<ArgumentException>(() => axes.Bar([1], [1]).SetHeights([1, 2])).ParamName);
        Assert.Equal("values", Assert.Throws<ArgumentException>(() => axes.Scatter([1], [1]).SetArray([1, 2])).ParamName);
    }
}
