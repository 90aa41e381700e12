namespace KerasLessons.Engine.Primitives;

/// <summary>Whether x and y, for truth values.</summary>
internal sealed record LogicalAnd : ElementwisePrimitive
{
    public static readonly LogicalAnd Instance = new();

    public override DType ResultType(DType input) => DType.Bool;

    public override bool IsDifferentiable => false;

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) => null;
}
