namespace KerasLessons.Engine.Primitives;

/// <summary>Whether x is below y.</summary>
internal sealed record Less : ElementwisePrimitive
{
    public static readonly Less Instance = new();

    public override DType ResultType(DType input) => DType.Bool;

    public override bool IsDifferentiable => false;

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) => null;
}
