namespace KerasLessons.Engine.Primitives;

/// <summary>Greatest integer not above x.</summary>
internal sealed record Floor : ElementwisePrimitive
{
    public static readonly Floor Instance = new();

    public override bool IsDifferentiable => false;

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) => null;
}
