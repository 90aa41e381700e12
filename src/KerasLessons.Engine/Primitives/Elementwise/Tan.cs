namespace KerasLessons.Engine.Primitives;

/// <summary>Tangent of radians.</summary>
internal sealed record Tan : ElementwisePrimitive
{
    public static readonly Tan Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        gradient * (Ops.Square(output) + 1.0);
}
