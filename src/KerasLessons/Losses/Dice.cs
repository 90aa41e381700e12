namespace KerasLessons;

/// <summary>1 − 2·Σ(yTrue · yPred) / (Σ yTrue + Σ yPred + 1e−7): 0 for sets that coincide.</summary>
/// <remarks>Source: https://keras.io/api/losses/regression_losses.</remarks>
public sealed class Dice : Loss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="reduction">How the values of the samples become one number.</param>
    /// <param name="name">Name in logs and files.</param>
    /// <param name="axis">Axes of the sums; all when left out, which gives one value for the batch.</param>
    public Dice(Reduction reduction = Reduction.SumOverBatchSize, string name = "dice", int[]? axis = null)
        : base(name, reduction)
    {
        Axis = axis is null ? null : [.. axis];
    }

    /// <summary>Axes of the sums; all when left out, which gives one value for the batch.</summary>
    public int[]? Axis { get; }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor yTrue, Tensor yPred) => Losses.Dice(yTrue, yPred, Axis);
}
