namespace KerasLessons.Engine.Primitives;

/// <summary>Least integer not below x.</summary>
internal sealed record Ceiling : ElementwisePrimitive
{
    public static readonly Ceiling Instance = new();

    public override bool IsDifferentiable => false;

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) => null;
}
