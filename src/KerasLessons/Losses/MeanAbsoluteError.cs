namespace KerasLessons;

/// <summary>Mean absolute error: mean of |yTrue − yPred| over the last axis.</summary>
/// <remarks>Source: https://keras.io/api/losses/regression_losses.</remarks>
public sealed class MeanAbsoluteError : Loss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="reduction">How the values of the samples become one number.</param>
    /// <param name="name">Name in logs and files.</param>
    public MeanAbsoluteError(Reduction reduction = Reduction.SumOverBatchSize, string name = "mean_absolute_error")
        : base(name, reduction)
    {
    }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor yTrue, Tensor yPred) => Losses.MeanAbsoluteError(yTrue, yPred);
}
