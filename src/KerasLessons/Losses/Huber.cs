namespace KerasLessons;

/// <summary>Huber loss: mean over the last axis of ½e² where |e| ≤ δ and δ|e| − ½δ² elsewhere, with e = yPred − yTrue.</summary>
/// <remarks>Source: https://keras.io/api/losses/regression_losses.</remarks>
public sealed class Huber : Loss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="delta">The error δ from which on the loss grows linearly; above 0.</param>
    /// <param name="reduction">How the values of the samples become one number.</param>
    /// <param name="name">Name in logs and files.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delta"/> is out of range.</exception>
    public Huber(double delta = 1, Reduction reduction = Reduction.SumOverBatchSize, string name = "huber_loss")
        : base(name, reduction)
    {
        if (!(delta > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(delta), FormattableString.Invariant($"The error δ must be above 0; received {delta}."));
        }
        Delta = delta;
    }

    /// <summary>The error δ from which on the loss grows linearly; above 0.</summary>
    public double Delta { get; }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor yTrue, Tensor yPred) => Losses.Huber(yTrue, yPred, Delta);
}
