namespace KerasLessons.Tests.Training;

/// <summary>A compiled step computes what its operations compute one by one.</summary>
public sealed class PlanEqualsEagerTests
{
    /// <summary>Fused steps round a few times less often; after six steps nothing larger may have grown of it.</summary>
    private const double Tolerance = 1e-5;

    private static readonly Dictionary<string, Func<Optimizer>> s_optimizers = new()
    {
        ["sgd"] = () => new SGD(0.05),
        ["nesterov"] = () => new SGD(0.05, momentum: 0.9, nesterov: true),
        ["clip norm"] = () => new SGD(0.05, clipNorm: 0.1),
        ["clip value"] = () => new SGD(0.05, clipValue: 0.01),
        ["global clip norm"] = () => new SGD(0.05, globalClipNorm: 0.1),
        ["decay"] = () => new SGD(0.05, weightDecay: 0.1),
        ["average"] = () => new SGD(0.05, useEma: true, emaMomentum: 0.7),
        ["average that overwrites"] = () => new SGD(0.05, useEma: true, emaMomentum: 0.7, emaOverwriteFrequency: 2),
        ["accumulation"] = () => new SGD(0.05, gradientAccumulationSteps: 2),
        ["schedule"] = () => new SGD(new ExponentialDecay(0.1, 2, 0.5)),
        ["adam"] = () => new Adam(0.01),
        ["amsgrad"] = () => new Adam(0.01, amsgrad: true),
        ["adamw"] = () => new AdamW(0.01),
        ["rmsprop"] = () => new RMSprop(0.01, momentum: 0.5, centered: true),
        ["adagrad"] = () => new Adagrad(0.01),
        ["adadelta"] = () => new Adadelta(0.5),
        ["adamax"] = () => new Adamax(0.01),
        ["nadam"] = () => new Nadam(0.01),
        ["ftrl"] = () => new Ftrl(0.01),
        ["lion"] = () => new Lion(0.01),
        ["lamb"] = () => new Lamb(0.01),
        ["adafactor"] = () => new Adafactor(0.01),
    };

    private static readonly Dictionary<string, Func<Sequential>> s_nets = new()
    {
        ["deep"] = () => new Sequential([new Dense(5, "tanh", inputDim: 2), new Dense(4, "relu"), new Dense(1)]),
        ["regularized"] = () => new Sequential(
            [new Dense(5, "elu", inputDim: 2, kernelRegularizer: "l1_l2", biasRegularizer: "l2", activityRegularizer: "l2"), new Dense(1)]),
        ["constrained"] = () => new Sequential(
            [new Dense(5, "sigmoid", inputDim: 2, kernelConstraint: new MaxNorm(0.5), biasConstraint: "non_neg"), new Dense(1, kernelConstraint: "unit_norm")]),
        ["layers"] = () => new Sequential(
        [
            new Rescaling(2, inputShape: [2]), new Dense(6), new LeakyReLU(), new Reshape([2, 3]), new Dense(3, "selu"), new Flatten(),
            new Dense(4), new Softmax(), new Dense(1),
        ]),
        ["no bias"] = () => new Sequential([new Dense(1, useBias: false, inputDim: 2)]),
        ["double"] = () => new Sequential([new Dense(5, "gelu", inputDim: 2, dtype: DType.Float64), new Dense(1, dtype: DType.Float64)]),
    };

    private static readonly Dictionary<string, Func<Metric>> s_metrics = new()
    {
        ["f1"] = () => new Metrics.F1Score(threshold: 0.5),
        ["fbeta"] = () => new Metrics.FBetaScore("micro", 2, 0.5),
        ["auc"] = () => new Metrics.AUC(),
        ["pr"] = () => new Metrics.AUC(curve: "PR", numThresholds: 20),
        ["iou"] = () => new Metrics.BinaryIoU(),
        ["mean iou"] = () => new Metrics.MeanIoU(2, sparseYPred: false, sparseYTrue: true),
        ["precision at recall"] = () => new Metrics.PrecisionAtRecall(0.5),
        ["thresholds"] = () => new Metrics.Precision(new[] { 0.3, 0.6 }),
        ["r2"] = () => new Metrics.R2Score(numRegressors: 1),
        ["root"] = () => new Metrics.RootMeanSquaredError(),
    };

