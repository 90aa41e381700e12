namespace KerasLessons;

/// <summary>Circle loss of embeddings of length 1: pulls those of one label together and pushes others apart.</summary>
/// <remarks>Samples alone with their label do not count. Source: https://keras.io/api/losses.</remarks>
public sealed class Circle : Loss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="gamma">Scale γ.</param>
    /// <param name="margin">Margin m.</param>
    /// <param name="removeDiagonal">Whether a sample is not compared with itself.</param>
    /// <param name="reduction">How the values of the samples become one number.</param>
    /// <param name="name">Name in logs and files.</param>
    public Circle(
        double gamma = 80,
        double margin = 0.4,
        bool removeDiagonal = true,
        Reduction reduction = Reduction.SumOverBatchSize,
        string name = "circle")
        : base(name, reduction)
    {
        Gamma = gamma;
        Margin = margin;
        RemoveDiagonal = removeDiagonal;
    }

    /// <summary>Scale γ.</summary>
    public double Gamma { get; }

    /// <summary>Margin m.</summary>
    public double Margin { get; }

    /// <summary>Whether a sample is not compared with itself.</summary>
    public bool RemoveDiagonal { get; }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor yTrue, Tensor yPred) =>
        Losses.Circle(yTrue, yPred, removeDiagonal: RemoveDiagonal, gamma: Gamma, margin: Margin);

    /// <inheritdoc/>
    internal override Tensor? Mask(Tensor yTrue, Tensor yPred) =>
        Ops.Any(Losses.PairMasks(yTrue, yTrue, RemoveDiagonal).Same, [1]).Cast(yPred.DType);
}
