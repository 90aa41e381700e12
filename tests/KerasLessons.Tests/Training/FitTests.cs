namespace KerasLessons.Tests.Training;

/// <summary>What Fit computes, against plain arithmetic.</summary>
public sealed class FitTests
{
    private const double Tolerance = 2e-5;

    [Theory]
    [InlineData(23, 4, false)]
    [InlineData(23, 4, true)]
    [InlineData(23, 23, false)]
    [InlineData(23, 100, false)]
    [InlineData(24, 8, false)]
    [InlineData(5, 1, false)]
    public void Losses_WeighBatchesBySize_AndStepsAreGradientDescent(int rows, int batchSize, bool runEagerly)
    {
        var (x, y) = Samples.Line(rows);
        var net = Samples.LineNet();
        net.Compile(new SGD(0.05), "mse", ["mae"], runEagerly: runEagerly);
        var history = net.Fit(x, y, batchSize, epochs: 3, verbose: 0, shuffle: false);

        var reference = new LineReference(0.05);
        Samples.RequireClose([.. Enumerable.Range(0, 3).Select(_ => reference.Epoch(x, y, 0, rows, batchSize))], history["loss"], Tolerance);
        Samples.RequireClose(reference.Weights, Weights(net), Tolerance);
        Assert.Equal(3 * ((rows + batchSize - 1) / batchSize), net.Optimizer!.Iterations.Value.Item());
    }

