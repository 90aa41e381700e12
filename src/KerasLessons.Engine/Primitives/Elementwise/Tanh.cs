namespace KerasLessons.Engine.Primitives;

/// <summary>Hyperbolic tangent.</summary>
internal sealed record Tanh : ElementwisePrimitive
{
    public static readonly Tanh Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        gradient * (1.0 - Ops.Square(output));
}
