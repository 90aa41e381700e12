namespace KerasLessons.Engine.Primitives;

/// <summary>Nearest integer, halves to even.</summary>
internal sealed record Round : ElementwisePrimitive
{
    public static readonly Round Instance = new();

    public override bool IsDifferentiable => false;

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) => null;
}
