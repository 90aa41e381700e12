namespace KerasLessons.Engine.Primitives;

/// <summary>x / y.</summary>
internal sealed record Divide : ElementwisePrimitive
{
    public static readonly Divide Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        Ops.SumTo(index == 0 ? gradient / inputs[1] : -(gradient * output) / inputs[1], inputs[index].Shape);
}
