namespace KerasLessons.Engine.Primitives;

/// <summary>Whether x is not a number.</summary>
internal sealed record IsNaN : ElementwisePrimitive
{
    public static readonly IsNaN Instance = new();

    public override DType ResultType(DType input) => DType.Bool;

    public override bool IsDifferentiable => false;

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) => null;
}
