namespace KerasLessons.Formulas;

/// <summary>For each threshold, the weight of outputs on its either side by their target.</summary>
internal readonly record struct ConfusionCounts(Tensor TruePositives, Tensor FalsePositives, Tensor TrueNegatives, Tensor FalseNegatives)
{
    public Tensor Precision => KerasFormulas.DivideNoNaN(TruePositives, TruePositives + FalsePositives);

    public Tensor Recall => KerasFormulas.DivideNoNaN(TruePositives, TruePositives + FalseNegatives);

    public Tensor Sensitivity => Recall;

    public Tensor Specificity => KerasFormulas.DivideNoNaN(TrueNegatives, TrueNegatives + FalsePositives);

    public Tensor FalsePositiveRate => KerasFormulas.DivideNoNaN(FalsePositives, FalsePositives + TrueNegatives);
}
