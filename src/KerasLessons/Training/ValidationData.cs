namespace KerasLessons;

/// <summary>Data that Fit evaluates after an epoch: inputs and targets, perhaps with sample weights, or batches of them.</summary>
/// <remarks>Made from a tuple of tensors, <c>validationData: (xTest, yTest)</c>, or of arrays, <c>validationData: new(xTest, yTest)</c>.</remarks>
public sealed class ValidationData
{
    /// <summary>Inputs and targets in memory.</summary>
    /// <param name="x">Inputs, rows on the first axis.</param>
    /// <param name="y">Targets, as many rows.</param>
    /// <param name="sampleWeight">One weight a row; all 1 when left out.</param>
    public ValidationData(Tensor x, Tensor y, Tensor? sampleWeight = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        (X, Y, SampleWeight) = (x, y, sampleWeight);
    }

    /// <summary>Batches of inputs and targets, enumerated anew at each validation.</summary>
    /// <param name="batches">The batches.</param>
    public ValidationData(IEnumerable<(Tensor X, Tensor Y)> batches)
    {
        ArgumentNullException.ThrowIfNull(batches);
        Batches = batches.Select(batch => (batch.X, batch.Y, (Tensor?)null));
    }

    /// <summary>Batches of inputs, targets and sample weights, enumerated anew at each validation.</summary>
    /// <param name="batches">The batches.</param>
    public ValidationData(IEnumerable<(Tensor X, Tensor Y, Tensor SampleWeight)> batches)
    {
        ArgumentNullException.ThrowIfNull(batches);
        Batches = batches.Select(batch => (batch.X, batch.Y, (Tensor?)batch.SampleWeight));
    }

    internal Tensor? X { get; }

    internal Tensor? Y { get; }

    internal Tensor? SampleWeight { get; }

    internal IEnumerable<(Tensor X, Tensor Y, Tensor? SampleWeight)>? Batches { get; }

    /// <summary>Inputs and targets.</summary>
    public static implicit operator ValidationData((Tensor X, Tensor Y) data) => new(data.X, data.Y);

    /// <summary>Inputs, targets and sample weights.</summary>
    public static implicit operator ValidationData((Tensor X, Tensor Y, Tensor SampleWeight) data) =>
        new(data.X, data.Y, data.SampleWeight);
}
