namespace KerasLessons.Tests.Training;

/// <summary>Layers that training leaves alone, and networks that change between trainings.</summary>
public sealed class FreezingTests
{
    private readonly float[,] _x;
    private readonly float[,] _y;

    public FreezingTests() => (_x, _y) = Samples.Line(12);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void FrozenLayer_KeepsItsWeights(bool runEagerly)
    {
        var net = Samples.Deep();
        net.Layers[0].Trainable = false;
        net.Compile("adam", "mse", runEagerly: runEagerly);
        var before = net.GetWeights();
        net.Fit(_x, _y, epochs: 3, verbose: 0);
        RequireChanged(before, net.GetWeights(), false, false, true, true, true, true);
        Assert.Equal(2 + 2 * 4, net.Optimizer!.Variables.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Freezing_AfterCompile_TakesEffect(bool runEagerly)
    {
        var net = Samples.Deep();
        net.Compile("adam", "mse", runEagerly: runEagerly);
        net.Fit(_x, _y, verbose: 0);
        net.Layers[1].Trainable = false;
        var before = net.GetWeights();
        net.Fit(_x, _y, verbose: 0);
        RequireChanged(before, net.GetWeights(), true, true, false, false, true, true);
        net.Layers[1].Trainable = true;
        before = net.GetWeights();
        net.Fit(_x, _y, verbose: 0);
        RequireChanged(before, net.GetWeights(), true, true, true, true, true, true);
    }

    [Fact]
    public void Freezing_ByACallback_TakesEffectWithTheNextEpoch()
    {
        var net = Samples.Deep();
        net.Compile("sgd", "mse");
        var epochs = new List<Tensor[]>();
        net.Fit(_x, _y, epochs: 3, verbose: 0, callbacks:
        [
            new LambdaCallback(onEpochBegin: epoch =>
            {
                epochs.Add(net.GetWeights());
                net.Layers[0].Trainable = epoch != 1;
            }),
        ]);
        RequireChanged(epochs[0], epochs[1], true, true, true, true, true, true);
        RequireChanged(epochs[1], epochs[2], false, false, true, true, true, true);
        RequireChanged(epochs[2], net.GetWeights(), true, true, true, true, true, true);
    }

    [Fact]
    public void FrozenNetwork_OnlyMeasures()
    {
        var net = Samples.Deep();
        net.Trainable = false;
        net.Compile("sgd", "mse");
        var before = net.GetWeights();
        var history = net.Fit(_x, _y, epochs: 2, verbose: 0);
        RequireChanged(before, net.GetWeights(), false, false, false, false, false, false);
        Assert.Equal(history["loss"][0], history["loss"][1], 1e-6);
        // The optimizer was not built for nothing: what is set free later can be trained.
        net.Trainable = true;
        net.Fit(_x, _y, verbose: 0);
        RequireChanged(before, net.GetWeights(), true, true, true, true, true, true);
    }

    [Fact]
    public void ThawedLayer_NeedsANewOptimizer_WhichIsSaid()
    {
        var net = Samples.Deep();
        net.Layers[0].Trainable = false;
        net.Compile("adam", "mse");
        net.Fit(_x, _y, verbose: 0);
        net.Layers[0].Trainable = true;
        string before = Samples.State(net);
        string message = Assert.Throws<InvalidOperationException>(() => net.Fit(_x, _y, verbose: 0)).Message;
        Assert.Contains("Compile again", message, StringComparison.Ordinal);
        Assert.Equal(before, Samples.State(net));
        net.Compile("adam", "mse");
        net.Fit(_x, _y, verbose: 0);
    }

    [Fact]
    public void Optimizer_OfAnotherModel_IsRefused()
    {
        var sgd = new SGD(0.1);
        var (first, second) = (Samples.LineNet(), Samples.LineNet());
        first.Compile(sgd, "mse");
        first.Fit(_x, _y, verbose: 0);
        second.Compile(sgd, "mse");
        string before = Samples.State(second);
        Assert.Contains("new optimizer", Assert.Throws<InvalidOperationException>(() => second.Fit(_x, _y, verbose: 0)).Message, StringComparison.Ordinal);
        Assert.Equal(before, Samples.State(second));
        // It can measure and predict without touching the optimizer.
        second.Evaluate(_x, _y, verbose: 0);
    }

    [Fact]
    public void Layers_ThatComeAndGo_ArePartOfTheNextRun()
    {
        var net = Samples.LineNet();
        net.Compile("sgd", "mse");
        double plain = (double)net.Evaluate(_x, _y, verbose: 0);
        var prediction = net.Predict(_x, verbose: 0);
        net.Add(new ReLU());
        Assert.NotEqual(plain, (double)net.Evaluate(_x, _y, verbose: 0));
        Assert.All(net.Predict(_x, verbose: 0).ToArray<float>(), value => Assert.True(value >= 0));
        net.Pop();
        net.Add(new Activation("tanh"));
        Assert.All(net.Predict(_x, verbose: 0).ToArray<float>(), value => Assert.InRange(value, -1, 1));
        net.Pop();
        Assert.Equal(plain, (double)net.Evaluate(_x, _y, verbose: 0));
        Assert.Equal(prediction.ToArray<float>(), net.Predict(_x, verbose: 0).ToArray<float>());
    }

    [Fact]
    public void Weights_SetBetweenRuns_AreUsed()
    {
        var net = Samples.LineNet();
        net.Compile(new SGD(0.0), "mse");
        double first = net.Fit(_x, _y, verbose: 0)["loss"][0];
        net.SetWeights([new float[,] { { 2 }, { -3 } }, new float[] { 1 }]);
        Assert.InRange(net.Fit(_x, _y, verbose: 0)["loss"][0], 0, 0.01);
        Assert.True(first > 1);
    }

    private static void RequireChanged(Tensor[] before, Tensor[] after, params bool[] changed) =>
        Assert.Equal(changed, before.Zip(after).Select(pair => !pair.First.ToArray<float>().SequenceEqual(pair.Second.ToArray<float>())));
}
