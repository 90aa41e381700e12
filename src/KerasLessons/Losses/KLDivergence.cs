namespace KerasLessons;

/// <summary>Kullback-Leibler divergence: Σ yTrue · ln(yTrue / yPred) over the last axis; both are held in [1e−7, 1].</summary>
/// <remarks>Source: https://keras.io/api/losses/probabilistic_losses.</remarks>
public sealed class KLDivergence : Loss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="reduction">How the values of the samples become one number.</param>
    /// <param name="name">Name in logs and files.</param>
    public KLDivergence(Reduction reduction = Reduction.SumOverBatchSize, string name = "kl_divergence")
        : base(name, reduction)
    {
    }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor yTrue, Tensor yPred) => Losses.KLDivergence(yTrue, yPred);
}
