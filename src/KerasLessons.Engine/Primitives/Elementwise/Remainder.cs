namespace KerasLessons.Engine.Primitives;

/// <summary>x − y·⌊x / y⌋: the remainder with the sign of y, as in Python.</summary>
internal sealed record Remainder : ElementwisePrimitive
{
    public static readonly Remainder Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        Ops.SumTo(index == 0 ? gradient : -(gradient * Ops.Floor(inputs[0] / inputs[1])), inputs[index].Shape);
}
