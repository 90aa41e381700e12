namespace KerasLessons.Engine.Primitives;

/// <summary>−1, 0 or 1 by the sign of x; NaN for NaN.</summary>
internal sealed record Sign : ElementwisePrimitive
{
    public static readonly Sign Instance = new();

    public override bool IsDifferentiable => false;

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) => null;
}
