namespace KerasLessons.Engine.Primitives;

/// <summary>ln(1 + e^x), without overflow.</summary>
/// <remarks>Not composed of relu, abs and log1p: those take the gradient 0 at 0, where this one's is 1/2.</remarks>
internal sealed record Softplus : ElementwisePrimitive
{
    public static readonly Softplus Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        gradient * Ops.Sigmoid(inputs[0]);
}
