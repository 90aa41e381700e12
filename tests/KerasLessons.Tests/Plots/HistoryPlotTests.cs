using System.Xml.Linq;
using KerasLessons.Plotting;

namespace KerasLessons.Tests.Plots;

public class HistoryPlotTests
{
    [Fact]
    public void Plot_DrawsLossAndMetrics_TrainingBesideValidation()
    {
        var history = Train(epochs: 4, metrics: true, validation: true);
        var figure = history.Plot();
        Assert.Equal(2, figure.Axes.Count);
        var loss = Lines(figure, 0);
        Assert.Equal(["loss", "val_loss"], loss.Select(line => line.Label));
        Assert.Equal([0, 1, 2, 3], loss[0].XData);
        Assert.Equal(history["loss"], loss[0].YData);
        Assert.Equal(history["val_loss"], loss[1].YData);
        Assert.Equal(["mae", "val_mae"], Lines(figure, 1).Select(line => line.Label));
        Assert.Equal(2, Texts(figure).Count(text => text == "epoch"));
        Assert.Contains("val_mae", Texts(figure));
    }

    [Fact]
    public void Plot_OfTheLossAlone_IsOnePlotWithoutLegend()
    {
        var figure = Train(epochs: 3, metrics: false, validation: false).Plot();
        Assert.Single(Lines(figure, 0));
        Assert.Single(Texts(figure), text => text == "loss");
    }

    [Theory]
    [InlineData(3, "0 1 2")]
    [InlineData(8, "0 1 2 3 4 5 6 7")]
    [InlineData(9, "0 2 4 6 8")]
    [InlineData(21, "0 5 10 15 20")]
    [InlineData(1000, "0 200 400 600 800")]
    public void Plot_CountsWholeEpochs(int epochs, string ticks) => Assert.Equal(
        ticks.Split(' '), Texts(Train(epochs, metrics: false, validation: false).Plot()).Where(text => text.All(char.IsAsciiDigit)).Take(ticks.Split(' ').Length));

    [Fact]
    public void Plot_PutsValidationAtItsEpochs()
    {
        var figure = Train(epochs: 6, metrics: false, validation: true, validationFreq: 3).Plot();
        Assert.Equal([2, 5], Lines(figure, 0)[1].XData);
    }

    [Fact]
    public void Plot_OfOneEpoch_DrawsPoints() => Assert.Equal("o", Lines(Train(epochs: 1, metrics: false, validation: false).Plot(), 0)[0].Marker);

    [Fact]
    public void Plot_OfTrainingThatWentAstray_LeavesGaps()
    {
        var model = new Sequential([new Dense(1, inputDim: 1)]);
        // From a start of our own, so that the first step always leaves the range of float32.
        model.SetWeights([new float[,] { { 0.5f } }, new float[] { 0 }]);
        model.Compile(new SGD(1e30), "mse");
        var history = model.Fit(new float[] { 1, 2, 3 }, new float[] { 1, 2, 3 }, epochs: 4, verbose: 0);
        var line = Lines(history.Plot(), 0)[0];
        Assert.True(double.IsFinite(line.YData[0]));
        Assert.True(double.IsNaN(line.YData[3]));
        // The one loss before the gap would be no line.
        Assert.Equal("o", line.Marker);
    }

    [Fact]
    public void Plot_OfALine_HasNoMarkers() => Assert.Equal("None", Lines(Train(epochs: 2, metrics: false, validation: false).Plot(), 0)[0].Marker);

    [Fact]
    public void Plot_OfNoEpoch_IsRefused()
    {
        var history = Train(epochs: 0, metrics: false, validation: false);
        Assert.Contains("no epoch", Assert.Throws<InvalidOperationException>(() => history.Plot()).Message, StringComparison.Ordinal);
    }

    private static History Train(int epochs, bool metrics, bool validation, int validationFreq = 1)
    {
        var model = new Sequential([new Dense(1, inputDim: 1)]);
        model.Compile(new SGD(0.01), "mse", metrics: metrics ? ["mae"] : null);
        Tensor x = new float[] { 1, 2, 3, 4 };
        return model.Fit(x, x * 2 + 1, epochs: epochs, verbose: 0, validationData: validation ? (x, x) : null, validationFreq: validationFreq);
    }

    private static Line2D[] Lines(Figure figure, int plot) => [.. ((Axes)figure.Axes[plot]).Children.OfType<Line2D>()];

    private static string[] Texts(Figure figure) =>
        [.. XDocument.Parse(figure.ToSvg()).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)];
}
