using KerasLessons.Formulas;

namespace KerasLessons;

/// <summary>Weights below 0 become 0. Source: https://keras.io/api/layers/constraints/#nonneg-class.</summary>
public sealed class NonNeg : Constraint
{
    /// <inheritdoc/>
    public override Tensor Invoke(Tensor w) => Ops.Relu(KerasFormulas.ToFloat(w));
}
