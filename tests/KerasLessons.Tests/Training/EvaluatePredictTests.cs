namespace KerasLessons.Tests.Training;

public sealed class EvaluatePredictTests
{
    private readonly float[,] _x;
    private readonly float[,] _y;

    public EvaluatePredictTests() => (_x, _y) = Samples.Line(11);

    [Fact]
    public void Evaluate_MeasuresAllBatches_AndTrainsNothing()
    {
        var net = Samples.LineNet(new L2(0.1));
        net.Compile("adam", "mse", ["mae"]);
        string before = Samples.State(net);
        var reference = new LineReference(0, l2: 0.1);
        foreach (int batchSize in new[] { 1, 4, 11, 50 })
        {
            var logs = net.Evaluate(_x, _y, batchSize, verbose: 0);
            Assert.Equal(reference.Loss(_x, _y, 0, 11), logs["loss"], 1e-5);
            Assert.Equal(reference.MeanAbsoluteError(_x, _y, 0, 11), logs["mae"], 1e-5);
        }
        Assert.Equal(before.Replace("loss", "", StringComparison.Ordinal), Samples.State(net).Replace("loss,mae", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Logs_ReadAsADictionary_AndAsTheLoss()
    {
        var net = Samples.LineNet();
        net.Compile("sgd", "mse", ["mse", "mae"]);
        var logs = net.Evaluate(_x, _y, verbose: 0);
        Assert.Equal(["loss", "mae", "mse"], logs.Keys);
        Assert.Equal(3, logs.Count);
        double loss = (double)logs;
        Assert.Equal(logs["loss"], loss);
        Assert.True(logs.TryGetValue("mae", out double error) && error == logs["mae"] && logs.ContainsKey("mae") && !logs.ContainsKey("auc"));
        Assert.Contains("loss, mae, mse", Assert.Throws<KeyNotFoundException>(() => logs["auc"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_EndEarly()
    {
        var net = Samples.LineNet();
        net.Compile("sgd", "mse");
        Assert.Equal(
            (double)net.Evaluate(((Tensor)_x)[..8], ((Tensor)_y)[..8], verbose: 0), (double)net.Evaluate(_x, _y, 4, steps: 2, verbose: 0), 1e-6);
        Assert.Equal([8, 1], net.Predict(_x, 4, steps: 2, verbose: 0).Shape);
        Assert.Equal([11, 1], net.Predict(_x, 4, steps: 20, verbose: 0).Shape);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(11)]
    [InlineData(40)]
    public void Predict_JoinsTheBatches(int batchSize)
    {
        var net = Samples.Deep(3, "softmax");
        var whole = net.Invoke(_x).ToArray<float>();
        var joined = net.Predict(_x, batchSize, verbose: 0);
        Assert.Equal([11, 3], joined.Shape);
        Samples.RequireClose([.. whole.Select(value => (double)value)], joined.ToArray<double>(), 1e-6);
        Samples.RequireClose(joined.ToArray<double>(), net.PredictOnBatch(_x).ToArray<double>(), 1e-6);
    }

    [Fact]
    public void Predict_NeedsNoCompile_AndBuildsTheNetwork()
    {
        var net = new Sequential([new Dense(2)]);
        Assert.Equal([11, 2], net.Predict(_x, verbose: 0).Shape);
        Assert.Null(net.Optimizer);
        Assert.Empty(net.MetricsNames);
    }

    [Fact]
    public void Predict_RunsEagerly_WhenCompiledSo()
    {
        var net = Samples.Deep();
        var compiled = net.Predict(_x, verbose: 0).ToArray<double>();
        net.Compile(runEagerly: true);
        Samples.RequireClose(compiled, net.Predict(_x, 4, verbose: 0).ToArray<double>(), 1e-6);
    }

    [Fact]
    public void OnBatch_MetricsStartAfreshAtEachCall()
    {
        var net = Samples.LineNet();
        net.Compile(new SGD(0.05), "mse", ["mae"]);
        var reference = new LineReference(0.05);
        for (int i = 0; i < 3; i++)
        {
            double error = reference.MeanAbsoluteError(_x, _y, 0, 11);
            Assert.Equal(error, net.TestOnBatch(_x, _y)["mae"], 1e-5);
            // The step's numbers are those before the weights change.
            var logs = net.TrainOnBatch(_x, _y);
            Assert.Equal(error, logs["mae"], 1e-5);
            Assert.Equal(reference.Epoch(_x, _y, 0, 11, 11), logs["loss"], 1e-5);
        }
        Samples.RequireClose(reference.Weights, FitTests.Weights(net), 1e-5);
    }

    [Fact]
    public void TrainOnBatch_TakesBatchesOfAnySize()
    {
        var net = Samples.LineNet();
        net.Compile(new SGD(0.05), "mse");
        var reference = new LineReference(0.05);
        foreach (var (from, to) in new[] { (0, 4), (4, 11), (0, 4), (2, 3) })
        {
            double expected = reference.Epoch(_x, _y, from, to, to - from);
            Assert.Equal(expected, (double)net.TrainOnBatch(((Tensor)_x)[from..to], ((Tensor)_y)[from..to]), 1e-5);
        }
    }
}
