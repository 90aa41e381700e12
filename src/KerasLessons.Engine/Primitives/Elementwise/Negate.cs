namespace KerasLessons.Engine.Primitives;

/// <summary>−x.</summary>
internal sealed record Negate : ElementwisePrimitive
{
    public static readonly Negate Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        -gradient;
}
