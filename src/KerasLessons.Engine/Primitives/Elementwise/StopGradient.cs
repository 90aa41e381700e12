namespace KerasLessons.Engine.Primitives;

/// <summary>x, through which no gradient flows.</summary>
internal sealed record StopGradient : ElementwisePrimitive
{
    public static readonly StopGradient Instance = new();

    public override bool IsDifferentiable => false;

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) => null;
}
