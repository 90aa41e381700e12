namespace KerasLessons;

/// <summary>Mean of yPred − yTrue · ln(yPred + 1e−7) over the last axis, for counts.</summary>
/// <remarks>Source: https://keras.io/api/losses/probabilistic_losses.</remarks>
public sealed class Poisson : Loss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="reduction">How the values of the samples become one number.</param>
    /// <param name="name">Name in logs and files.</param>
    public Poisson(Reduction reduction = Reduction.SumOverBatchSize, string name = "poisson")
        : base(name, reduction)
    {
    }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor yTrue, Tensor yPred) => Losses.Poisson(yTrue, yPred);
}
