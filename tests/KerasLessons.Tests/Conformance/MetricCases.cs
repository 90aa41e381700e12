using System.Text.Json;

namespace KerasLessons.Tests.Conformance;

internal static class MetricCases
{
    public static void Check(KerasCase known)
    {
        var settings = known.Settings;
        var metric = Make(settings);
        settings.RequireAllRead();
        foreach (var update in known.Inputs.GetProperty("updates").EnumerateArray())
        {
            var arguments = update.GetProperty("args");
            var first = JsonTensor.Read(arguments[0]);
            var weight = JsonTensor.ReadOptional(update.GetProperty("kwargs"), "sample_weight");
            switch (metric)
            {
                case Metrics.Mean mean:
                    mean.UpdateState(first, weight);
                    break;
                case Metrics.Sum sum:
                    sum.UpdateState(first, weight);
                    break;
                default:
                    weight ??= arguments.GetArrayLength() > 2 && arguments[2].ValueKind != JsonValueKind.Null ? JsonTensor.Read(arguments[2]) : null;
                    metric.UpdateState(first, JsonTensor.Read(arguments[1]), weight);
                    break;
            }
        }
        if (known.Name == "metric.SparseCategoricalAccuracy.test_reshape_matches")
        {
            // What was recorded here is the function's value for each sample; the metric is their mean.
            known.RequireClose([JsonTensor.Read(known.Expected).ToArray<double>().Average()], metric.Result().ToArray<double>());
            return;
        }
        known.RequireExpected(metric.Result());
    }

