using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>Numbers of the standard normal distribution; <c>Truncated</c> redraws those beyond two standard deviations.</summary>
internal sealed record RandomNormal(TensorSpec Spec, bool Truncated) : RandomPrimitive(Spec)
{
    protected override string Settings => Truncated ? $"{Spec}, truncated" : Spec.ToString();
}
