namespace KerasLessons;

/// <summary>−Σ(yTrue · yPred) along an axis, with both brought to length 1: −1 when they point the same way, 1 when opposite.</summary>
/// <remarks>Source: https://keras.io/api/losses/regression_losses.</remarks>
public sealed class CosineSimilarity : Loss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="axis">Axis along which the vectors lie.</param>
    /// <param name="reduction">How the values of the samples become one number.</param>
    /// <param name="name">Name in logs and files.</param>
    public CosineSimilarity(
        int axis = -1,
        Reduction reduction = Reduction.SumOverBatchSize,
        string name = "cosine_similarity")
        : base(name, reduction)
    {
        Axis = axis;
    }

    /// <summary>Axis along which the vectors lie.</summary>
    public int Axis { get; }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor yTrue, Tensor yPred) => Losses.CosineSimilarity(yTrue, yPred, Axis);
}
