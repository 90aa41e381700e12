namespace KerasLessons;

/// <summary>Penalty l1 · Σ|x| + l2 · Σx². Source: https://keras.io/api/layers/regularizers/#l1l2-class.</summary>
public sealed class L1L2 : Regularizer
{
    /// <summary>Makes the regularizer.</summary>
    /// <param name="l1">Factor of Σ|x|; 0 or above.</param>
    /// <param name="l2">Factor of Σx²; 0 or above.</param>
    public L1L2(double l1 = 0, double l2 = 0)
    {
        L1 = RequireFactor(l1, nameof(l1));
        L2 = RequireFactor(l2, nameof(l2));
    }

    /// <summary>Factor of Σ|x|.</summary>
    public double L1 { get; }

    /// <summary>Factor of Σx².</summary>
    public double L2 { get; }

    /// <inheritdoc/>
    public override Tensor Invoke(Tensor x) => L1 * Ops.Sum(Ops.Abs(x)) + L2 * Ops.Sum(Ops.Square(x));
}
