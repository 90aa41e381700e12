namespace KerasLessons.Engine.Primitives;

/// <summary>Whether x = y.</summary>
internal sealed record Equal : ElementwisePrimitive
{
    public static readonly Equal Instance = new();

    public override DType ResultType(DType input) => DType.Bool;

    public override bool IsDifferentiable => false;

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) => null;
}
