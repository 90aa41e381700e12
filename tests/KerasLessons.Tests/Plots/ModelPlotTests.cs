using System.Xml.Linq;
using KerasLessons.Plotting;

namespace KerasLessons.Tests.Plots;

public class ModelPlotTests
{
    private static readonly double[] s_x = [3, 1, 2];
    private static readonly double[] s_y = [7.5, 3, 4.5];

    [Fact]
    public void PlotPredictions_OfOneFeature_DrawsDataAndLineInOrderOfX()
    {
        var axes = Only(Line(2, 1).PlotPredictions(s_x, s_y));
        var (data, fit) = (Lines(axes)[0], Lines(axes)[1]);
        Assert.Equal(s_x, data.XData);
        Assert.Equal(s_y, data.YData);
        Assert.Equal(("o", "None"), (data.Marker, data.LineStyle));
        Assert.Equal([1, 2, 3], fit.XData);
        Assert.Equal([3, 5, 7], fit.YData);
        Assert.Equal(["x", "y", "data", "prediction"], Texts(axes.Figure).Where(text => text.Any(char.IsLetter)).Order(StringComparer.Ordinal).OrderBy(text => text.Length));
    }

    [Fact]
    public void PlotPredictions_OfSeveralFeatures_DrawsAgreement()
    {
        var model = new Sequential([new Dense(1, useBias: false, inputDim: 2)]);
        model.SetWeights([new float[,] { { 1 }, { 10 } }]);
        var axes = Only(model.PlotPredictions(new float[,] { { 1, 2 }, { 3, 4 } }, new float[] { 20, 45 }));
        Assert.Equal([20, 45], Lines(axes)[0].XData);
        Assert.Equal([21, 43], Lines(axes)[0].YData);
        Assert.Equal([20, 45], Lines(axes)[1].XData);
        Assert.Equal([20, 45], Lines(axes)[1].YData);
        Assert.Contains("true value", Texts(axes.Figure));
    }

    [Fact]
    public void PlotPredictions_OfSeveralOutputs_NamesThem()
    {
        var model = new Sequential([new Dense(2, useBias: false, inputDim: 1)]);
        model.SetWeights([new float[,] { { 1, 2 } }]);
        var axes = Only(model.PlotPredictions(new float[] { 1, 2 }, new float[,] { { 1, 2 }, { 2, 4 } }));
        Assert.Equal(["data 0", "data 1", "prediction 0", "prediction 1"], Lines(axes).Select(line => line.Label));
        Assert.Equal([2, 4], Lines(axes)[3].YData);
    }

    [Fact]
    public void PlotResiduals_DrawsTruthMinusPrediction()
    {
        var axes = Only(Line(2, 1).PlotResiduals(s_x, s_y));
        Assert.Equal([7, 3, 5], Lines(axes)[0].XData);
        Assert.Equal([0.5, 0, -0.5], Lines(axes)[0].YData);
        Assert.Equal([0, 0], Lines(axes)[1].YData);
        Assert.Contains("prediction", Texts(axes.Figure));
        Assert.Equal([3, 1, 2], Lines(Only(Line(2, 1).PlotResiduals(s_x, s_y, feature: 0)))[0].XData);
    }

    [Fact]
    public void PlotWeights_DrawsFewAsBars_ManyAsHistograms()
    {
        var model = new Sequential([new Dense(2, "relu", inputDim: 2, name: "small"), new Dropout(0.1), new Dense(40, useBias: false, name: "large")]);
        model.SetWeights([new float[,] { { 1, 2 }, { 3, 4 } }, new float[] { 5, 6 }, model.GetWeights()[2]]);
        var figure = model.PlotWeights();
        Assert.Equal(2, figure.Axes.Count);
        var bars = ((Axes)figure.Axes[0]).Children.OfType<BarContainer>().ToArray();
        Assert.Equal(["kernel", "bias"], bars.Select(bar => bar.Label));
        Assert.Equal([1, 2, 3, 4], bars[0].Patches.Select(patch => patch.Height));
        Assert.Equal([5, 6], bars[1].Patches.Select(patch => patch.Height));
        Assert.Subset(Texts(figure).ToHashSet(), new HashSet<string> { "small (Dense)", "large (Dense)", "0,0", "0,1", "1,0", "1,1", "0", "1", "weight", "count" });
        Assert.Equal(80, ((Axes)figure.Axes[1]).Children.OfType<BarContainer>().Single().Patches.Sum(patch => patch.Height));
    }

    [Fact]
    public void WrongInput_IsRefusedByName()
    {
        var unbuilt = new Sequential([new Dense(1)]);
        foreach (Action plot in new Action[] { () => unbuilt.PlotWeights(), () => unbuilt.PlotPredictions(s_x, s_y), () => unbuilt.PlotResiduals(s_x, s_y) })
        {
            Assert.Contains("has not yet been built", Assert.Throws<InvalidOperationException>(plot).Message, StringComparison.Ordinal);
        }
        var line = Line(2, 1);
        Assert.Contains("x of shape (3,), y of shape (2,)", Assert.Throws<ArgumentException>(() => line.PlotPredictions(s_x, new float[] { 1, 2 })).Message, StringComparison.Ordinal);
        Assert.Contains("y of shape (3, 2), while the model's output has the shape (3, 1)", Assert.Throws<ArgumentException>(() => line.PlotResiduals(s_x, new float[3, 2])).Message, StringComparison.Ordinal);
        Assert.Contains("are counted from 0 to 0. Received: feature=1", Assert.Throws<ArgumentOutOfRangeException>(() => line.PlotResiduals(s_x, s_y, 1)).Message, StringComparison.Ordinal);
        Assert.Contains("has no weights to plot", Assert.Throws<InvalidOperationException>(() => new Sequential([new Flatten(inputShape: [2, 2], name: "f")]).PlotWeights()).Message, StringComparison.Ordinal);
    }

    private static Sequential Line(float slope, float start)
    {
        var model = new Sequential([new Dense(1, inputDim: 1)]);
        model.SetWeights([new[,] { { slope } }, new[] { start }]);
        return model;
    }

    private static Axes Only(Figure figure) => Assert.IsType<Axes>(Assert.Single(figure.Axes));

    private static Line2D[] Lines(Axes axes) => [.. axes.Children.OfType<Line2D>()];

    private static string[] Texts(Figure figure) =>
        [.. XDocument.Parse(figure.ToSvg()).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)];
}
