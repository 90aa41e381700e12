namespace KerasLessons.Tests.Training;

/// <summary>What does not fit is refused in one clear sentence, and nothing has changed.</summary>
public sealed class BadInputTests
{
    private static readonly Tensor s_x = Samples.Line(10).X;
    private static readonly Tensor s_y = Samples.Line(10).Y;
    private static readonly float s_nan = float.NaN;

    /// <summary>By name: what is done, and what the message says.</summary>
    private static readonly Dictionary<string, (Action<Sequential> Do, string[] Says)> s_cases = new()
    {
        ["x and y of different lengths"] = (net => net.Fit(s_x, s_y[..5], verbose: 0), ["same number of samples", "'x' sizes: 10", "'y' sizes: 5"]),
        ["sampleWeight of another length"] = (net => net.Fit(s_x, s_y, verbose: 0, sampleWeight: new double[] { 1, 2 }), ["'sampleWeight' sizes: 2"]),
        ["targets of two columns for one output"] = (net => net.Fit(s_x, Ops.Zeros([10, 2]), verbose: 0), ["same shape", "(10, 2)", "(10, 1)"]),
        ["the same when evaluating"] = (net => net.Evaluate(s_x, Ops.Zeros([10, 2]), verbose: 0), ["same shape", "(10, 2)", "(10, 1)"]),
        ["the same in one batch"] = (net => net.TrainOnBatch(s_x, Ops.Zeros([10, 2])), ["same shape", "(10, 2)", "(10, 1)"]),
        ["inputs of another width"] = (net => net.Fit(Ops.Zeros([10, 3]), s_y, verbose: 0), ["incompatible", "2", "(10, 3)"]),
        ["the same when predicting"] = (net => net.Predict(Ops.Zeros([10, 3]), verbose: 0), ["incompatible", "(10, 3)"]),
        ["inputs of three axes"] = (net => net.Fit(Ops.Zeros([10, 2, 2]), s_y, verbose: 0), ["(10, 2, 2)"]),
        ["batchSize 0"] = (net => net.Fit(s_x, s_y, batchSize: 0, verbose: 0), ["batchSize must be 1 or more", "batchSize=0"]),
        ["batchSize -1"] = (net => net.Evaluate(s_x, s_y, batchSize: -1, verbose: 0), ["batchSize=-1"]),
        ["batchSize when predicting"] = (net => net.Predict(s_x, batchSize: -1, verbose: 0), ["batchSize=-1"]),
        ["validationBatchSize 0"] = (net => net.Fit(s_x, s_y, validationBatchSize: 0, verbose: 0), ["validationBatchSize=0"]),
        ["epochs -1"] = (net => net.Fit(s_x, s_y, epochs: -1, verbose: 0), ["epochs must be 0 or more", "epochs=-1"]),
        ["initialEpoch -1"] = (net => net.Fit(s_x, s_y, initialEpoch: -1, verbose: 0), ["initialEpoch=-1"]),
        ["stepsPerEpoch 0"] = (net => net.Fit(s_x, s_y, stepsPerEpoch: 0, verbose: 0), ["stepsPerEpoch=0"]),
        ["validationSteps 0"] = (net => net.Fit(s_x, s_y, validationSteps: 0, verbose: 0), ["validationSteps=0"]),
        ["validationFreq 0"] = (net => net.Fit(s_x, s_y, validationFreq: 0, verbose: 0), ["validationFreq=0"]),
        ["steps 0"] = (net => net.Evaluate(s_x, s_y, steps: 0, verbose: 0), ["steps=0"]),
        ["steps when predicting"] = (net => net.Predict(s_x, steps: 0, verbose: 0), ["steps=0"]),
        ["verbose 3"] = (net => net.Fit(s_x, s_y, verbose: 3), ["verbose must be 0", "received 3"]),
        ["verbose of another word"] = (net => net.Fit(s_x, s_y, verbose: "loud"), ["\"auto\"", "received \"loud\""]),
        ["validationSplit 1"] = (net => net.Fit(s_x, s_y, validationSplit: 1, verbose: 0), ["below 1", "validationSplit=1"]),
        ["validationSplit 1.5"] = (net => net.Fit(s_x, s_y, validationSplit: 1.5, verbose: 0), ["validationSplit=1.5"]),
        ["validationSplit below 0"] = (net => net.Fit(s_x, s_y, validationSplit: -0.1, verbose: 0), ["validationSplit=-0.1"]),
        ["validationSplit NaN"] = (net => net.Fit(s_x, s_y, validationSplit: double.NaN, verbose: 0), ["validationSplit=NaN"]),
        ["validationSplit that leaves nothing"] = (net => net.Fit(s_x[..1], s_y[..1], validationSplit: 0.5, verbose: 0), ["1 sample,", "not sufficient", "validationSplit=0.5"]),
        ["no samples"] = (net => net.Fit(Ops.Zeros([0, 2]), Ops.Zeros([0, 1]), verbose: 0), ["no samples", "(0, 2)"]),
        ["no samples to predict"] = (net => net.Predict(Ops.Zeros([0, 2]), verbose: 0), ["no samples"]),
        ["no samples to validate"] = (net => net.Fit(s_x, s_y, validationData: new(Ops.Zeros([0, 2]), Ops.Zeros([0, 1])), verbose: 0), ["no samples", "validation x"]),
        ["a number for x"] = (net => net.Fit(3.0, s_y, verbose: 0), ["x must have one row a sample", "single number"]),
        ["a number for y"] = (net => net.Fit(s_x, 3.0, verbose: 0), ["y must have one row a sample"]),
        ["no y"] = (net => net.Fit(s_x, null!, verbose: 0), ["y must have one row a sample", "null"]),
        ["no x"] = (net => net.Fit((Tensor)null!, s_y, verbose: 0), ["x must have one row a sample", "null"]),
        ["rows of different lengths"] = (net => net.Fit(new double[][] { [1, 2], [3] }, new double[] { 1, 2 }, verbose: 0), ["equally long", "row 1 has 1"]),
        ["NaN in x"] = (net => net.Fit(new[,] { { 1f, 2 }, { 3, s_nan } }, new[] { 1f, 2 }, checkFinite: true, verbose: 0), ["x holds NaN at position (1, 1)"]),
        ["infinity in y"] = (net => net.Fit(s_x[..2], new[] { 1, double.NegativeInfinity }, checkFinite: true, verbose: 0), ["y holds -infinity at position (1)"]),
        ["NaN in weights"] = (net => net.Fit(s_x[..2], s_y[..2], sampleWeight: new[] { s_nan, 1 }, checkFinite: true, verbose: 0), ["sampleWeight holds NaN at position (0)"]),
        ["NaN in validation data"] = (net => net.Fit(s_x, s_y, validationData: new(new[,] { { s_nan, 1 } }, new[] { 1f }), checkFinite: true, verbose: 0), ["validation x holds NaN at position (0, 0)"]),
        ["validation data of another width"] = (net => net.Fit(s_x, s_y, epochs: 2, validationData: new(Ops.Zeros([3, 3]), Ops.Zeros([3, 1])), verbose: 0), ["validation data does not fit", "incompatible", "(3, 3)"]),
        ["validation targets of another width"] = (net => net.Fit(s_x, s_y, epochs: 2, validationData: new(Ops.Zeros([3, 2]), Ops.Zeros([3, 4])), verbose: 0), ["validation data does not fit", "same shape", "(3, 4)"]),
        ["both kinds of weights"] = (net => net.Fit(s_x, s_y, sampleWeight: Ops.Ones([10]), classWeight: new Dictionary<int, double>(), verbose: 0), ["classWeight and sampleWeight at the same time"]),
        ["class weight NaN"] = (net => net.Fit(s_x, s_y, classWeight: new Dictionary<int, double> { [3] = double.NaN }, verbose: 0), ["classWeight[3]=NaN"]),
        ["class weight below 0"] = (net => net.TrainOnBatch(s_x, s_y, classWeight: new Dictionary<int, double> { [3] = -1 }), ["classWeight[3]=-1"]),
        ["sample weights of two columns"] = (net => net.Fit(s_x, s_y, sampleWeight: Ops.Ones([10, 2]), verbose: 0), ["Sample weights of shape (10, 2)"]),
        ["a callback that is null"] = (net => net.Fit(s_x, s_y, callbacks: [null!], verbose: 0), ["Callback 0 is null"]),
        ["set_weights of another number"] = (net => net.SetWeights([Ops.Zeros([2, 1])]), ["length 1", "expecting 2 weights"]),
        ["set_weights of another shape"] = (net => net.SetWeights([Ops.Zeros([3, 1]), Ops.Zeros([1])]), ["(2, 1)", "(3, 1)"]),
        ["unknown optimizer"] = (net => net.Compile("adamm", "mse"), ["optimizer", "adamm", "adam"]),
        ["unknown loss"] = (net => net.Compile("adam", "msee"), ["loss", "msee", "mse"]),
        ["unknown metric"] = (net => net.Compile("adam", "mse", ["acuracy"]), ["metric", "acuracy", "accuracy"]),
        ["unknown weighted metric"] = (net => net.Compile("adam", "mse", weightedMetrics: ["foo"]), ["metric", "foo"]),
        ["metric null"] = (net => net.Compile("adam", "mse", metrics: [null!]), ["Entry 0 of metrics is null"]),
        ["loss without reduction"] = (net => net.Compile("adam", new MeanSquaredError(Reduction.None)), ["mean_squared_error", "reduction=None"]),
    };

