namespace KerasLessons.Tests.Training;

/// <summary>Sample weights, class weights, and which numbers they change.</summary>
public sealed class WeightingTests
{
    private const double Tolerance = 2e-5;

    [Fact]
    public void SampleWeights_WeighEachSample_NotTheBatchAsAWhole()
    {
        // The trap: weights [2, 0] must give exactly sample 1's loss, not the mean weight times the mean loss.
        foreach (Tensor weights in new Tensor[] { new double[] { 2, 0 }, new double[,] { { 2 }, { 0 } }, new[] { 2, 0 } })
        {
            var net = new Sequential([new Dense(1, kernelInitializer: "ones", inputDim: 1)]);
            net.Compile(new SGD(0.1), "mse");
            double first = (double)net.TestOnBatch(new double[] { 1 }, new double[] { 4 });
            Assert.Equal(9, first);
            Assert.Equal(first, (double)net.TestOnBatch(new double[] { 1, 5 }, new double[] { 4, 6 }, weights));
            Assert.Equal(first, (double)net.TrainOnBatch(new double[] { 1, 5 }, new double[] { 4, 6 }, weights));
        }
    }

    [Fact]
    public void SampleWeights_ChangeLossAndSteps_WeightedMetricsOnly()
    {
        var (x, y) = Samples.Line(11);
        double[] weights = [.. Enumerable.Range(0, 11).Select(i => i % 4 * 0.5)];
        var net = Samples.LineNet();
        net.Compile(new SGD(0.05), "mse", ["mae"], ["mae"]);
        var history = net.Fit(x, y, 4, epochs: 2, verbose: 0, shuffle: false, sampleWeight: weights);
        var reference = new LineReference(0.05);
        Samples.RequireClose(
            [reference.Epoch(x, y, 0, 11, 4, weights), reference.Epoch(x, y, 0, 11, 4, weights)], history["loss"], Tolerance);
        Samples.RequireClose(reference.Weights, FitTests.Weights(net), Tolerance);

        var logs = net.Evaluate(x, y, 4, verbose: 0, sampleWeight: weights);
        Assert.Equal(reference.Loss(x, y, 0, 11, weights), logs["loss"], Tolerance);
        Assert.Equal(reference.MeanAbsoluteError(x, y, 0, 11), logs["mae"], Tolerance);
        Assert.Equal(reference.MeanAbsoluteError(x, y, 0, 11, weights), logs["weighted_mae"], Tolerance);
    }

    [Fact]
    public void SampleWeights_AreSplitAndShuffledWithTheirRows()
    {
        var (x, y) = Samples.Line(20);
        double[] weights = new double[20];
        Array.Fill(weights, 1, 0, 10);
        for (int i = 10; i < 15; i++)
        {
            y[i, 0] = 1e6f;
        }
        // Rows 10 to 14 would ruin training but weigh 0, rows 15 to 19 are validated with weight 0.
        var net = Samples.LineNet();
        net.Compile(new SGD(0.05), "mse");
        var history = net.Fit(x, y, 4, epochs: 3, verbose: 0, validationSplit: 0.25, sampleWeight: weights);
        Assert.All(history["loss"], loss => Assert.InRange(loss, 0, 100));
        Assert.All(history["val_loss"], loss => Assert.Equal(0, loss));
    }

