namespace KerasLessons.Engine.Primitives;

/// <summary>The larger of x and y; where they are equal, x takes the gradient.</summary>
internal sealed record Maximum : ElementwisePrimitive
{
    public static readonly Maximum Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        Ops.SumTo(
            gradient * Ops.Cast(index == 0 ? Ops.GreaterEqual(inputs[0], inputs[1]) : Ops.Less(inputs[0], inputs[1]), gradient.DType),
            inputs[index].Shape);
}
