namespace KerasLessons;

/// <summary>1 − TP / (TP + α·FP + β·FN + 1e−7), with TP = Σ yTrue·yPred, FP = Σ(1 − yTrue)·yPred and FN = Σ yTrue·(1 − yPred).</summary>
/// <remarks>Source: https://keras.io/api/losses/regression_losses.</remarks>
public sealed class Tversky : Loss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="alpha">Weight α of false positives.</param>
    /// <param name="beta">Weight β of false negatives.</param>
    /// <param name="reduction">How the values of the samples become one number.</param>
    /// <param name="name">Name in logs and files.</param>
    /// <param name="axis">Axes of the sums; all when left out, which gives one value for the batch.</param>
    public Tversky(
        double alpha = 0.5,
        double beta = 0.5,
        Reduction reduction = Reduction.SumOverBatchSize,
        string name = "tversky",
        int[]? axis = null)
        : base(name, reduction)
    {
        Alpha = alpha;
        Beta = beta;
        Axis = axis is null ? null : [.. axis];
    }

    /// <summary>Weight α of false positives.</summary>
    public double Alpha { get; }

    /// <summary>Weight β of false negatives.</summary>
    public double Beta { get; }

    /// <summary>Axes of the sums; all when left out, which gives one value for the batch.</summary>
    public int[]? Axis { get; }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor yTrue, Tensor yPred) => Losses.Tversky(yTrue, yPred, Alpha, Beta, Axis);
}
