namespace KerasLessons;

/// <summary>−ln p of the class that each target names; outputs are divided by their sum and held in [1e−7, 1 − 1e−7].</summary>
/// <remarks>Source: https://keras.io/api/losses/probabilistic_losses.</remarks>
public sealed class SparseCategoricalCrossentropy : Loss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="fromLogits">Whether the outputs are logits instead of probabilities.</param>
    /// <param name="ignoreClass">Class number whose targets do not count; none when left out.</param>
    /// <param name="reduction">How the values of the samples become one number.</param>
    /// <param name="axis">Axis of the classes.</param>
    /// <param name="name">Name in logs and files.</param>
    public SparseCategoricalCrossentropy(
        bool fromLogits = false,
        int? ignoreClass = null,
        Reduction reduction = Reduction.SumOverBatchSize,
        int axis = -1,
        string name = "sparse_categorical_crossentropy")
        : base(name, reduction)
    {
        FromLogits = fromLogits;
        IgnoreClass = ignoreClass;
        Axis = axis;
    }

    /// <summary>Whether the outputs are logits instead of probabilities.</summary>
    public bool FromLogits { get; }

    /// <summary>Class number whose targets do not count; none when left out.</summary>
    public int? IgnoreClass { get; }

    /// <summary>Axis of the classes.</summary>
    public int Axis { get; }

    /// <inheritdoc/>
    protected override Tensor Call(Tensor yTrue, Tensor yPred) =>
        Losses.SparseCategoricalCrossentropy(yTrue, yPred, FromLogits, IgnoreClass, Axis);

    /// <inheritdoc/>
    internal override Tensor? Mask(Tensor yTrue, Tensor yPred) => IgnoreClass is { } ignored
        ? Ops.NotEqual(Losses.DropLastOne(yTrue, yPred.Rank), ignored).Cast(yPred.DType)
        : null;

    /// <inheritdoc/>
    internal override void CheckTargets(Tensor yTrue, Shape output) => Losses.CheckClasses(yTrue, output, Axis, IgnoreClass);
}
