namespace KerasLessons.Engine.Primitives;

/// <summary>Whether x ≠ y.</summary>
internal sealed record NotEqual : ElementwisePrimitive
{
    public static readonly NotEqual Instance = new();

    public override DType ResultType(DType input) => DType.Bool;

    public override bool IsDifferentiable => false;

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) => null;
}
