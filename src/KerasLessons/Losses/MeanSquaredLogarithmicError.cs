namespace KerasLessons;

/// <summary>Mean of (ln(yTrue + 1) − ln(yPred + 1))² over the last axis; both are held at 1e−7 or more.</summary>
/// <remarks>Source: https://keras.io/api/losses/regression_losses.</remarks>
public sealed class MeanSquaredLogarithmicError : Loss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="reduction">How the values of the samples become one number.</param>
    /// <param name="name">Name in logs and files.</param>
    public MeanSquaredLogarithmicError(
        Reduction reduction = Reduction.SumOverBatchSize,
        string name = "mean_squared_logarithmic_error")
        : base(name, reduction)
    {
    }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor yTrue, Tensor yPred) => Losses.MeanSquaredLogarithmicError(yTrue, yPred);
}
