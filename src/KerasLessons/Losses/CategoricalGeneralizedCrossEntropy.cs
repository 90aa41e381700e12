namespace KerasLessons;

/// <summary>(1 − p^q) / q of the class that each target names: robust against wrong labels.</summary>
/// <remarks>Source: https://keras.io/api/losses/probabilistic_losses.</remarks>
public sealed class CategoricalGeneralizedCrossEntropy : Loss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="q">Exponent q, between 0 (crossentropy) and 1 (mean absolute error).</param>
    /// <param name="reduction">How the values of the samples become one number.</param>
    /// <param name="name">Name in logs and files.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="q"/> is out of range.</exception>
    public CategoricalGeneralizedCrossEntropy(
        double q = 0.5,
        Reduction reduction = Reduction.SumOverBatchSize,
        string name = "categorical_generalized_cross_entropy")
        : base(name, reduction)
    {
        if (!(q is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(q), FormattableString.Invariant($"The exponent q must lie between 0 and 1; received {q}."));
        }
        Q = q;
    }

    /// <summary>Exponent q, between 0 (crossentropy) and 1 (mean absolute error).</summary>
    public double Q { get; }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor yTrue, Tensor yPred) => Losses.CategoricalGeneralizedCrossEntropy(yTrue, yPred, Q);

    /// <inheritdoc/>
    internal override void CheckTargets(Tensor yTrue, Shape output) =>
        Losses.CheckClasses(yTrue, output, output.Rank - 1, ignoreClass: null);
}
