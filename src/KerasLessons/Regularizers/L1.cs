namespace KerasLessons;

/// <summary>Penalty l1 · Σ|x|, which drives weights to exactly 0. Source: https://keras.io/api/layers/regularizers/#l1-class.</summary>
public sealed class L1 : Regularizer
{
    /// <summary>Makes the regularizer.</summary>
    /// <param name="l1">Factor; 0 or above.</param>
    public L1(double l1 = 0.01) => Factor = RequireFactor(l1, nameof(l1));

    /// <summary>The factor l1.</summary>
    public double Factor { get; }

    /// <inheritdoc/>
    public override Tensor Invoke(Tensor x) => Factor * Ops.Sum(Ops.Abs(x));
}
