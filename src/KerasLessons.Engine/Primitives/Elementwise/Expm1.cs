namespace KerasLessons.Engine.Primitives;

/// <summary>e^x − 1, exact near 0.</summary>
internal sealed record Expm1 : ElementwisePrimitive
{
    public static readonly Expm1 Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        gradient * (output + 1.0);
}
