namespace KerasLessons.Tests.Training;

/// <summary>Batches that come from an enumerable.</summary>
public sealed class StreamTests
{
    private readonly Tensor _x;
    private readonly Tensor _y;

    public StreamTests()
    {
        var (x, y) = Samples.Line(10);
        (_x, _y) = (x, y);
    }

    [Fact]
    public void Pairs_TrainAsTheArraysTheyAreOf()
    {
        var (stream, arrays) = (Net(), Net());
        var a = stream.Fit(Pairs(), epochs: 3, verbose: 0, validationData: new(_x, _y), validationBatchSize: 4);
        var b = arrays.Fit(_x, _y, 4, epochs: 3, verbose: 0, shuffle: false, validationData: (_x, _y));
        Assert.Equal(FitTests.Weights(arrays), FitTests.Weights(stream));
        Assert.Equal(b["loss"], a["loss"]);
        Assert.Equal(b["val_loss"], a["val_loss"]);
        Assert.Equal(arrays.Evaluate(_x, _y, 4, verbose: 0).Values, stream.Evaluate(Pairs(), verbose: 0).Values);
    }

    [Fact]
    public void Triples_AreWeighted()
    {
        Tensor weights = Enumerable.Range(0, 10).Select(i => i % 3 * 1.0).ToArray();
        var (stream, arrays) = (Net(), Net());
        var a = stream.Fit(Triples(), epochs: 3, verbose: 0, validationData: new(Triples()));
        var b = arrays.Fit(_x, _y, 4, epochs: 3, verbose: 0, shuffle: false, sampleWeight: weights, validationData: (_x, _y, weights));
        Assert.Equal(b["loss"], a["loss"]);
        Samples.RequireClose(b["val_loss"], a["val_loss"], 1e-6);
        Assert.Equal(arrays.Evaluate(_x, _y, 4, verbose: 0, sampleWeight: weights).Values, stream.Evaluate(Triples(), verbose: 0).Values);

        IEnumerable<(Tensor, Tensor, Tensor)> Triples()
        {
            foreach (var rows in new[] { 0..4, 4..8, 8..10 })
            {
                yield return (_x[rows], _y[rows], weights[rows]);
            }
        }
    }

    [Fact]
    public void ClassWeights_WeighStreams()
    {
        var net = Net();
        net.Compile(new SGD(0.0), "mse");
        var classes = new Dictionary<int, double> { [0] = 0 };
        Tensor zeros = new float[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 };
        Assert.Equal(0, net.Fit([(_x, zeros)], verbose: 0, classWeight: classes)["loss"][0]);
    }

    [Fact]
    public void EndlessStream_GoesOnAcrossEpochs()
    {
        int yielded = 0;
        var net = Net();
        var history = net.Fit(Endless(), epochs: 4, stepsPerEpoch: 5, verbose: 0, validationData: new(Endless()), validationSteps: 2);
        Assert.Equal(4, history["loss"].Count);
        Assert.Equal(4 * 5 + 4 * 2, yielded);
        Assert.Equal(20, net.Optimizer!.Iterations.Value.Item());

        IEnumerable<(Tensor, Tensor)> Endless()
        {
            while (true)
            {
                yielded++;
                yield return (_x, _y);
            }
        }
    }

    [Fact]
    public void StreamThatEndsWithAnEpoch_StartsAgain()
    {
        int passes = 0;
        var net = Net();
        Assert.Equal(5, net.Fit(Counted(), epochs: 5, stepsPerEpoch: 3, verbose: 0)["loss"].Count);
        Assert.Equal(5, passes);

        IEnumerable<(Tensor, Tensor)> Counted()
        {
            passes++;
            foreach (var pair in Pairs())
            {
                yield return pair;
            }
        }
    }

    [Fact]
    public void Enumerators_AreDisposed()
    {
        int open = 0;
        var net = Net();
        net.Fit(Held(), epochs: 3, verbose: 0, validationData: new(Held()));
        net.Fit(Held(), epochs: 2, stepsPerEpoch: 1, verbose: 0);
        net.Evaluate(Held(), steps: 1, verbose: 0);
        Assert.Throws<FormatException>(() => net.Fit(Held(), verbose: 0, callbacks: [new LambdaCallback(onEpochEnd: (_, _) => throw new FormatException())]));
        Assert.Equal(0, open);

        IEnumerable<(Tensor, Tensor)> Held()
        {
            open++;
            try
            {
                foreach (var pair in Pairs())
                {
                    yield return pair;
                }
            }
            finally
            {
                open--;
            }
        }
    }

    [Fact]
    public void BatchesOfManySizes_KeepAFewPlans_AndTheRightNumbers()
    {
        var (x, y) = Samples.Line(80);
        var (stream, eager) = (Net(), Net());
        eager.Compile(new SGD(0.01), "mse", ["mae"], runEagerly: true);
        stream.Compile(new SGD(0.01), "mse", ["mae"]);
        var a = stream.Fit(Sizes(), epochs: 2, verbose: 0);
        var b = eager.Fit(Sizes(), epochs: 2, verbose: 0);
        Samples.RequireClose(b["loss"], a["loss"], 1e-5);
        Samples.RequireClose(b["mae"], a["mae"], 1e-5);

        IEnumerable<(Tensor, Tensor)> Sizes()
        {
            for (int size = 1; size <= 40; size++)
            {
                yield return (((Tensor)x)[..size], ((Tensor)y)[..size]);
            }
        }
    }

    [Fact]
    public void BadBatch_IsRefused_WithTheStepsBeforeItDone()
    {
        var net = Net();
        string message = Assert.Throws<ArgumentException>(() => net.Fit([(_x, _y), (_x, _y[..3])], verbose: 0)).Message;
        Assert.Contains("'x' sizes: 10, 'y' sizes: 3", message, StringComparison.Ordinal);
        Assert.Equal(1, net.Optimizer!.Iterations.Value.Item());
        Assert.Throws<ArgumentException>(() => net.Fit([(_x, Ops.Zeros([10, 2]))], verbose: 0));
        Assert.Throws<ArgumentNullException>(() => net.Fit([(_x, null!)], verbose: 0));
        Assert.Equal(1, net.Optimizer!.Iterations.Value.Item());
    }

    [Fact]
    public void EmptyStream_IsRefused()
    {
        var net = Net();
        IEnumerable<(Tensor, Tensor)> none = [];
        Assert.Contains("no batch to train on", Assert.Throws<ArgumentException>(() => net.Fit(none, verbose: 0)).Message, StringComparison.Ordinal);
        Assert.Contains("no batch to evaluate", Assert.Throws<ArgumentException>(() => net.Evaluate(none, verbose: 0)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => net.Fit((IEnumerable<(Tensor, Tensor)>)null!, verbose: 0));
    }

    private static Sequential Net()
    {
        var net = Samples.LineNet();
        net.Compile(new SGD(0.05), "mse", ["mae"]);
        return net;
    }

    private IEnumerable<(Tensor, Tensor)> Pairs()
    {
        foreach (var rows in new[] { 0..4, 4..8, 8..10 })
        {
            yield return (_x[rows], _y[rows]);
        }
    }
}
