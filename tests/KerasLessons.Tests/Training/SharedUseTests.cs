namespace KerasLessons.Tests.Training;

/// <summary>One model used from several places at once, and steps that do more than compute.</summary>
public sealed class SharedUseTests
{
    private static readonly double[,] s_x = { { 1, 2 }, { 3, 4 }, { 5, 6 }, { -7, 8 } };
    private static readonly double[,] s_y = { { 1 }, { 2 }, { 3 }, { 4 } };

    [Fact]
    public void Predict_ByManyThreads_GivesEachItsOwnRows()
    {
        var net = new Sequential([new Dense(64, "relu", inputDim: 8), new Dense(1)]);
        var inputs = Enumerable.Range(0, 32).Select(i => np.Random.RandN(32, 8) + i).ToArray();
        var expected = inputs.Select(input => net.Invoke(input).ToArray<float>()).ToArray();
        int wrong = 0;
        Parallel.For(0, 1000, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
        {
            float[] rows = net.Predict(inputs[i % 32], verbose: 0).ToArray<float>();
            float most = rows.Zip(expected[i % 32], (a, b) => Math.Abs(a - b) / (1 + Math.Abs(b))).Max();
            if (most > 1e-4)
            {
                Interlocked.Increment(ref wrong);
            }
        });
        Assert.Equal(0, wrong);
    }

    [Fact]
    public void Fit_WhileAnotherThreadTrains_IsRefused()
    {
        var net = Line();
        net.Compile("sgd", "mse");
        Exception? refused = null;
        net.Fit(s_x, s_y, verbose: 0, callbacks: [new LambdaCallback(onEpochBegin: _ =>
        {
            var thread = new Thread(() => refused = Record.Exception(() => net.Fit(s_x, s_y, verbose: 0)));
            thread.Start();
            thread.Join();
        })]);
        Assert.Contains("Another thread is training", Assert.IsType<InvalidOperationException>(refused).Message);
        net.Fit(s_x, s_y, verbose: 0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Gradient_DoesNotFlowThroughAnAssignment(bool runEagerly)
    {
        var net = new Sequential([new Dense(1, kernelInitializer: "ones", useBias: false, inputDim: 2), new MovingMean()]);
        net.Compile(new SGD(0.01), "mse", runEagerly: runEagerly);
        net.Fit(s_x, s_y, batchSize: 4, verbose: 0);
        // Worked out by hand: the mean is a number to the gradient, so the slope is 2/4 Σ (x·k − m − y) x.
        var kernel = net.Weights[0].Value;
        Assert.Equal(0.6155, kernel[0, 0].Item(), 1e-4);
        Assert.Equal(0.8150, kernel[1, 0].Item(), 1e-4);
    }

    [Fact]
    public void MovingAverages_ReplaceTheWeightsWhenTrainingEnds_HoweverOftenTheyDidBefore()
    {
        var seldom = Line();
        seldom.Compile(new SGD(0.01, useEma: true, emaMomentum: 0.9, emaOverwriteFrequency: 100), "mse");
        seldom.Fit(s_x, s_y, epochs: 3, verbose: 0);
        var never = Line();
        never.Compile(new SGD(0.01, useEma: true, emaMomentum: 0.9), "mse");
        never.Fit(s_x, s_y, epochs: 3, verbose: 0);
        Assert.Equal(never.Weights[0].Value.ToArray<float>(), seldom.Weights[0].Value.ToArray<float>());
    }

    [Fact]
    public void RandomDraws_InACompiledStep_AreRefused()
    {
        var net = Line();
        net.Compile(new SGD(0), (y, p) => Ops.Square(y - p) + tf.Random.Normal([4, 1]));
        Assert.Contains("SeedGenerator", Assert.Throws<InvalidOperationException>(() => net.Fit(s_x, s_y, verbose: 0)).Message);
        net.Compile(new SGD(0), (y, p) => Ops.Square(y - p) + np.Random.RandN(4, 1), runEagerly: true);
        net.Fit(s_x, s_y, verbose: 0);
    }

    [Fact]
    public void FrozenVariable_IsNoTrainableWeight()
    {
        var net = new Sequential([new Dense(1, inputDim: 2)]);
        net.Weights[0].Trainable = false;
        Assert.Single(net.TrainableWeights);
        var before = net.Weights[0].Value;
        net.Compile("sgd", "mse");
        net.Fit(s_x, s_y, verbose: 0);
        Assert.Equal(before.ToArray<float>(), net.Weights[0].Value.ToArray<float>());
    }

    [Fact]
    public void LambdaLoss_ThatBroadcastsTheOutput_IsRefused()
    {
        var net = Line();
        net.Compile("sgd", (y, p) => Ops.Square(y - p));
        string message = Assert.Throws<ArgumentException>(() => net.Fit(s_x, s_x, verbose: 0)).Message;
        Assert.Contains("(4, 2)", message);
        Assert.Contains("(4, 1)", message);
    }

    [Fact]
    public void Models_InACircle_AreRefused()
    {
        var inner = new Sequential([new Dense(2, inputDim: 2)]);
        var outer = new Sequential([inner]);
        Assert.Contains("itself", Assert.Throws<ArgumentException>(() => inner.Add(outer)).Message);
    }

    [Fact]
    public void Metrics_MayBeLambdas()
    {
        var net = Line();
        net.Compile("sgd", "mse", metrics: [(y, p) => Ops.Max(Ops.Abs(y - p))]);
        var logs = net.Evaluate(s_x, s_y, verbose: 0);
        Assert.Equal(19, logs["function_metric"], 1e-5);
        net.Compile("sgd", (y, p) => Ops.Square(y - p), metrics: [Losses.MeanAbsoluteError]);
        Assert.Contains("mean_absolute_error", net.Evaluate(s_x, s_y, verbose: 0).Keys);
    }

    [Fact]
    public void NameThatIsNull_MeansNone()
    {
        string? none = null;
        Assert.Single(new Sequential([new Dense(1, useBias: false, kernelRegularizer: none, kernelConstraint: none, inputDim: 2)]).Weights);
    }

    private static Sequential Line()
    {
        var net = new Sequential([new Dense(1, useBias: false, inputDim: 2)]);
        net.SetWeights([new float[,] { { 1 }, { -1 } }]);
        return net;
    }

    /// <summary>Subtracts a mean that moves with each batch.</summary>
    private sealed class MovingMean : Layer
    {
        private Variable? _mean;

        protected override void OnBuild(Shape inputShape) => _mean = AddWeight("mean", [inputShape[^1]], "zeros", trainable: false);

        protected override Tensor Call(Tensor inputs, bool training)
        {
            if (training)
            {
                _mean!.Assign(_mean.Value * 0.9 + Ops.Mean(inputs, axis: 0) * 0.1);
            }
            return inputs - _mean!.Value;
        }
    }
}
