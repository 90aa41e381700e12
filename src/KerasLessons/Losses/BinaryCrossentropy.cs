namespace KerasLessons;

/// <summary>Mean of −yTrue·ln p − (1 − yTrue)·ln(1 − p) over an axis; probabilities p are held in [1e−7, 1 − 1e−7].</summary>
/// <remarks>Source: https://keras.io/api/losses/probabilistic_losses.</remarks>
public sealed class BinaryCrossentropy : Loss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="fromLogits">Whether the outputs are logits instead of probabilities.</param>
    /// <param name="labelSmoothing">How far targets are moved towards even odds, from 0 to 1.</param>
    /// <param name="axis">Axis of the mean.</param>
    /// <param name="reduction">How the values of the samples become one number.</param>
    /// <param name="name">Name in logs and files.</param>
    /// <exception cref="ArgumentOutOfRangeException">Label smoothing is not between 0 and 1.</exception>
    public BinaryCrossentropy(
        bool fromLogits = false,
        double labelSmoothing = 0,
        int axis = -1,
        Reduction reduction = Reduction.SumOverBatchSize,
        string name = "binary_crossentropy")
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

    /// <summary>Axis of the mean.</summary>
    public int Axis { get; }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor yTrue, Tensor yPred) => Losses.BinaryCrossentropy(yTrue, yPred, FromLogits, LabelSmoothing, Axis);
}
