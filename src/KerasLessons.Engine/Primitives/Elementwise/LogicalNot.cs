namespace KerasLessons.Engine.Primitives;

/// <summary>Not x, for truth values.</summary>
internal sealed record LogicalNot : ElementwisePrimitive
{
    public static readonly LogicalNot Instance = new();

    public override DType ResultType(DType input) => DType.Bool;

    public override bool IsDifferentiable => false;

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) => null;
}
