namespace KerasLessons.Engine.Primitives;

/// <summary>max(x, 0); the gradient at 0 is 0.</summary>
internal sealed record Relu : ElementwisePrimitive
{
    public static readonly Relu Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        Ops.Apply(ReluGradient.Instance, gradient, output);
}