    /// <summary>Networks with losses of their own, and data that does not fit them.</summary>
    private static readonly Dictionary<string, (Func<Sequential> Make, Action<Sequential> Do, string[] Says)> s_more = new()
    {
        ["label 7 of 3 classes"] = (() => Classes("sparse_categorical_crossentropy"), net => net.Fit(s_x, new[] { 0, 1, 2, 0, 7, 1, 2, 0, 1, 2 }, verbose: 0), ["Target 7", "3 classes", "0 to 2"]),
        ["label -1"] = (() => Classes("sparse_categorical_crossentropy"), net => net.Evaluate(s_x, new[] { 0, -1, 2, 0, 2, 1, 2, 0, 1, 2 }, verbose: 0), ["Target -1"]),
        ["label in one batch"] = (() => Classes("sparse_categorical_crossentropy"), net => net.TrainOnBatch(s_x[..2], new[] { 0, 3 }), ["Target 3"]),
        ["label in a stream"] = (() => Classes("sparse_categorical_crossentropy"), net => net.Fit([(s_x[..2], new[] { 0, 3 })], verbose: 0), ["Target 3"]),
        ["label in validation data"] = (() => Classes("sparse_categorical_crossentropy"), net => net.Fit(s_x[..2], new[] { 0, 2 }, validationData: new(s_x[..2], new[] { 0, 3 }), verbose: 0), ["Target 3"]),
        ["class numbers for one-hot"] = (() => Classes("categorical_crossentropy"), net => net.Fit(s_x, new[] { 0, 1, 2, 0, 2, 1, 2, 0, 1, 2 }, verbose: 0), ["(10,)", "(10, 3)"]),
        ["one-hot for class numbers"] = (() => Classes("sparse_categorical_crossentropy"), net => net.Fit(s_x, Ops.Zeros([10, 3]), verbose: 0), ["class numbers", "(10, 3)", "categorical_crossentropy"]),
        ["loss of another length"] = (() => Own((y, _) => Ops.Zeros([3])), net => net.Fit(s_x, s_y, verbose: 0), ["returned shape (3,)", "one value a sample"]),
        ["loss of all pairs"] = (() => Own((y, output) => output - y.Reshape(-1)), net => net.Fit(s_x, s_y, verbose: 0), ["returned shape (10, 10)", "one value a sample"]),
        ["loss without outputs"] = (() => Own((y, _) => y * 2.0), net => net.Fit(s_x, s_y, verbose: 0), ["does not depend on any trainable weight"]),
        ["loss null"] = (() => Own((_, _) => null!), net => net.Fit(s_x, s_y, verbose: 0), ["returned null"]),
        ["weights for a loss of one number"] = (() => Own((y, output) => Ops.Mean(y - output)), net => net.Fit(s_x, s_y, sampleWeight: Ops.Ones([10]), verbose: 0), ["one number for the whole batch"]),
        ["fault only the last, shorter batch has"] = (
            () => Own((y, output) => (y - output).Square() * Ops.Ones([4, 1])), net => net.Fit(s_x, s_y, 4, verbose: 0), ["(2, 1)", "(4, 1)"]),
        ["metric of another shape"] = (() => WithMetric(new Metrics.MeanIoU(3)), net => net.Fit(s_x, Ops.Zeros([10, 1]), verbose: 0), []),
        ["metric that throws"] = (() => WithMetric(Metrics.FromFunction((_, _) => throw new ArgumentException("no such luck"), "unlucky")), net => net.Fit(s_x, s_y, verbose: 0), ["no such luck"]),
        ["without Compile"] = (() => Samples.LineNet(), net => net.Fit(s_x, s_y, verbose: 0), ["call `Compile()`", "`Fit()`"]),
        ["Evaluate without Compile"] = (() => Samples.LineNet(), net => net.Evaluate(s_x, s_y, verbose: 0), ["`Compile()`", "`Evaluate()`"]),
        ["TrainOnBatch without Compile"] = (() => Samples.LineNet(), net => net.TrainOnBatch(s_x, s_y), ["`Compile()`", "`TrainOnBatch()`"]),
        ["without a loss"] = (() => WithoutLoss(), net => net.Fit(s_x, s_y, verbose: 0), ["no loss to compute", "Compile"]),
        ["without layers"] = (() => Compiled(new Sequential()), net => net.Fit(s_x, s_y, verbose: 0), ["no layers", "model.Add(layer)"]),
        ["unbuilt, targets of another width"] = (() => Compiled(new Sequential([new Dense(3), new Dense(1)])), net => net.Fit(s_x, Ops.Zeros([10, 2]), verbose: 0), ["same shape"]),
        ["unbuilt, layers that do not fit"] = (() => Compiled(new Sequential([new Dense(3), new Reshape([2, 2]), new Dense(1)])), net => net.Fit(s_x, s_y, verbose: 0), ["(2, 2)"]),
        ["unbuilt, bad validation data"] = (() => Compiled(new Sequential([new Dense(3), new Dense(1)])), net => net.Fit(s_x, s_y, validationData: new(Ops.Zeros([2, 5]), Ops.Zeros([2, 1])), verbose: 0), ["(2, 5)"]),
        ["more weights than fit"] = (() => Compiled(new Sequential([new Dense(int.MaxValue)])), net => net.Fit(s_x, s_y, verbose: 0), ["'kernel'", "(2, 2147483647)", "smaller"]),
    };

