using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>What the caller passes at each run of a traced step.</summary>
internal sealed record Parameter(int Index, TensorSpec Spec) : Leaf(Spec)
{
    protected override string Settings => $"{Index}";
}
