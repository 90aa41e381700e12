namespace KerasLessons;

/// <summary>Mean of ln cosh(yPred − yTrue) over the last axis: nearly ½e² for small errors, |e| − ln 2 for large ones.</summary>
/// <remarks>Source: https://keras.io/api/losses/regression_losses.</remarks>
public sealed class LogCosh : Loss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="reduction">How the values of the samples become one number.</param>
    /// <param name="name">Name in logs and files.</param>
    public LogCosh(Reduction reduction = Reduction.SumOverBatchSize, string name = "log_cosh")
        : base(name, reduction)
    {
    }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor yTrue, Tensor yPred) => Losses.LogCosh(yTrue, yPred);
}
