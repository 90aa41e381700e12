namespace KerasLessons.Tests.Conformance;

internal static class LossCases
{
    public static void Check(KerasCase known)
    {
        var settings = known.Settings;
        var loss = Make(settings);
        settings.RequireAllRead();
        var yTrue = JsonTensor.Read(known.Inputs.GetProperty("y_true"));
        var yPred = JsonTensor.Read(known.Inputs.GetProperty("y_pred"));
        known.RequireExpected(loss.Invoke(yTrue, yPred, JsonTensor.ReadOptional(known.Inputs, "sample_weight")));
    }

    public static void CheckFunction(KerasCase known)
    {
        Assert.Equal("circle", known.Settings.Class);
        var named = known.Inputs.GetProperty("kwargs");
        var actual = Losses.Circle(
            known.Argument(0),
            known.Argument(1),
            JsonTensor.Read(named.GetProperty("ref_labels")),
            JsonTensor.Read(named.GetProperty("ref_embeddings")),
            named.GetProperty("remove_diagonal").GetBoolean(),
            named.GetProperty("gamma").GetDouble(),
            named.GetProperty("margin").GetDouble());
        known.RequireExpected(actual);
    }

    private static Loss Make(CaseSettings s)
    {
        // Keras writes the reduction "none" as null.
        var reduction = s.OptionalString("reduction") switch
        {
            "sum_over_batch_size" => Reduction.SumOverBatchSize,
            "sum" => Reduction.Sum,
            "mean" => Reduction.Mean,
            "mean_with_sample_weight" => Reduction.MeanWithSampleWeight,
            null => Reduction.None,
            var other => throw new NotSupportedException(other),
        };
        return s.Class switch
        {
            "BinaryCrossentropy" => new BinaryCrossentropy(
                s.Bool("from_logits", false), s.Double("label_smoothing", 0), s.Int("axis", -1), reduction),
            "BinaryFocalCrossentropy" => new BinaryFocalCrossentropy(
                s.Bool("apply_class_balancing", false), s.Double("alpha", 0.25), s.Double("gamma", 2),
                s.Bool("from_logits", false), s.Double("label_smoothing", 0), s.Int("axis", -1), reduction),
            "CategoricalCrossentropy" => new CategoricalCrossentropy(
                s.Bool("from_logits", false), s.Double("label_smoothing", 0), s.Int("axis", -1), reduction),
            "CategoricalFocalCrossentropy" => new CategoricalFocalCrossentropy(
                s.Double("alpha", 0.25), s.Double("gamma", 2),
                s.Bool("from_logits", false), s.Double("label_smoothing", 0), s.Int("axis", -1), reduction),
            "CategoricalGeneralizedCrossEntropy" => new CategoricalGeneralizedCrossEntropy(s.Double("q", 0.5), reduction),
            "CategoricalHinge" => new CategoricalHinge(reduction),
            "Circle" => new Circle(s.Double("gamma", 80), s.Double("margin", 0.4), s.Bool("remove_diagonal", true), reduction),
            "CosineSimilarity" => new CosineSimilarity(s.Int("axis", -1), reduction),
            "Dice" => new Dice(reduction, axis: s.OptionalInts("axis")),
            "Hinge" => new Hinge(reduction),
            "Huber" => new Huber(s.Double("delta", 1), reduction),
            "KLDivergence" => new KLDivergence(reduction),
            "LogCosh" => new LogCosh(reduction),
            "MeanAbsoluteError" => new MeanAbsoluteError(reduction),
            "MeanAbsolutePercentageError" => new MeanAbsolutePercentageError(reduction),
            "MeanSquaredError" => new MeanSquaredError(reduction),
            "MeanSquaredLogarithmicError" => new MeanSquaredLogarithmicError(reduction),
            "Poisson" => new Poisson(reduction),
            "SparseCategoricalCrossentropy" => new SparseCategoricalCrossentropy(
                s.Bool("from_logits", false), s.OptionalInt("ignore_class"), reduction, s.Int("axis", -1)),
            "SquaredHinge" => new SquaredHinge(reduction),
            "Tversky" => new Tversky(s.Double("alpha", 0.5), s.Double("beta", 0.5), reduction, axis: s.OptionalInts("axis")),
            var other => throw new NotSupportedException($"No loss {other}."),
        };
    }
}
