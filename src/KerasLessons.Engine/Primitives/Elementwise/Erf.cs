namespace KerasLessons.Engine.Primitives;

/// <summary>Error function 2/√π ∫₀ˣ e^(−t²) dt.</summary>
internal sealed record Erf : ElementwisePrimitive
{
    public static readonly Erf Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        gradient * (Ops.Exp(-Ops.Square(inputs[0])) * 1.1283791670955126);
}