    public static TheoryData<string> Names => [.. s_cases.Keys];

    public static TheoryData<string> MoreNames => [.. s_more.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Refused_AndNothingChanged(string name)
    {
        foreach (bool runEagerly in new[] { false, true })
        {
            var net = Samples.LineNet();
            net.Compile(new SGD(0.05, momentum: 0.9), "mse", ["mae"], runEagerly: runEagerly);
            Require(net, s_cases[name].Do, s_cases[name].Says);
            // Also after it has been trained.
            net.Fit(s_x, s_y, epochs: 2, verbose: 0, validationSplit: 0.2);
            Require(net, s_cases[name].Do, s_cases[name].Says);
            net.Fit(s_x, s_y, verbose: 0);
        }
    }

    [Theory]
    [MemberData(nameof(MoreNames))]
    public void RefusedByANetwork_AndNothingChanged(string name)
    {
        var (make, act, says) = s_more[name];
        Require(make(), act, says);
    }

    [Fact]
    public void LayersBuiltBefore_KeepTheirWeights_WhenTheirNetworkCannotBeBuilt()
    {
        var dense = new Dense(3);
        dense.Build([Shape.Unknown, 2]);
        var weights = dense.GetWeights();
        var net = Compiled(new Sequential([dense, new Dense(1)]));
        Assert.Throws<ArgumentException>(() => net.Fit(s_x, Ops.Zeros([10, 2]), verbose: 0));
        Assert.False(net.Built);
        Assert.Equal(weights[0].ToArray<float>(), dense.GetWeights()[0].ToArray<float>());
        net.Fit(s_x, s_y, verbose: 0);
    }

    [Fact]
    public void NaN_IsTakenUnlessAskedFor()
    {
        var net = Samples.LineNet();
        net.Compile("sgd", "mse");
        Assert.True(double.IsNaN(net.Fit(new[,] { { 1f, s_nan } }, new[] { 1f }, verbose: 0)["loss"][0]));
    }

    private static void Require(Sequential net, Action<Sequential> act, string[] says)
    {
        string before = Samples.State(net) + net.Built;
        var optimizer = net.Optimizer;
        var thrown = Record.Exception(() => act(net));
        Assert.True(thrown is ArgumentException or InvalidOperationException, $"{thrown}");
        Assert.Equal(before, Samples.State(net) + net.Built);
        Assert.Same(optimizer, net.Optimizer);
        Assert.All(says, part => Assert.Contains(part, thrown.Message, StringComparison.Ordinal));
        Assert.InRange(thrown.Message.Length, 10, 2500);
    }

    private static Sequential Classes(LossIdentifier loss)
    {
        var net = Samples.Deep(3, "softmax");
        net.Compile("adam", loss);
        return net;
    }

    private static Sequential Own(Func<Tensor, Tensor, Tensor> loss)
    {
        var net = Samples.LineNet();
        net.Compile("adam", loss);
        return net;
    }

    private static Sequential WithMetric(Metric metric)
    {
        var net = Samples.Deep(3);
        net.Compile("adam", Own, [metric]);
        return net;

        static Tensor Own(Tensor y, Tensor output) => output;
    }

    private static Sequential WithoutLoss()
    {
        var net = Samples.LineNet();
        net.Compile("adam");
        return net;
    }

    private static Sequential Compiled(Sequential net)
    {
        net.Compile("adam", "mse", ["mae"]);
        return net;
    }
}
