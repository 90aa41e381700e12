using KerasLessons.Formulas;

namespace KerasLessons;

/// <summary>Each unit's incoming weights are brought to length 1: w / (1e−7 + ‖w‖). Source: https://keras.io/api/layers/constraints/#unitnorm-class.</summary>
public sealed class UnitNorm : Constraint
{
    private readonly int[] _axis;

    /// <summary>Makes the constraint.</summary>
    /// <param name="axis">Axes that a length is of; 0 when left out, for a kernel (inputs, units). For a convolution use 0, 1, 2.</param>
    public UnitNorm(params int[] axis) => _axis = OrFirst(axis);

    /// <summary>Axes that a length is of.</summary>
    public IReadOnlyList<int> Axis => _axis;

    /// <inheritdoc/>
    public override Tensor Invoke(Tensor w)
    {
        w = KerasFormulas.ToFloat(w);
        return w / (KerasFormulas.Epsilon + NormOf(w, _axis));
    }
}
