namespace KerasLessons.Engine.Primitives;

/// <summary>A variable's value at the start of a step.</summary>
internal sealed record ReadVariable(Variable Variable) : Leaf(Variable.Spec)
{
    protected override string Settings => Variable.Name;
}
