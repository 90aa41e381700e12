namespace KerasLessons.Engine.Primitives;

/// <summary>Whether x or y, for truth values.</summary>
internal sealed record LogicalOr : ElementwisePrimitive
{
    public static readonly LogicalOr Instance = new();

    public override DType ResultType(DType input) => DType.Bool;

    public override bool IsDifferentiable => false;

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) => null;
}
