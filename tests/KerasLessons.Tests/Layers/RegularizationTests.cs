using KerasLessons.Engine.Graphs;

namespace KerasLessons.Tests;

public sealed class RegularizationTests
{
    [Fact]
    public void Losses_AreThePenaltiesOfTheWeightsAsTheyAre()
    {
        var layer = new Dense(1, kernelRegularizer: new L2(0.1), biasRegularizer: "l1");
        layer.Build([1, 2]);
        layer.SetWeights([new float[,] { { 1 }, { 3 } }, new float[] { -2 }]);
        Assert.Equal([1.0, 0.02], layer.Losses.Select(loss => Math.Round(loss.Item(), 6)));
        layer.SetWeights([new float[,] { { 2 }, { 0 } }, new float[] { 0 }]);
        Assert.Equal([0.4, 0], layer.Losses.Select(loss => Math.Round(loss.Item(), 6)));
        layer.Trainable = false;
        Assert.Empty(layer.Losses);
    }

    [Fact]
    public void ActivityRegularizer_IsDividedByTheBatch()
    {
        var net = new Sequential([new Dense(1, useBias: false, kernelInitializer: "ones", activityRegularizer: new L2(0.1))]);
        net.Invoke(new float[,] { { 1 }, { 3 } });
        Assert.Equal(0.5, Assert.Single(net.Losses).Item(), 6);
        net.Invoke(new float[,] { { 1 } });
        Assert.Equal(0.1, Assert.Single(net.Losses).Item(), 6);
    }

    [Fact]
    public void TracedLosses_BelongToTheirTrace()
    {
        var layer = new Dense(1, activityRegularizer: new L2(0.1));
        layer.Build([2, 1]);
        GraphBuilder.Trace([Ops.Ones([2, 1]).Spec], inputs =>
        {
            layer.Invoke(inputs[0]);
            Assert.True(Assert.Single(layer.Losses).IsSymbolic);
            return [];
        });
        Assert.Empty(layer.Losses);
    }

    [Fact]
    public void Constraint_HoldsAfterEachStep()
    {
        var layer = new Dense(1, kernelInitializer: "ones", kernelConstraint: "non_neg");
        layer.Build([1, 2]);
        new SGD(1).Apply([new float[,] { { 3 }, { -3 } }, new float[] { 3 }], layer.TrainableWeights);
        Assert.Equal([0f, 4f], layer.Kernel!.Value.ToArray<float>());
        Assert.Equal([-3f], layer.Bias!.Value.ToArray<float>());
    }

    [Fact]
    public void Dropout_DropsItsPartAndKeepsTheMean()
    {
        var layer = new Dropout(0.25, seed: 1);
        var x = Ops.Ones([200, 100]);
        var first = layer.Invoke(x, training: true).ToArray<float>();
        Assert.InRange(first.Count(value => value == 0) / 20000.0, 0.24, 0.26);
        Assert.All(first, value => Assert.True(value is 0 or 1 / 0.75f));
        Assert.NotEqual(first, layer.Invoke(x, training: true).ToArray<float>());
        Assert.Equal(first, new Dropout(0.25, seed: 1).Invoke(x, training: true).ToArray<float>());
        Assert.NotEqual(first, new Dropout(0.25, seed: 2).Invoke(x, training: true).ToArray<float>());
        Assert.All(layer.Invoke(x).ToArray<float>(), value => Assert.Equal(1, value));
        Assert.All(new Dropout(1).Invoke(x, training: true).ToArray<float>(), value => Assert.Equal(0, value));
        Assert.Empty(layer.Weights);
        Assert.Contains("Received: rate=1.5", Assert.Throws<ArgumentException>(() => new Dropout(1.5)).Message);
    }

    [Fact]
    public void Dropout_DropsWholeAxesTogether()
    {
        var rows = new Dropout(0.5, noiseShape: [-1, 1], seed: 3).Invoke(Ops.Ones([50, 4]), training: true).ToArray2D<float>();
        for (int row = 0; row < 50; row++)
        {
            Assert.Equal([rows[row, 0], rows[row, 0], rows[row, 0]], new[] { rows[row, 1], rows[row, 2], rows[row, 3] });
        }
        Assert.Contains("noiseShape", Assert.Throws<ArgumentException>(() => new Dropout(0.5, [3, 1]).Invoke(Ops.Ones([50, 4]), training: true)).Message);
    }

    [Fact]
    public void TracedDropout_DrawsWhatTheEagerOneDraws()
    {
        var (eager, traced) = (new Dropout(0.5, seed: 7), new Dropout(0.5, seed: 7));
        var x = Ops.Ones([4, 4]);
        var graph = GraphBuilder.Trace([x.Spec], inputs => [traced.Invoke(inputs[0], training: true)]);
        for (int step = 0; step < 3; step++)
        {
            Assert.Equal(eager.Invoke(x, training: true).ToArray<float>(), GraphRunner.Run(graph, x)[0].ToArray<float>());
        }
    }

    [Fact]
    public void GaussianNoise_HasItsDeviationAndPassesOutsideTraining()
    {
        var layer = new GaussianNoise(0.5, seed: 1);
        var noise = layer.Invoke(Ops.Zeros([100, 100]), training: true);
        Assert.InRange(noise.Std().Item(), 0.49, 0.51);
        Assert.InRange(noise.Mean().Item(), -0.02, 0.02);
        Assert.All(layer.Invoke(Ops.Zeros([2, 2])).ToArray<float>(), value => Assert.Equal(0, value));
        Assert.Contains("stddev", Assert.Throws<ArgumentException>(() => new GaussianNoise(-1)).Message);
    }

    [Fact]
    public void Gradient_FlowsThroughANetworkAndTrainsIt()
    {
        var net = new Sequential([new Dense(8, "tanh", inputDim: 1, kernelInitializer: new GlorotUniform(seed: 1)), new Dense(1, kernelInitializer: new GlorotUniform(seed: 2))]);
        var x = np.LinSpace(-1, 1, 40).Reshape(40, 1).Cast(DType.Float32);
        var y = x * x;
        var optimizer = new Adam(0.05);
        double Loss() => Ops.Mean(Ops.Square(net.Invoke(x) - y)).Item();
        double before = Loss();
        for (int step = 0; step < 100; step++)
        {
            using var tape = new GradientTape();
            var loss = Ops.Mean(Ops.Square(net.Invoke(x, training: true) - y));
            optimizer.Apply(tape.Gradient(loss, net.TrainableWeights), net.TrainableWeights);
        }
        Assert.True(Loss() < before / 20, $"The loss went from {before} to {Loss()}.");
    }
}
