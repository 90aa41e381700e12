namespace KerasLessons.Engine.Primitives;

/// <summary>ln(1 + x), exact near 0.</summary>
internal sealed record Log1p : ElementwisePrimitive
{
    public static readonly Log1p Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        gradient / (inputs[0] + 1.0);
}