    [Fact]
    public void ClassWeights_AreTheSampleWeightsOfTheClasses_InEachFormOfTargets()
    {
        var (x, _) = Samples.Line(9);
        int[] classes = [0, 1, 2, 2, 1, 0, 0, 2, 1];
        double[] weights = [.. classes.Select(label => label == 1 ? 3 : label == 2 ? 0.5 : 1)];
        var classWeight = new Dictionary<int, double> { [1] = 3, [2] = 0.5 };
        Tensor column = ((Tensor)classes).Reshape(9, 1);
        string expected = Run("sparse_categorical_crossentropy", classes, sampleWeight: weights);
        Assert.Equal(expected, Run("sparse_categorical_crossentropy", classes, classWeight));
        Assert.Equal(expected, Run("sparse_categorical_crossentropy", column, classWeight));
        Assert.Equal(expected, Run("sparse_categorical_crossentropy", column.Cast(DType.Float32), classWeight));
        Assert.NotEqual(expected, Run("sparse_categorical_crossentropy", classes));
        var oneHot = Ops.OneHot(classes, 3);
        Assert.Equal(
            Run("categorical_crossentropy", oneHot, sampleWeight: weights), Run("categorical_crossentropy", oneHot, classWeight));

        string Run(string loss, Tensor y, Dictionary<int, double>? classWeight = null, Tensor? sampleWeight = null)
        {
            var net = Samples.Deep(3, "softmax");
            net.Compile(new SGD(0.1), loss, weightedMetrics: ["accuracy"]);
            var history = net.Fit(x, y, 4, epochs: 2, verbose: 0, shuffle: false, classWeight: classWeight, sampleWeight: sampleWeight);
            return Samples.Text(history["loss"]) + Samples.Text(history["accuracy"]) + Samples.Text(FitTests.Weights(net));
        }
    }

    [Fact]
    public void ClassWeights_AreNotOfTheValidationData()
    {
        var (x, _) = Samples.Line(8);
        float[] y = [0, 1, 0, 1, 0, 1, 0, 1];
        var net = Samples.Deep(1, "sigmoid");
        net.Compile(new SGD(0.0), "binary_crossentropy");
        var history = net.Fit(x, y, verbose: 0, validationSplit: 0.5, classWeight: new Dictionary<int, double> { [0] = 0, [1] = 0 });
        Assert.Equal(0, history["loss"][0]);
        Assert.Equal((double)net.Evaluate(((Tensor)x)[4..], ((Tensor)y)[4..], verbose: 0), history["val_loss"][0], 1e-6);
    }

    [Fact]
    public void TrainOnBatch_TakesClassWeights()
    {
        var net = new Sequential([new Dense(1, kernelInitializer: "ones", inputDim: 1)]);
        net.Compile(new SGD(0.0), "mse");
        double loss = (double)net.TrainOnBatch(new double[] { 3, 5 }, new double[] { 1, 0 }, classWeight: new Dictionary<int, double> { [0] = 0 });
        Assert.Equal(2, loss);
    }

    [Fact]
    public void Regularizers_RaiseTheLossByExactlyTheirPenalty()
    {
        var (x, y) = Samples.Line(10);
        var (plain, held) = (Samples.LineNet(), Samples.LineNet(new L2(0.5)));
        plain.Compile("sgd", "mse");
        held.Compile("sgd", "mse");
        double penalty = 0.5 * (0.5 * 0.5 + 0.25 * 0.25);
        Assert.Equal((double)plain.Evaluate(x, y, verbose: 0) + penalty, (double)held.Evaluate(x, y, verbose: 0), 1e-6);
        Assert.Equal((double)plain.Evaluate(x, y, 3, verbose: 0) + penalty, (double)held.Evaluate(x, y, 3, verbose: 0), 1e-6);
        double before = (double)plain.TestOnBatch(x, y) + penalty;
        Assert.Equal(before, (double)held.TrainOnBatch(x, y), 1e-6);
    }

    [Fact]
    public void LabelSmoothing_ChangesTheLoss()
    {
        var (x, _) = Samples.Line(4);
        var net = Samples.Deep(1, "sigmoid");
        net.Compile("sgd", new BinaryCrossentropy());
        double plain = (double)net.Evaluate(x, new[] { 0, 1, 0, 1 }, verbose: 0);
        net.Compile("sgd", new BinaryCrossentropy(labelSmoothing: 0.3));
        Assert.NotEqual(plain, (double)net.Evaluate(x, new[] { 0, 1, 0, 1 }, verbose: 0));
    }
}
