using KerasLessons.Formulas;

namespace KerasLessons;

/// <summary>
/// Each unit's incoming weights are moved, by a rate, to a length between two limits:
/// w · (rate · clip(‖w‖) + (1 − rate) · ‖w‖) / (1e−7 + ‖w‖).
/// </summary>
/// <remarks>Source: https://keras.io/api/layers/constraints/#minmaxnorm-class.</remarks>
public sealed class MinMaxNorm : Constraint
{
    private readonly int[] _axis;

    /// <summary>Makes the constraint.</summary>
    /// <param name="minValue">Least length.</param>
    /// <param name="maxValue">Greatest length.</param>
    /// <param name="rate">How far to move at each update, from 0 (not at all) to 1 (wholly).</param>
    /// <param name="axis">Axes that a length is of; 0 when left out, for a kernel (inputs, units). For a convolution use 0, 1, 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">The lengths are out of order, or the rate is not between 0 and 1.</exception>
    public MinMaxNorm(double minValue = 0, double maxValue = 1, double rate = 1, params int[] axis)
    {
        if (!(minValue >= 0 && minValue <= maxValue))
        {
            throw new ArgumentOutOfRangeException(
                nameof(minValue), FormattableString.Invariant($"Lengths must be in order, 0 or above; received {minValue} and {maxValue}."));
        }
        if (!(rate is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(rate), FormattableString.Invariant($"The rate must lie between 0 and 1; received {rate}."));
        }
        MinValue = minValue;
        MaxValue = maxValue;
        Rate = rate;
        _axis = OrFirst(axis);
    }

    /// <summary>Least length.</summary>
    public double MinValue { get; }

    /// <summary>Greatest length.</summary>
    public double MaxValue { get; }

    /// <summary>How far to move at each update.</summary>
    public double Rate { get; }

    /// <summary>Axes that a length is of.</summary>
    public IReadOnlyList<int> Axis => _axis;

    /// <inheritdoc/>
    public override Tensor Invoke(Tensor w)
    {
        w = KerasFormulas.ToFloat(w);
        var norm = NormOf(w, _axis);
        var wanted = Rate * Ops.Clip(norm, MinValue, MaxValue) + (1 - Rate) * norm;
        return w * (wanted / (KerasFormulas.Epsilon + norm));
    }
}
