namespace KerasLessons;

/// <summary>−Σ yTrue · ln p over the classes, for one-hot targets; outputs are divided by their sum and held in [1e−7, 1 − 1e−7].</summary>
/// <remarks>Source: https://keras.io/api/losses/probabilistic_losses.</remarks>
public sealed class CategoricalCrossentropy : Loss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="fromLogits">Whether the outputs are logits instead of probabilities.</param>
    /// <param name="labelSmoothing">How far targets are moved towards even odds, from 0 to 1.</param>
    /// <param name="axis">Axis of the classes.</param>
    /// <param name="reduction">How the values of the samples become one number.</param>
    /// <param name="name">Name in logs and files.</param>
    /// <exception cref="ArgumentOutOfRangeException">Label smoothing is not between 0 and 1.</exception>
    public CategoricalCrossentropy(
        bool fromLogits = false,
        double labelSmoothing = 0,
        int axis = -1,
        Reduction reduction = Reduction.SumOverBatchSize,
        string name = "categorical_crossentropy")
        : base(name, reduction)
    {
        FromLogits = fromLogits;
        LabelSmoothing = Losses.RequireSmoothing(labelSmoothing);
        Axis = axis;
    }

    /// <summary>Whether the outputs are logits instead of probabilities.</summary>
    public bool FromLogits { get; }

    /// <summary>How far targets are moved towards even odds, from 0 to 1.</summary>
    public double LabelSmoothing { get; }

    /// <summary>Axis of the classes.</summary>
    public int Axis { get; }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor yTrue, Tensor yPred) => Losses.CategoricalCrossentropy(yTrue, yPred, FromLogits, LabelSmoothing, Axis);
}
