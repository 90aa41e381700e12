namespace KerasLessons.Engine.Primitives;

/// <summary>Whether x is neither infinite nor NaN.</summary>
internal sealed record IsFinite : ElementwisePrimitive
{
    public static readonly IsFinite Instance = new();

    public override DType ResultType(DType input) => DType.Bool;

    public override bool IsDifferentiable => false;

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) => null;
}
