namespace KerasLessons.Engine.Primitives;

/// <summary>x · y.</summary>
internal sealed record Multiply : ElementwisePrimitive
{
    public static readonly Multiply Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        Ops.SumTo(gradient * inputs[1 - index], inputs[index].Shape);
}
