using KerasLessons.Engine.Graphs;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Tests;

public sealed class MetricTests
{
    private static readonly float[,] s_targets = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 }, { 0, 1, 0 } };
    private static readonly float[,] s_outputs = { { 0.7f, 0.2f, 0.1f }, { 0.5f, 0.3f, 0.2f }, { 0.1f, 0.15f, 0.75f }, { 0.2f, 0.6f, 0.2f } };
    private static readonly int[] s_classes = [0, 1, 2, 1];

    private static readonly Dictionary<string, Func<Metric>> s_others = new()
    {
        ["iou"] = () => new Metrics.IoU(3, [0, 2], sparseYTrue: false, sparseYPred: false),
        ["mean iou"] = () => new Metrics.MeanIoU(3, ignoreClass: 1, sparseYTrue: false, sparseYPred: false),
        ["one-hot iou"] = () => new Metrics.OneHotIoU(3, [0, 2]),
        ["one-hot mean iou"] = () => new Metrics.OneHotMeanIoU(3),
        ["sensitivity"] = () => new Metrics.SensitivityAtSpecificity(0.5),
        ["specificity"] = () => new Metrics.SpecificityAtSensitivity(0.5),
        ["precision at recall"] = () => new Metrics.PrecisionAtRecall(0.5),
        ["recall at precision"] = () => new Metrics.RecallAtPrecision(0.5),
        ["multi-label auc"] = () => new Metrics.AUC(multiLabel: true, labelWeights: [1, 2, 3]),
        ["pr auc"] = () => new Metrics.AUC(curve: "PR", summationMethod: "minoring"),
        ["top-k precision"] = () => new Metrics.Precision(topK: 1),
        ["function"] = () => Metrics.FromFunction((y, p) => Ops.Abs(y - p), "distance"),
    };

    public static TheoryData<string> Names =>
    [
        .. new[]
        {
            "accuracy", "auc", "binary_accuracy", "binary_crossentropy", "binary_io_u", "categorical_accuracy", "categorical_crossentropy",
            "categorical_hinge", "concordance_correlation", "cosine_similarity", "f1_score", "false_negatives", "false_positives",
            "fbeta_score", "hinge", "huber", "kl_divergence", "logcosh", "mean_absolute_error", "mean_absolute_percentage_error",
            "mean_squared_error", "mean_squared_logarithmic_error", "pearson_correlation", "poisson", "precision", "r2_score", "recall",
            "root_mean_squared_error", "sparse_categorical_accuracy", "sparse_categorical_crossentropy",
            "sparse_top_k_categorical_accuracy", "squared_hinge", "top_k_categorical_accuracy", "true_negatives", "true_positives",
        },
        .. s_others.Keys,
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void TwoBatches_GiveWhatTheirUnionGives(string name)
    {
        var (halves, whole) = (Make(name), Make(name));
        var target = TargetOf(name);
        Tensor output = s_outputs;
        float[] weight = [1, 0.5f, 2, 3];
        halves.UpdateState(target[..2], output[..2], weight[..2]);
        halves.UpdateState(target[2..], output[2..], weight[2..]);
        whole.UpdateState(target, output, weight);
        RequireClose(whole.Result(), halves.Result());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Reset_ForgetsEverything(string name)
    {
        var (used, fresh) = (Make(name), Make(name));
        var target = TargetOf(name);
        used.UpdateState(target[1..3], ((Tensor)s_outputs)[..2]);
        used.ResetState();
        Assert.All(used.Variables, variable => Assert.All(variable.Value.ToArray<float>(), value => Assert.Equal(0, value)));
        RequireClose(fresh.Invoke(target, s_outputs), used.Invoke(target, s_outputs));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Update_Traces(string name)
    {
        var metric = Make(name);
        var target = TargetOf(name);
        var graph = GraphBuilder.Trace(
            [target.Spec, new TensorSpec(DType.Float32, [4, 3]), new TensorSpec(DType.Float32, 4)],
            inputs =>
            {
                metric.UpdateState(inputs[0], inputs[1], inputs[2]);
                return [metric.Result()];
            });
        graph.Verify();
        Assert.Equal(metric.Variables.Count, graph.Updates.Count);
        Assert.All(metric.Variables, variable => Assert.Equal(DType.Float32, variable.DType));
        Assert.All(metric.Variables, variable => Assert.False(variable.Trainable));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NothingCollected_GivesZero(string name)
    {
        var result = Make(name).Result();
        Assert.All(result.ToArray<double>(), value => Assert.Equal(0, value));
    }

    [Fact]
    public void Mean_CountsValuesAndWeights()
    {
        var mean = new Metrics.Mean();
        mean.UpdateState(3.0);
        mean.UpdateState(new float[] { 5, 7 });
        Assert.Equal(5, mean.Result().Item());
        mean.UpdateState(11.0, sampleWeight: 3.0);
        Assert.Equal(8, mean.Result().Item());
        Assert.Contains("values", Assert.Throws<NotSupportedException>(() => ((Metric)mean).UpdateState(1.0, 2.0)).Message);
    }

    [Fact]
    public void Sum_AddsWeightedValues()
    {
        var sum = new Metrics.Sum();
        sum.UpdateState(new float[] { 1, 2, 3 }, new float[] { 1, 0, 2 });
        sum.UpdateState(10.0);
        Assert.Equal(17, sum.Result().Item());
    }

    [Theory]
    [InlineData("accuracy", new[] { 5, 1 }, new[] { 5, 1 }, typeof(Metrics.BinaryAccuracy))]
    [InlineData("acc", new[] { 5 }, new[] { 5, 1 }, typeof(Metrics.BinaryAccuracy))]
    [InlineData("acc", new[] { 5 }, new[] { 5, 3 }, typeof(Metrics.SparseCategoricalAccuracy))]
    [InlineData("accuracy", new[] { 5, 1 }, new[] { 5, 3 }, typeof(Metrics.SparseCategoricalAccuracy))]
    [InlineData("accuracy", new[] { 5, 3 }, new[] { 5, 3 }, typeof(Metrics.CategoricalAccuracy))]
    [InlineData("crossentropy", new[] { 5, 1 }, new[] { 5, 1 }, typeof(Metrics.BinaryCrossentropy))]
    [InlineData("ce", new[] { 5 }, new[] { 5, 3 }, typeof(Metrics.SparseCategoricalCrossentropy))]
    [InlineData("ce", new[] { 5, 3 }, new[] { 5, 3 }, typeof(Metrics.CategoricalCrossentropy))]
    [InlineData("mae", new[] { 5, 3 }, new[] { 5, 3 }, typeof(Metrics.MeanAbsoluteError))]
    public void Resolve_ChoosesByShapesAndKeepsTheName(string name, int[] target, int[] output, Type type)
    {
        MetricIdentifier identifier = name;
        var metric = identifier.Resolve(target, output);
        Assert.IsType(type, metric);
        Assert.Equal(name, metric.Name);
    }

    [Fact]
    public void UnknownName_IsRefusedAtOnce()
    {
        var error = Assert.Throws<ArgumentException>(() => Metrics.Get("foo"));
        Assert.StartsWith("Could not interpret metric identifier: foo. Known names: ", error.Message);
        Assert.Throws<ArgumentException>(() => { MetricIdentifier identifier = "acuracy"; });
    }

    [Fact]
    public void F1OverTwoBatches_IsF1OverTheUnion()
    {
        // The greatest output of each sample is found anew in each batch.
        var score = new Metrics.F1Score(average: "macro");
        score.UpdateState(new float[,] { { 1, 0 } }, new float[,] { { 0.9f, 0.1f } });
        score.UpdateState(new float[,] { { 0, 1 } }, new float[,] { { 0.1f, 0.2f } });
        Assert.Equal(1, score.Result().Item());
    }

    [Fact]
    public void OtherShapes_AreRefused()
    {
        Assert.Contains("(2,)", Assert.Throws<ArgumentException>(() => new Metrics.MeanSquaredError().UpdateState(Ops.Ones([2]), Ops.Ones([2, 3]))).Message);
        Assert.Contains("categorical metric", Assert.Throws<ArgumentException>(() => new Metrics.SparseCategoricalAccuracy().UpdateState(s_targets, s_outputs)).Message);
        Assert.Contains("(4,)", Assert.Throws<ArgumentException>(() => new Metrics.F1Score().UpdateState(Ops.Ones([4]), Ops.Ones([4]))).Message);
        Assert.Contains("5 classes", NewCount());

        static string NewCount()
        {
            var score = new Metrics.F1Score();
            score.UpdateState(Ops.Ones([4, 5]), Ops.Ones([4, 5]));
            return Assert.Throws<ArgumentException>(() => score.UpdateState(Ops.Ones([4, 3]), Ops.Ones([4, 3]))).Message;
        }
    }

    [Fact]
    public void BadSettings_AreRefused()
    {
        Assert.Contains("received 5", Assert.Throws<ArgumentOutOfRangeException>(() => new Metrics.BinaryAccuracy(5)).Message);
        Assert.Contains("received 1.5", Assert.Throws<ArgumentOutOfRangeException>(() => new Metrics.Precision(1.5)).Message);
        Assert.Contains("received 0", Assert.Throws<ArgumentOutOfRangeException>(() => new Metrics.Recall(topK: 0)).Message);
        Assert.Contains("ROC, PR", Assert.Throws<ArgumentException>(() => new Metrics.AUC(curve: "ABC")).Message);
        Assert.Contains("micro", Assert.Throws<ArgumentException>(() => new Metrics.F1Score("most")).Message);
        Assert.Contains("0 to 1", Assert.Throws<ArgumentException>(() => new Metrics.IoU(2, [2])).Message);
        Assert.Contains("uniform_average", Assert.Throws<ArgumentException>(() => new Metrics.R2Score("mean")).Message);
    }

    private static Metric Make(string name) => s_others.TryGetValue(name, out var make) ? make() : Metrics.Get(name);

    private static Tensor TargetOf(string name) => name.StartsWith("sparse", StringComparison.Ordinal) ? s_classes : s_targets;

    private static void RequireClose(Tensor expected, Tensor actual)
    {
        Assert.Equal(expected.Shape, actual.Shape);
        var (a, b) = (expected.ToArray<double>(), actual.ToArray<double>());
        for (int i = 0; i < a.Length; i++)
        {
            Assert.Equal(a[i], b[i], 1e-5 * Math.Max(1, Math.Abs(a[i])));
        }
    }
}
