namespace KerasLessons;

/// <summary>−Σ α·(1 − p)^γ · yTrue · ln p over the classes, for one-hot targets: what is predicted well counts less.</summary>
/// <remarks>Source: https://keras.io/api/losses/probabilistic_losses.</remarks>
public sealed class CategoricalFocalCrossentropy : Loss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="alpha">Factor α.</param>
    /// <param name="gamma">Exponent γ.</param>
    /// <param name="fromLogits">Whether the outputs are logits instead of probabilities.</param>
    /// <param name="labelSmoothing">How far targets are moved towards even odds, from 0 to 1.</param>
    /// <param name="axis">Axis of the classes.</param>
    /// <param name="reduction">How the values of the samples become one number.</param>
    /// <param name="name">Name in logs and files.</param>
    /// <exception cref="ArgumentOutOfRangeException">Label smoothing is not between 0 and 1.</exception>
    public CategoricalFocalCrossentropy(
        double alpha = 0.25,
        double gamma = 2,
        bool fromLogits = false,
        double labelSmoothing = 0,
        int axis = -1,
        Reduction reduction = Reduction.SumOverBatchSize,
        string name = "categorical_focal_crossentropy")
        : base(name, reduction)
    {
        Alpha = alpha;
        Gamma = gamma;
        FromLogits = fromLogits;
        LabelSmoothing = Losses.RequireSmoothing(labelSmoothing);
        Axis = axis;
    }

    /// <summary>Factor α.</summary>
    public double Alpha { get; }

    /// <summary>Exponent γ.</summary>
    public double Gamma { get; }

    /// <summary>Whether the outputs are logits instead of probabilities.</summary>
    public bool FromLogits { get; }

    /// <summary>How far targets are moved towards even odds, from 0 to 1.</summary>
    public double LabelSmoothing { get; }

    /// <summary>Axis of the classes.</summary>
    public int Axis { get; }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor yTrue, Tensor yPred) =>
        Losses.CategoricalFocalCrossentropy(yTrue, yPred, Alpha, Gamma, FromLogits, LabelSmoothing, Axis);
}
