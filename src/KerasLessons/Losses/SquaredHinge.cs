namespace KerasLessons;

/// <summary>Mean of max(1 − yTrue · yPred, 0)² over the last axis; targets are −1 and 1, those of 0 and 1 are converted.</summary>
/// <remarks>Source: https://keras.io/api/losses/hinge_losses.</remarks>
public sealed class SquaredHinge : Loss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="reduction">How the values of the samples become one number.</param>
    /// <param name="name">Name in logs and files.</param>
    public SquaredHinge(Reduction reduction = Reduction.SumOverBatchSize, string name = "squared_hinge")
        : base(name, reduction)
    {
    }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor yTrue, Tensor yPred) => Losses.SquaredHinge(yTrue, yPred);
}
