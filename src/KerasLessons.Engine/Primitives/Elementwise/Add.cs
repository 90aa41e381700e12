namespace KerasLessons.Engine.Primitives;

/// <summary>x + y.</summary>
internal sealed record Add : ElementwisePrimitive
{
    public static readonly Add Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        Ops.SumTo(gradient, inputs[index].Shape);
}
