namespace KerasLessons.Engine.Primitives;

/// <summary>x, as a value of its own.</summary>
internal sealed record Identity : ElementwisePrimitive
{
    public static readonly Identity Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        gradient;
}
