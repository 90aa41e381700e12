namespace KerasLessons.Engine.Primitives;

/// <summary>x where y is above 0, else 0: how relu passes a gradient x back through its result y.</summary>
internal sealed record ReluGradient : ElementwisePrimitive
{
    public static readonly ReluGradient Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        index == 0 ? Ops.SumTo(Ops.Apply(Instance, gradient, inputs[1]), inputs[0].Shape) : null;
}
