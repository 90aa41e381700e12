namespace KerasLessons;

/// <summary>Mean error in percent: 100 · mean of |(yTrue − yPred) / max(|yTrue|, 1e−7)| over the last axis.</summary>
/// <remarks>Source: https://keras.io/api/losses/regression_losses.</remarks>
public sealed class MeanAbsolutePercentageError : Loss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="reduction">How the values of the samples become one number.</param>
    /// <param name="name">Name in logs and files.</param>
    public MeanAbsolutePercentageError(
        Reduction reduction = Reduction.SumOverBatchSize,
        string name = "mean_absolute_percentage_error")
        : base(name, reduction)
    {
    }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor yTrue, Tensor yPred) => Losses.MeanAbsolutePercentageError(yTrue, yPred);
}
