namespace KerasLessons.Tests.Training;

/// <summary>When callbacks are called, with what, and what they can do.</summary>
public sealed class CallbackTests
{
    [Fact]
    public void Fit_CallsInKerasOrder()
    {
        var (x, y) = Samples.Line(6);
        var net = Samples.LineNet();
        net.Compile("sgd", "mse", ["mae"]);
        var calls = new List<string>();
        net.Fit(x, y, 2, epochs: 2, verbose: 0, validationSplit: 0.4, callbacks: [new RecordingCallback(calls.Add)]);
        string[] epoch =
        [
            "TrainBatchBegin 0", "TrainBatchEnd 0 loss,mae", "TrainBatchBegin 1", "TrainBatchEnd 1 loss,mae",
            "TestBegin", "TestBatchBegin 0", "TestBatchEnd 0 loss,mae", "TestBatchBegin 1", "TestBatchEnd 1 loss,mae", "TestEnd loss,mae",
        ];
        Assert.Equal(
            [
                "TrainBegin",
                "EpochBegin 0", .. epoch, "EpochEnd 0 loss,mae,val_loss,val_mae",
                "EpochBegin 1", .. epoch, "EpochEnd 1 loss,mae,val_loss,val_mae",
                "TrainEnd loss,mae,val_loss,val_mae",
            ],
            calls);
    }

    [Fact]
    public void EvaluateAndPredict_CallTheirs()
    {
        var (x, y) = Samples.Line(5);
        var net = Samples.LineNet();
        net.Compile("sgd", "mse");
        var calls = new List<string>();
        net.Evaluate(x, y, 3, verbose: 0, callbacks: [new RecordingCallback(calls.Add)]);
        Assert.Equal(
            ["TestBegin", "TestBatchBegin 0", "TestBatchEnd 0 loss", "TestBatchBegin 1", "TestBatchEnd 1 loss", "TestEnd loss"], calls);
        calls.Clear();
        net.Predict(x, 3, verbose: 0, callbacks: [new RecordingCallback(calls.Add)]);
        Assert.Equal(
            ["PredictBegin", "PredictBatchBegin 0", "PredictBatchEnd 0", "PredictBatchBegin 1", "PredictBatchEnd 1", "PredictEnd"], calls);
    }

    [Fact]
    public void Callbacks_AreCalledInTheirOrder_AndKnowTheModel()
    {
        var (x, y) = Samples.Line(4);
        var net = Samples.LineNet();
        net.Compile("sgd", "mse");
        var calls = new List<string>();
        var (a, b) = (new RecordingCallback(call => calls.Add($"a {call}")), new RecordingCallback(call => calls.Add($"b {call}")));
        Assert.Contains("RecordingCallback", Assert.Throws<InvalidOperationException>(() => a.Model).Message, StringComparison.Ordinal);
        net.Fit(x, y, verbose: 0, callbacks: [a, b]);
        Assert.Equal(calls.Count / 2, calls.Where((_, i) => i % 2 == 0).Count(call => call[0] == 'a'));
        Assert.All(calls.Chunk(2), pair => Assert.Equal(pair[0][2..], pair[1][2..]));
        Assert.Same(net, a.Model);
    }

    [Fact]
    public void BatchLogs_AreThoseOfTheEpochSoFar()
    {
        var (x, y) = Samples.Line(6);
        var net = Samples.LineNet();
        net.Compile(new SGD(0.0), "mse");
        var losses = new List<double>();
        var history = net.Fit(x, y, 4, verbose: 0, shuffle: false, callbacks: [new LambdaCallback(onTrainBatchEnd: (_, logs) => losses.Add(logs["loss"]))]);
        var reference = new LineReference(0);
        Samples.RequireClose([reference.Loss(x, y, 0, 4), reference.Loss(x, y, 0, 6)], losses, 2e-6);
        Assert.Equal(history["loss"][0], losses[1]);
    }

    [Fact]
    public void LambdaCallback_CallsEachOfItsFunctions()
    {
        var (x, y) = Samples.Line(4);
        var net = Samples.LineNet();
        net.Compile("sgd", "mse");
        var calls = new List<string>();
        net.Fit(x, y, 2, verbose: 0, callbacks:
        [
            new LambdaCallback(
                epoch => calls.Add($"epoch {epoch}"),
                (epoch, logs) => calls.Add($"epoch {epoch} ends with {logs.Count}"),
                () => calls.Add("train"),
                logs => calls.Add($"train ends with {logs.Count}"),
                batch => calls.Add($"batch {batch}"),
                (batch, logs) => calls.Add($"batch {batch} ends with {logs.Count}")),
        ]);
        Assert.Equal(
            ["train", "epoch 0", "batch 0", "batch 0 ends with 1", "batch 1", "batch 1 ends with 1", "epoch 0 ends with 1", "train ends with 1"], calls);
    }

