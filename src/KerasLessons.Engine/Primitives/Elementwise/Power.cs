namespace KerasLessons.Engine.Primitives;

/// <summary>x to the power y.</summary>
internal sealed record Power : ElementwisePrimitive
{
    public static readonly Power Instance = new();

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient)
    {
        var (x, y) = (inputs[0], inputs[1]);
        if (index == 0)
        {
            return Ops.SumTo(gradient * (y * Ops.Power(x, y - 1.0)), x.Shape);
        }
        // ln x exists for x above 0 only; elsewhere the exponent's gradient is 0, as in TensorFlow.
        var positive = Ops.Greater(x, 0.0);
        var logarithm = Ops.Where(positive, Ops.Log(Ops.Where(positive, x, Ops.OnesLike(x))), Ops.ZerosLike(x));
        return Ops.SumTo(gradient * (output * logarithm), y.Shape);
    }
}
