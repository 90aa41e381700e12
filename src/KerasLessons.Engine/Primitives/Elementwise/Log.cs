namespace KerasLessons.Engine.Primitives;

/// <summary>Natural logarithm.</summary>
internal sealed record Log : ElementwisePrimitive
{
    public static readonly Log Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        gradient / inputs[0];
}