    [Fact]
    public void BatchSize_Is32()
    {
        var (x, y) = Samples.Line(70);
        var (given, left) = (Samples.LineNet(), Samples.LineNet());
        given.Compile("sgd", "mse");
        left.Compile("sgd", "mse");
        given.Fit(x, y, batchSize: 32, verbose: 0, shuffle: false);
        left.Fit(x, y, verbose: 0, shuffle: false);
        Assert.Equal(3, left.Optimizer!.Iterations.Value.Item());
        Assert.Equal(Weights(given), Weights(left));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ValidationSplit_TakesTheLastRows_BeforeShuffling(bool shuffle)
    {
        var (x, y) = Samples.Line(20);
        // Rows that must not be trained on would ruin everything.
        for (int i = 15; i < 20; i++)
        {
            y[i, 0] = 1e6f;
        }
        var net = Samples.LineNet();
        net.Compile(new SGD(0.05), "mse");
        var history = net.Fit(x, y, 4, epochs: 3, verbose: 0, validationSplit: 0.25, shuffle: shuffle);
        Assert.All(history["loss"], loss => Assert.InRange(loss, 0, 100));
        Assert.All(history["val_loss"], loss => Assert.InRange(loss, 0.9e12, 1.1e12));
    }

    [Fact]
    public void ValidationSplit_ValidatesAfterEachEpoch()
    {
        var (x, y) = Samples.Line(21);
        var net = Samples.LineNet(new L2(0.1));
        net.Compile(new SGD(0.05), "mse", ["mae"]);
        // floor(21 · 0.7) = 14 rows are trained on.
        var history = net.Fit(x, y, 4, epochs: 3, verbose: 0, validationSplit: 0.3, shuffle: false);
        var reference = new LineReference(0.05, l2: 0.1);
        var (loss, validation, error) = (new List<double>(), new List<double>(), new List<double>());
        for (int epoch = 0; epoch < 3; epoch++)
        {
            loss.Add(reference.Epoch(x, y, 0, 14, 4));
            validation.Add(reference.Loss(x, y, 14, 21));
            error.Add(reference.MeanAbsoluteError(x, y, 14, 21));
        }
        Samples.RequireClose(loss, history["loss"], Tolerance);
        Samples.RequireClose(validation, history["val_loss"], Tolerance);
        Samples.RequireClose(error, history["val_mae"], Tolerance);
    }

    [Fact]
    public void ValidationData_ComesBeforeTheSplit_AndTrainsOnAll()
    {
        var (x, y) = Samples.Line(20);
        var (a, b) = (Samples.LineNet(), Samples.LineNet());
        a.Compile("sgd", "mse");
        b.Compile("sgd", "mse");
        var history = a.Fit(x, y, verbose: 0, shuffle: false, validationSplit: 0.5, validationData: new(x, y));
        b.Fit(x, y, verbose: 0, shuffle: false);
        Assert.Equal(Weights(b), Weights(a));
        Assert.Equal((double)b.Evaluate(x, y, verbose: 0), history["val_loss"][0], 1e-6);
    }

    [Fact]
    public void ValidationData_ReusesTheBatchSize_UnlessItHasItsOwn()
    {
        var (x, y) = Samples.Line(12);
        var net = Samples.LineNet();
        net.Compile("sgd", "mse");
        int Batches(int? validationBatchSize)
        {
            int batches = 0;
            net.Fit(
                x, y, 5, verbose: 0, validationData: new(x, y), validationBatchSize: validationBatchSize,
                callbacks: [new RecordingCallback(entry => batches += entry.StartsWith("TestBatchEnd", StringComparison.Ordinal) ? 1 : 0)]);
            return batches;
        }
        Assert.Equal(3, Batches(null));
        Assert.Equal(2, Batches(6));
    }

    [Fact]
    public void ValidationSteps_EndAValidationEarly()
    {
        var (x, y) = Samples.Line(12);
        var net = Samples.LineNet();
        net.Compile("sgd", "mse");
        var history = net.Fit(x, y, 4, verbose: 0, shuffle: false, validationData: new(x, y), validationSteps: 2);
        Tensor rows = x;
        Assert.Equal((double)net.Evaluate(rows[..8], ((Tensor)y)[..8], verbose: 0), history["val_loss"][0], 1e-6);
    }

    [Fact]
    public void ValidationFreq_SkipsEpochs()
    {
        var (x, y) = Samples.Line(12);
        var net = Samples.LineNet();
        net.Compile("sgd", "mse", ["mae"]);
        var history = net.Fit(x, y, epochs: 7, verbose: 0, validationData: new(x, y), validationFreq: 3);
        Assert.Equal(7, history["loss"].Count);
        Assert.Equal(2, history["val_loss"].Count);
        Assert.Equal(2, history["val_mae"].Count);
    }

    [Fact]
    public void History_HasSortedNames_AndOneEntryAnEpoch()
    {
        var (x, y) = Samples.Line(12);
        var net = Samples.LineNet();
        net.Compile("sgd", "mse", ["mse", "mae"]);
        var history = net.Fit(x, y, epochs: 4, verbose: 0, validationSplit: 0.25);
        Assert.Equal(["loss", "mae", "mse", "val_loss", "val_mae", "val_mse"], history.Names);
        Assert.All(history.Names, name => Assert.Equal(4, history[name].Count));
        Assert.Equal([0, 1, 2, 3], history.Epoch);
        Assert.Same(history, net.History);
        Assert.Same(net, history.Model);
        Assert.True(history.Contains("val_mae"));
        Assert.Equal(["loss", "mse", "mae"], net.MetricsNames);
        Assert.Contains("val_mae", Assert.Throws<KeyNotFoundException>(() => history["val_auc"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MetricsOfOneName_AreToldApart()
    {
        var (x, y) = Samples.Line(12);
        var net = Samples.LineNet();
        net.Compile("sgd", "mse", ["mae", "mae"], ["mae", "mse"]);
        net.Fit(x, y, verbose: 0);
        Assert.Equal(["loss", "mae", "mae_1", "weighted_mae", "mse"], net.MetricsNames);
    }

    [Fact]
    public void InitialEpoch_GoesOnWhereItEnded()
    {
        var (x, y) = Samples.Line(12);
        var net = Samples.LineNet();
        net.Compile("sgd", "mse");
        var epochs = new List<string>();
        var history = net.Fit(x, y, epochs: 5, initialEpoch: 3, verbose: 0, callbacks: [new RecordingCallback(epochs.Add)]);
        Assert.Equal([3, 4], history.Epoch);
        Assert.Contains("EpochBegin 3", epochs);
        Assert.DoesNotContain("EpochBegin 2", epochs);
        Assert.Empty(net.Fit(x, y, epochs: 3, initialEpoch: 3, verbose: 0).Epoch);
        Assert.Empty(net.Fit(x, y, epochs: 0, verbose: 0).Names);
    }

    [Fact]
    public void StepsPerEpoch_GoesOnInTheSamePass()
    {
        var (x, y) = Samples.Line(12);
        var (whole, parts) = (Samples.LineNet(), Samples.LineNet());
        whole.Compile("sgd", "mse");
        parts.Compile("sgd", "mse");
        whole.Fit(x, y, 2, epochs: 2, verbose: 0, shuffle: false);
        // 6 batches a pass: two epochs of 3 steps are one, and the end of a pass falls on the end of an epoch.
        var history = parts.Fit(x, y, 2, epochs: 4, stepsPerEpoch: 3, verbose: 0, shuffle: false);
        Assert.Equal(Weights(whole), Weights(parts));
        Assert.Equal(4, history["loss"].Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Shuffle_GivesEachEpochItsOrder_AndEachRowOnce(bool shuffle)
    {
        var x = new float[40, 1];
        for (int i = 0; i < 40; i++)
        {
            x[i, 0] = i;
        }
        var net = new Sequential([new Dense(1, kernelInitializer: "ones", inputDim: 1)]);
        // With a rate of 0 and targets of 0 each batch's loss tells which rows it held.
        net.Compile(new SGD(0.0), (_, output) => output);
        var epochs = new List<List<double>>();
        net.Fit(x, new float[40, 1], 1, epochs: 2, verbose: 0, shuffle: shuffle, callbacks:
        [
            new LambdaCallback(
                onEpochBegin: _ => epochs.Add([]),
                onTrainBatchEnd: (batch, logs) => epochs[^1].Add(logs["loss"] * (batch + 1))),
        ]);
        foreach (var sums in epochs)
        {
            double[] rows = [.. sums.Select((sum, i) => Math.Round(sum - (i == 0 ? 0 : sums[i - 1])))];
            Assert.Equal(Enumerable.Range(0, 40).Select(i => (double)i), rows.Order());
            Assert.Equal(!shuffle, rows.SequenceEqual(rows.Order()));
        }
        Assert.Equal(!shuffle, epochs[0].SequenceEqual(epochs[1]));
    }

    [Fact]
    public void Arrays_OfAnyNumberTypeAndForm_TrainAlike()
    {
        double[][] rows = [[0, 1], [1, 0], [2, 1], [1, 3]];
        double[] targets = [1, 2, 3, 4];
        Tensor[] inputs =
        [
            rows,
            rows.Select(row => row.Select(value => (float)value).ToArray()).ToArray(),
            rows.Select(row => row.Select(value => (int)value).ToArray()).ToArray(),
            new double[,] { { 0, 1 }, { 1, 0 }, { 2, 1 }, { 1, 3 } },
            new float[,] { { 0, 1 }, { 1, 0 }, { 2, 1 }, { 1, 3 } },
            new int[,] { { 0, 1 }, { 1, 0 }, { 2, 1 }, { 1, 3 } },
            new long[,] { { 0, 1 }, { 1, 0 }, { 2, 1 }, { 1, 3 } },
        ];
        Tensor[] outputs =
        [
            targets, new float[] { 1, 2, 3, 4 }, new[] { 1, 2, 3, 4 }, new[] { 1L, 2, 3, 4 }, new double[,] { { 1 }, { 2 }, { 3 }, { 4 } },
            new[,] { { 1 }, { 2 }, { 3 }, { 4 } },
        ];
        string? expected = null;
        foreach (var x in inputs)
        {
            foreach (var y in outputs)
            {
                var net = Samples.LineNet();
                net.Compile("adam", "mse", ["mae"]);
                net.Fit(x, y, 3, epochs: 2, verbose: 0, shuffle: false);
                string state = Samples.State(net)[Samples.State(net).IndexOf("loss", StringComparison.Ordinal)..] + Samples.Text(Weights(net));
                Assert.Equal(expected ??= state, state);
            }
        }
    }

    [Fact]
    public void Vector_CountsAsAColumn()
    {
        var net = new Sequential([new Dense(1)]);
        net.Compile("sgd", "mse");
        net.Fit(new double[] { 1, 2, 3 }, new double[] { 1, 2, 3 }, verbose: 0);
        Assert.Equal([1, 1], net.Weights[0].Shape);
        Assert.Equal([2, 1], net.Predict(new[] { 1f, 2f }, verbose: 0).Shape);
    }

    [Fact]
    public void UnbuiltNetwork_IsBuiltByTheData()
    {
        var (x, y) = Samples.Line(8);
        var net = new Sequential([new Dense(3, "relu"), new Dense(1)]);
        net.Compile("sgd", "mse");
        net.Fit(x, y, verbose: 0);
        Assert.Equal([[2, 3], [3], [3, 1], [1]], net.Weights.Select(weight => weight.Shape));
    }

    [Fact]
    public void Compile_OfNames_IsHonoured()
    {
        var net = Samples.Deep(last: "sigmoid");
        net.Compile("adam", "binary_crossentropy");
        Assert.IsType<Adam>(net.Optimizer);
        Assert.IsType<BinaryCrossentropy>(net.Loss);
        net.Compile("SGD", "huber");
        Assert.IsType<SGD>(net.Optimizer);
        Assert.IsType<Huber>(net.Loss);
        net.Compile(loss: "mse");
        Assert.IsType<RMSprop>(net.Optimizer);
    }

    [Fact]
    public void Compile_Again_StartsTheOptimizerAfresh()
    {
        var (x, y) = Samples.Line(8);
        var net = Samples.LineNet();
        var sgd = new SGD(0.1, momentum: 0.9);
        net.Compile(sgd, "mse");
        var start = net.GetWeights();
        var first = Losses();
        Assert.NotEqual(first, Losses());
        net.Compile(sgd, "mse");
        Assert.NotEqual(first, Losses());
        net.Compile(new SGD(0.1, momentum: 0.9), "mse");
        Assert.Equal(first, Losses());

        IReadOnlyList<double> Losses()
        {
            net.SetWeights(start);
            return net.Fit(x, y, epochs: 3, verbose: 0, shuffle: false)["loss"];
        }
    }

    [Fact]
    public void LearningRate_SetByACallback_TakesEffectInTheCompiledStep()
    {
        var (x, y) = Samples.Line(8);
        var net = Samples.LineNet();
        net.Compile(new SGD(0.1), "mse");
        net.Fit(x, y, epochs: 2, verbose: 0, shuffle: false, callbacks:
        [
            new LambdaCallback(onEpochBegin: epoch => net.Optimizer!.LearningRate = epoch == 0 ? 0.05 : 0.01),
        ]);
        var (first, second) = (new LineReference(0.05), new LineReference(0.01));
        first.Epoch(x, y, 0, 8, 8);
        first.Weights.CopyTo(second.Weights, 0);
        second.Epoch(x, y, 0, 8, 8);
        Samples.RequireClose(second.Weights, Weights(net), Tolerance);
    }

    [Fact]
    public void Float64Layers_ComputeInDouble()
    {
        var (x, y) = Samples.Line(16);
        var net = Samples.LineNet(dtype: DType.Float64);
        net.Compile(new SGD(0.05), "mse");
        net.Fit(x, y, 4, epochs: 20, verbose: 0, shuffle: false);
        var reference = new LineReference(0.05);
        for (int epoch = 0; epoch < 20; epoch++)
        {
            reference.Epoch(x, y, 0, 16, 4);
        }
        Assert.Equal(DType.Float64, net.Weights[0].DType);
        // The rate is a float32 variable, as in Keras: 0.05 is held to 1.5e-8 of itself.
        Samples.RequireClose(reference.Weights, Weights(net), 1e-7);
        Assert.Equal(DType.Float64, net.Predict(x, verbose: 0).DType);
    }

    [Fact]
    public void Float64Targets_KeepTheirDigits_BehindAFloat32Input()
    {
        var net = new Sequential([new Dense(1, inputDim: 1), new Dense(1, dtype: DType.Float64)]);
        net.Compile(new SGD(0.0), (y, _) => y - 1.0);
        Assert.Equal(1e-12, (double)net.Evaluate(new[] { 1.0 }, new[] { 1 + 1e-12 }, verbose: 0), 1e-15);
    }

    [Fact]
    public void Loss_ThatBecomesNaN_IsRecordedAsSuch()
    {
        var (x, y) = Samples.Line(8);
        var net = Samples.LineNet();
        net.Compile(new SGD(1e6), "mse");
        var history = net.Fit(x, y, epochs: 30, verbose: 0);
        Assert.True(double.IsNaN(history["loss"][^1]));
        Assert.Equal("loss: nan", net.Evaluate(x, y, verbose: 0).ToString());
    }

    [Fact]
    public void Dropout_DrawsAnewEachStep_AndNotWhenEvaluating()
    {
        var net = new Sequential([new Dropout(0.5, seed: 3, inputShape: [50]), new Dense(1, kernelInitializer: "ones", trainable: false)]);
        net.Compile("sgd", (_, output) => output);
        var losses = net.Fit(Ops.Ones([4, 50]), Ops.Zeros([4, 1]), epochs: 4, verbose: 0)["loss"];
        Assert.Equal(4, losses.Distinct().Count());
        Assert.Equal(50, (double)net.Evaluate(Ops.Ones([4, 50]), Ops.Zeros([4, 1]), verbose: 0));
        Assert.Equal(50, net.Predict(Ops.Ones([1, 50]), verbose: 0).Item());
    }

    internal static double[] Weights(Model net) => [.. net.GetWeights().SelectMany(weight => weight.ToArray<double>())];
}
