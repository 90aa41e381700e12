namespace KerasLessons.Engine.Primitives;

/// <summary>|x|; the gradient at 0 is 0.</summary>
internal sealed record Abs : ElementwisePrimitive
{
    public static readonly Abs Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        gradient * Ops.Sign(inputs[0]);
}