    public static TheoryData<string, string> Combinations
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (string optimizer in s_optimizers.Keys.Except(["adam", "sgd"]))
            {
                rows.Add(optimizer, "deep");
            }
            foreach (string net in s_nets.Keys)
            {
                rows.Add("adam", net);
                rows.Add("sgd", net);
            }
            return rows;
        }
    }

    public static TheoryData<string> Losses
    {
        get
        {
            var (x, y) = Samples.Line(4);
            var rows = new TheoryData<string>();
            string message = Assert.Throws<ArgumentException>(() => KerasLessons.Losses.Get("no such loss")).Message;
            foreach (string name in message[(message.IndexOf(':', message.IndexOf("nown", StringComparison.Ordinal)) + 1)..].TrimEnd('.').Split(", "))
            {
                string trimmed = name.Trim();
                if (trimmed.Contains('_', StringComparison.Ordinal) && !trimmed.Contains(' ', StringComparison.Ordinal))
                {
                    rows.Add(trimmed);
                }
            }
            return rows;
        }
    }

    public static TheoryData<string> MetricNames => [.. s_metrics.Keys];

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Training_IsTheSame(string optimizer, string net)
    {
        var (x, y) = Samples.Line(11);
        var weights = Enumerable.Range(0, 11).Select(i => 0.5 + i % 3).ToArray();
        var (plan, eager) = (Run(false), Run(true));
        Samples.RequireClose(eager, plan, Tolerance);

        double[] Run(bool runEagerly)
        {
            var model = s_nets[net]();
            model.SetWeights([.. model.Weights.Select((weight, k) => Samples.Filled(weight.Shape, k).Cast(weight.DType))]);
            model.Compile(s_optimizers[optimizer](), "mse", ["mae", "r2_score"], ["mse", "root_mean_squared_error"], runEagerly);
            var history = model.Fit(x, y, 4, epochs: 2, verbose: 0, shuffle: false, validationSplit: 0.2, sampleWeight: weights);
            return
            [
                .. history.Names.SelectMany(name => history[name]),
                .. FitTests.Weights(model),
                .. model.Optimizer!.Variables.SelectMany(variable => variable.Value.ToArray<double>()),
                .. model.Predict(x, verbose: 0).ToArray<double>(),
            ];
        }
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void EachLoss_TrainsTheSame(string name)
    {
        var (x, _) = Samples.Line(9);
        bool sparse = name is "sparse_categorical_crossentropy" or "categorical_generalized_cross_entropy" or "circle";
        int[] classes = [0, 1, 2, 2, 1, 0, 0, 2, 1];
        Tensor y = sparse ? classes : Ops.OneHot(classes, 3);
        Samples.RequireClose(Run(true), Run(false), Tolerance);

        double[] Run(bool runEagerly)
        {
            var net = Samples.Deep(3, "softmax");
            net.Compile(new SGD(0.05), name, runEagerly: runEagerly);
            var before = FitTests.Weights(net);
            var history = net.Fit(x, y, 4, epochs: 2, verbose: 0, shuffle: false);
            Assert.NotEqual(before, FitTests.Weights(net));
            return [.. history["loss"], .. FitTests.Weights(net)];
        }
    }

    [Theory]
    [MemberData(nameof(MetricNames))]
    public void EachMetric_IsThatOfAllBatchesTogether_AndStartsAfreshEachEpoch(string name)
    {
        var (x, _) = Samples.Line(21);
        float[,] y = new float[21, 1];
        for (int i = 0; i < 21; i++)
        {
            y[i, 0] = i * i % 3 == 1 ? 1 : 0;
        }
        foreach (bool runEagerly in new[] { false, true })
        {
            var net = Samples.Deep(1, "sigmoid");
            net.Compile(new SGD(0.0), "mse", [s_metrics[name]()], runEagerly: runEagerly);
            var whole = s_metrics[name]();
            whole.UpdateState(y, net.Invoke(x));
            double expected = Ops.Mean(whole.Result()).Item();
            Assert.Equal(expected, net.Evaluate(x, y, 4, verbose: 0)[whole.Name], 1e-5);
            var history = net.Fit(x, y, 5, epochs: 3, verbose: 0);
            Samples.RequireClose([expected, expected, expected], history[whole.Name], 1e-5);
            Assert.Equal(expected, net.TestOnBatch(x, y)[whole.Name], 1e-5);
        }
    }

    [Fact]
    public void Functions_ServeAsLossesAndMetrics()
    {
        var (x, y) = Samples.Line(8);
        Func<Tensor, Tensor, Tensor>[] losses =
        [
            (a, b) => (a - b).Square(),
            (a, b) => Ops.Mean((a - b).Square(), [-1]),
            (a, b) => Ops.Mean((a - b).Square()),
            (a, b) => (a - b).T.MatMul(a - b) / 8,
            KerasLessons.Losses.MeanSquaredError,
        ];
        var reference = new LineReference(0.05);
        double[] expected = [reference.Epoch(x, y, 0, 8, 8), reference.Epoch(x, y, 0, 8, 8)];
        foreach (var loss in losses)
        {
            foreach (bool runEagerly in new[] { false, true })
            {
                var net = Samples.LineNet();
                net.Compile(new SGD(0.05), loss, [loss, "mse"], runEagerly: runEagerly);
                var history = net.Fit(x, y, epochs: 2, verbose: 0);
                Samples.RequireClose(expected, history["loss"], 1e-5);
                Samples.RequireClose(expected, history[net.MetricsNames[1]], 1e-5);
                Samples.RequireClose(reference.Weights, FitTests.Weights(net), 1e-5);
            }
        }
    }

    [Fact]
    public void LossOfOnesOwn_MayOverrideCall()
    {
        var (x, y) = Samples.Line(8);
        var net = Samples.LineNet();
        net.Compile(new SGD(0.05), new Doubled());
        Assert.Equal(2 * new LineReference(0).Loss(x, y, 0, 8), (double)net.Evaluate(x, y, verbose: 0), 1e-4);
    }

    private sealed class Doubled() : Loss("doubled")
    {
        protected override Tensor Call(Tensor yTrue, Tensor yPred) => 2 * Ops.Mean((yTrue - yPred).Square(), [-1]);
    }
}
