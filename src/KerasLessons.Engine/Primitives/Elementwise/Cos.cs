namespace KerasLessons.Engine.Primitives;

/// <summary>Cosine of radians.</summary>
internal sealed record Cos : ElementwisePrimitive
{
    public static readonly Cos Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        -(gradient * Ops.Sin(inputs[0]));
}
