namespace KerasLessons.Engine.Primitives;

/// <summary>1 / (1 + e^−x).</summary>
internal sealed record Sigmoid : ElementwisePrimitive
{
    public static readonly Sigmoid Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        gradient * (output * (1.0 - output));
}
