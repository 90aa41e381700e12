using KerasLessons.Formulas;

namespace KerasLessons;

/// <summary>Each unit's incoming weights have at most a given length: w · min(‖w‖, max) / (1e−7 + ‖w‖).</summary>
/// <remarks>Source: https://keras.io/api/layers/constraints/#maxnorm-class.</remarks>
public sealed class MaxNorm : Constraint
{
    private readonly int[] _axis;

    /// <summary>Makes the constraint.</summary>
    /// <param name="maxValue">Greatest length; 0 or above.</param>
    /// <param name="axis">Axes that a length is of; 0 when left out, for a kernel (inputs, units). For a convolution use 0, 1, 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 0.</exception>
    public MaxNorm(double maxValue = 2, params int[] axis)
    {
        if (!(maxValue >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(maxValue), FormattableString.Invariant($"A length cannot be below 0; received {maxValue}."));
        }
        MaxValue = maxValue;
        _axis = OrFirst(axis);
    }

    /// <summary>Greatest length.</summary>
    public double MaxValue { get; }

    /// <summary>Axes that a length is of.</summary>
    public IReadOnlyList<int> Axis => _axis;

    /// <inheritdoc/>
    public override Tensor Invoke(Tensor w)
    {
        w = KerasFormulas.ToFloat(w);
        var norm = NormOf(w, _axis);
        return w * (Ops.Minimum(norm, MaxValue) / (KerasFormulas.Epsilon + norm));
    }
}
