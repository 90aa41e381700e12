namespace KerasLessons.Engine.Primitives;

/// <summary>x − y.</summary>
internal sealed record Subtract : ElementwisePrimitive
{
    public static readonly Subtract Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        Ops.SumTo(index == 0 ? gradient : -gradient, inputs[index].Shape);
}