    [Theory]
    [InlineData("EpochBegin 1", 2, 5)]
    [InlineData("TrainBatchEnd 1", 1, 2)]
    [InlineData("TrainBatchBegin 2", 1, 3)]
    [InlineData("EpochEnd 0", 1, 4)]
    public void StopTraining_EndsAfterTheBatch_AndTheEpochIsStillRecorded(string when, int epochs, int steps)
    {
        var (x, y) = Samples.Line(16);
        var net = Samples.LineNet();
        net.Compile("sgd", "mse");
        var calls = new List<string>();
        var history = net.Fit(x, y, 4, epochs: 9, verbose: 0, validationData: new(x, y), callbacks:
        [
            new RecordingCallback(call =>
            {
                calls.Add(call);
                net.StopTraining |= call.StartsWith(when, StringComparison.Ordinal);
            }),
        ]);
        Assert.Equal(epochs, history["loss"].Count);
        Assert.Equal(epochs, history["val_loss"].Count);
        Assert.Equal(steps, net.Optimizer!.Iterations.Value.Item());
        Assert.StartsWith("TrainEnd", calls[^1], StringComparison.Ordinal);
        Assert.True(net.StopTraining);
        Assert.Equal(2, net.Fit(x, y, epochs: 2, verbose: 0)["loss"].Count);
    }

    [Fact]
    public void Cancellation_EndsBetweenTwoSteps_WithTheWeightsOfTheLast()
    {
        var (x, y) = Samples.Line(16);
        var (net, twin) = (Samples.LineNet(), Samples.LineNet());
        net.Compile("sgd", "mse");
        twin.Compile("sgd", "mse");
        using var source = new CancellationTokenSource();
        var calls = new List<string>();
        Assert.ThrowsAny<OperationCanceledException>(() => net.Fit(x, y, 4, epochs: 9, verbose: 0, shuffle: false, cancellationToken: source.Token, callbacks:
        [
            new RecordingCallback(call =>
            {
                calls.Add(call);
                if (call.StartsWith("TrainBatchEnd 2", StringComparison.Ordinal))
                {
                    source.Cancel();
                }
            }),
        ]));
        twin.Fit(((Tensor)x)[..12], ((Tensor)y)[..12], 4, verbose: 0, shuffle: false);
        Assert.Equal(FitTests.Weights(twin), FitTests.Weights(net));
        Assert.StartsWith("TrainBatchEnd 2", calls[^1], StringComparison.Ordinal);
        Assert.ThrowsAny<OperationCanceledException>(() => net.Evaluate(x, y, verbose: 0, cancellationToken: source.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => net.Predict(x, verbose: 0, cancellationToken: source.Token));
        Assert.Single(net.Fit(x, y, 4, verbose: 0).Epoch);
    }

    [Fact]
    public void Exception_OfACallback_ComesThrough_AndTheModelGoesOn()
    {
        var (x, y) = Samples.Line(8);
        var net = Samples.LineNet();
        net.Compile("sgd", "mse");
        Assert.Throws<FormatException>(() => net.Fit(x, y, verbose: 0, callbacks: [new LambdaCallback(onEpochEnd: (_, _) => throw new FormatException())]));
        Assert.Single(net.Fit(x, y, verbose: 0)["loss"]);
    }

    [Fact]
    public void Average_ReplacesTheWeights_BeforeTrainingEnds()
    {
        var (x, y) = Samples.Line(8);
        var net = Samples.LineNet();
        net.Compile(new SGD(0.1, useEma: true, emaMomentum: 0.5), "mse");
        double[] last = [];
        double[] atEnd = [];
        net.Fit(x, y, epochs: 3, verbose: 0, shuffle: false, callbacks:
        [
            new LambdaCallback(onEpochEnd: (_, _) => last = FitTests.Weights(net), onTrainEnd: _ => atEnd = FitTests.Weights(net)),
        ]);
        Assert.NotEqual(last, FitTests.Weights(net));
        Assert.Equal(atEnd, FitTests.Weights(net));
    }
}
