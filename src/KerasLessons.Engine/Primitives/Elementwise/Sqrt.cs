namespace KerasLessons.Engine.Primitives;

/// <summary>√x.</summary>
internal sealed record Sqrt : ElementwisePrimitive
{
    public static readonly Sqrt Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        gradient * 0.5 / output;
}
