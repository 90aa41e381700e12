namespace KerasLessons.Engine.Primitives;

/// <summary>A tensor that was known when the step was traced.</summary>
internal sealed record Constant(Tensor Value) : Leaf(Value.Spec)
{
    protected override string Settings => Value.Size <= 8 ? Value.ToString().ReplaceLineEndings(" ") : "…";
}
