namespace KerasLessons.Engine.Primitives;

/// <summary>Sine of radians.</summary>
internal sealed record Sin : ElementwisePrimitive
{
    public static readonly Sin Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        gradient * Ops.Cos(inputs[0]);
}
