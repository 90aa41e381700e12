namespace KerasLessons;

/// <summary>max(1 + max((1 − yTrue) · yPred) − Σ yTrue · yPred, 0) over the last axis; targets are 0 and 1.</summary>
/// <remarks>Source: https://keras.io/api/losses/hinge_losses.</remarks>
public sealed class CategoricalHinge : Loss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="reduction">How the values of the samples become one number.</param>
    /// <param name="name">Name in logs and files.</param>
    public CategoricalHinge(Reduction reduction = Reduction.SumOverBatchSize, string name = "categorical_hinge")
        : base(name, reduction)
    {
    }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor yTrue, Tensor yPred) => Losses.CategoricalHinge(yTrue, yPred);
}
