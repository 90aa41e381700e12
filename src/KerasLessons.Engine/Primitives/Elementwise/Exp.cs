namespace KerasLessons.Engine.Primitives;

/// <summary>e^x.</summary>
internal sealed record Exp : ElementwisePrimitive
{
    public static readonly Exp Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        gradient * output;
}
