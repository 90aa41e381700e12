namespace KerasLessons.Engine.Primitives;

/// <summary>x².</summary>
internal sealed record Square : ElementwisePrimitive
{
    public static readonly Square Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        gradient * (inputs[0] * 2.0);
}