    private static Metric Make(CaseSettings s) => s.Class switch
    {
        "Accuracy" => new Metrics.Accuracy(),
        "AUC" => MakeAUC(s),
        "BinaryAccuracy" => new Metrics.BinaryAccuracy(s.Double("threshold", 0.5)),
        "BinaryCrossentropy" => new Metrics.BinaryCrossentropy(s.Bool("from_logits", false), s.Double("label_smoothing", 0)),
        "BinaryIoU" => new Metrics.BinaryIoU(s.OptionalInts("target_class_ids"), s.Double("threshold", 0.5)),
        "CategoricalAccuracy" => new Metrics.CategoricalAccuracy(),
        "CategoricalCrossentropy" => new Metrics.CategoricalCrossentropy(
            s.Bool("from_logits", false), s.Double("label_smoothing", 0), s.Int("axis", -1)),
        "CategoricalHinge" => new Metrics.CategoricalHinge(),
        "ConcordanceCorrelation" => new Metrics.ConcordanceCorrelation(s.Int("axis", -1)),
        "CosineSimilarity" => new Metrics.CosineSimilarity(s.Int("axis", -1)),
        "F1Score" => new Metrics.F1Score(s.OptionalString("average"), s.OptionalDouble("threshold")),
        "FalseNegatives" => new Metrics.FalseNegatives(ThresholdsOf(s)),
        "FalsePositives" => new Metrics.FalsePositives(ThresholdsOf(s)),
        "FBetaScore" => new Metrics.FBetaScore(s.OptionalString("average"), s.Double("beta", 1), s.OptionalDouble("threshold")),
        "Hinge" => new Metrics.Hinge(),
        "IoU" => new Metrics.IoU(
            s.Int("num_classes", 0), s.OptionalInts("target_class_ids")!, ignoreClass: s.OptionalInt("ignore_class"),
            sparseYTrue: s.Bool("sparse_y_true", true), sparseYPred: s.Bool("sparse_y_pred", true), axis: s.Int("axis", -1)),
        "KLDivergence" => new Metrics.KLDivergence(),
        "LogCoshError" => new Metrics.LogCoshError(),
        "Mean" => new Metrics.Mean(),
        "MeanAbsoluteError" => new Metrics.MeanAbsoluteError(),
        "MeanAbsolutePercentageError" => new Metrics.MeanAbsolutePercentageError(),
        "MeanIoU" => new Metrics.MeanIoU(
            s.Int("num_classes", 0), ignoreClass: s.OptionalInt("ignore_class"),
            sparseYTrue: s.Bool("sparse_y_true", true), sparseYPred: s.Bool("sparse_y_pred", true), axis: s.Int("axis", -1)),
        // The recorded function is the mean squared error.
        "MeanMetricWrapper" when s.Find("fn") is not null => new Metrics.MeanMetricWrapper(Losses.MeanSquaredError),
        "MeanSquaredError" => new Metrics.MeanSquaredError(),
        "MeanSquaredLogarithmicError" => new Metrics.MeanSquaredLogarithmicError(),
        "OneHotIoU" => new Metrics.OneHotIoU(
            s.Int("num_classes", 0), s.OptionalInts("target_class_ids")!, ignoreClass: s.OptionalInt("ignore_class"),
            sparseYPred: s.Bool("sparse_y_pred", false), axis: s.Int("axis", -1)),
        "OneHotMeanIoU" => new Metrics.OneHotMeanIoU(
            s.Int("num_classes", 0), ignoreClass: s.OptionalInt("ignore_class"),
            sparseYPred: s.Bool("sparse_y_pred", false), axis: s.Int("axis", -1)),
        "PearsonCorrelation" => new Metrics.PearsonCorrelation(s.Int("axis", -1)),
        "Poisson" => new Metrics.Poisson(),
        "Precision" => new Metrics.Precision(ThresholdsOf(s), s.OptionalInt("top_k"), s.OptionalInt("class_id")),
        "PrecisionAtRecall" => new Metrics.PrecisionAtRecall(
            s.Double("recall", 0), s.Int("num_thresholds", 200), s.OptionalInt("class_id")),
        "R2Score" => new Metrics.R2Score(s.OptionalString("class_aggregation"), s.Int("num_regressors", 0)),
        "Recall" => new Metrics.Recall(ThresholdsOf(s), s.OptionalInt("top_k"), s.OptionalInt("class_id")),
        "RecallAtPrecision" => new Metrics.RecallAtPrecision(
            s.Double("precision", 0), s.Int("num_thresholds", 200), s.OptionalInt("class_id")),
        "RootMeanSquaredError" => new Metrics.RootMeanSquaredError(),
        "SensitivityAtSpecificity" => new Metrics.SensitivityAtSpecificity(
            s.Double("specificity", 0), s.Int("num_thresholds", 200), s.OptionalInt("class_id")),
        "SparseCategoricalAccuracy" => new Metrics.SparseCategoricalAccuracy(),
        "SparseCategoricalCrossentropy" => new Metrics.SparseCategoricalCrossentropy(
            s.Bool("from_logits", false), s.OptionalInt("ignore_class"), s.Int("axis", -1)),
        "SparseTopKCategoricalAccuracy" => new Metrics.SparseTopKCategoricalAccuracy(s.Int("k", 5), s.Bool("from_sorted_ids", false)),
        "SpecificityAtSensitivity" => new Metrics.SpecificityAtSensitivity(
            s.Double("sensitivity", 0), s.Int("num_thresholds", 200), s.OptionalInt("class_id")),
        "SquaredHinge" => new Metrics.SquaredHinge(),
        "Sum" => new Metrics.Sum(),
        "TopKCategoricalAccuracy" => new Metrics.TopKCategoricalAccuracy(s.Int("k", 5)),
        "TrueNegatives" => new Metrics.TrueNegatives(ThresholdsOf(s)),
        "TruePositives" => new Metrics.TruePositives(ThresholdsOf(s)),
        var other => throw new NotSupportedException($"No metric {other}."),
    };

    private static Metric MakeAUC(CaseSettings s) => new Metrics.AUC(
        s.Int("num_thresholds", 200),
        s.OptionalString("curve") ?? "ROC",
        s.OptionalString("summation_method") ?? "interpolation",
        thresholds: ThresholdsOf(s),
        multiLabel: s.Bool("multi_label", false),
        numLabels: s.OptionalInt("num_labels"),
        labelWeights: s.OptionalDoubles("label_weights"),
        fromLogits: s.Bool("from_logits", false));

    private static Thresholds? ThresholdsOf(CaseSettings s) =>
        s.OptionalDoubles("thresholds") is { } values ? values : (Thresholds?)null;
}
