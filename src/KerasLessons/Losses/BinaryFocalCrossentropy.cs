namespace KerasLessons;

/// <summary>Binary crossentropy · (1 − p)^γ, with p the probability given to the truth: what is predicted well counts less.</summary>
/// <remarks>Source: https://keras.io/api/losses/probabilistic_losses.</remarks>
public sealed class BinaryFocalCrossentropy : Loss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="applyClassBalancing">Whether class 1 is weighted by α and class 0 by 1 − α.</param>
    /// <param name="alpha">Weight α of class 1.</param>
    /// <param name="gamma">Exponent γ; 0 gives plain crossentropy.</param>
    /// <param name="fromLogits">Whether the outputs are logits instead of probabilities.</param>
    /// <param name="labelSmoothing">How far targets are moved towards even odds, from 0 to 1.</param>
    /// <param name="axis">Axis of the mean.</param>
    /// <param name="reduction">How the values of the samples become one number.</param>
    /// <param name="name">Name in logs and files.</param>
    /// <exception cref="ArgumentOutOfRangeException">Label smoothing is not between 0 and 1.</exception>
    public BinaryFocalCrossentropy(
        bool applyClassBalancing = false,
        double alpha = 0.25,
        double gamma = 2,
        bool fromLogits = false,
        double labelSmoothing = 0,
        int axis = -1,
        Reduction reduction = Reduction.SumOverBatchSize,
        string name = "binary_focal_crossentropy")
        : base(name, reduction)
    {
        ApplyClassBalancing = applyClassBalancing;
        Alpha = alpha;
        Gamma = gamma;
        FromLogits = fromLogits;
        LabelSmoothing = Losses.RequireSmoothing(labelSmoothing);
        Axis = axis;
    }

    /// <summary>Whether class 1 is weighted by α and class 0 by 1 − α.</summary>
    public bool ApplyClassBalancing { get; }

    /// <summary>Weight α of class 1.</summary>
    public double Alpha { get; }

    /// <summary>Exponent γ; 0 gives plain crossentropy.</summary>
    public double Gamma { get; }

    /// <summary>Whether the outputs are logits instead of probabilities.</summary>
    public bool FromLogits { get; }

    /// <summary>How far targets are moved towards even odds, from 0 to 1.</summary>
    public double LabelSmoothing { get; }

    /// <summary>Axis of the mean.</summary>
    public int Axis { get; }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor yTrue, Tensor yPred) => Losses.BinaryFocalCrossentropy(
        yTrue, yPred, ApplyClassBalancing, Alpha, Gamma, FromLogits, LabelSmoothing, Axis);
}
