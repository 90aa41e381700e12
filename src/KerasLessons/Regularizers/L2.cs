namespace KerasLessons;

/// <summary>Penalty l2 · Σx² (without a factor ½), which keeps weights small. Source: https://keras.io/api/layers/regularizers/#l2-class.</summary>
public sealed class L2 : Regularizer
{
    /// <summary>Makes the regularizer.</summary>
    /// <param name="l2">Factor; 0 or above.</param>
    public L2(double l2 = 0.01) => Factor = RequireFactor(l2, nameof(l2));

    /// <summary>The factor l2.</summary>
    public double Factor { get; }

    /// <inheritdoc/>
    public override Tensor Invoke(Tensor x) => Factor * Ops.Sum(Ops.Square(x));
}
