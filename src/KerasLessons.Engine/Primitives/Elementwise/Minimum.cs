namespace KerasLessons.Engine.Primitives;

/// <summary>The smaller of x and y; where they are equal, x takes the gradient.</summary>
internal sealed record Minimum : ElementwisePrimitive
{
    public static readonly Minimum Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        Ops.SumTo(
            gradient * Ops.Cast(index == 0 ? Ops.LessEqual(inputs[0], inputs[1]) : Ops.Greater(inputs[0], inputs[1]), gradient.DType),
            inputs[index].Shape);
}
