using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;
using KerasLessons.Torch.Autograd;

namespace KerasLessons.Torch.Operations;

/// <summary>The four operations and powers, between tensors and numbers.</summary>
internal static class ArithmeticOperations
{
    public static torch.Tensor Add(torch.Tensor x, torch.Tensor y) => Binary("AddBackward0", Engine.Primitives.Add.Instance, Promotion.Meet(x, y));

    public static torch.Tensor Add(torch.Tensor x, double y) => Binary("AddBackward0", Engine.Primitives.Add.Instance, Promotion.Meet(x, y));

    public static torch.Tensor Add(double x, torch.Tensor y) => Add(y, x);

    public static torch.Tensor Add(torch.Tensor x, long y) => Binary("AddBackward0", Engine.Primitives.Add.Instance, Promotion.Meet(x, y));

    public static torch.Tensor Add(long x, torch.Tensor y) => Add(y, x);

    public static torch.Tensor Sub(torch.Tensor x, torch.Tensor y) => Binary("SubBackward0", Subtract.Instance, Promotion.Meet(x, y));

    public static torch.Tensor Sub(torch.Tensor x, double y) => Binary("SubBackward0", Subtract.Instance, Promotion.Meet(x, y));

    public static torch.Tensor Sub(double x, torch.Tensor y) => Binary("RsubBackward1", Subtract.Instance, Swapped(Promotion.Meet(y, x)));

    public static torch.Tensor Sub(torch.Tensor x, long y) => Binary("SubBackward0", Subtract.Instance, Promotion.Meet(x, y));

    public static torch.Tensor Sub(long x, torch.Tensor y) => Binary("RsubBackward1", Subtract.Instance, Swapped(Promotion.Meet(y, x)));

    public static torch.Tensor Mul(torch.Tensor x, torch.Tensor y) => Binary("MulBackward0", Multiply.Instance, Promotion.Meet(x, y));

    public static torch.Tensor Mul(torch.Tensor x, double y) => Scaled(Promotion.Meet(x, y));

    public static torch.Tensor Mul(double x, torch.Tensor y) => Mul(y, x);

    public static torch.Tensor Mul(torch.Tensor x, long y) => Scaled(Promotion.Meet(x, y));

    public static torch.Tensor Mul(long x, torch.Tensor y) => Mul(y, x);

    public static torch.Tensor Div(torch.Tensor x, torch.Tensor y)
    {
        var (a, b) = Promotion.Meet(x, y);
        return Binary("DivBackward0", Divide.Instance, (Promotion.ToFloat(a), Promotion.ToFloat(b)));
    }

    public static torch.Tensor Div(torch.Tensor x, double y) => Binary("DivBackward0", Divide.Instance, Promotion.Meet(x, y));

    // PyTorch computes number / x as 1 / x · number.
    public static torch.Tensor Div(double x, torch.Tensor y) => Mul(Reciprocal(y), x);

    public static torch.Tensor Div(torch.Tensor x, long y) => Div(x, (double)y);

    public static torch.Tensor Div(long x, torch.Tensor y) => Div((double)x, y);

    public static torch.Tensor Neg(torch.Tensor x)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.DType == DType.Bool)
        {
            throw new ArgumentException("Truth values have no opposite sign; use a comparison with 0, or To(DType.Int64) first.");
        }
        return Recorder.Apply("NegBackward0", Negate.Instance, x);
    }

    /// <summary>x to a power; 0.5, 2, 3, −1 and −2 by roots, products and quotients, as PyTorch has them.</summary>
    public static torch.Tensor Pow(torch.Tensor x, double exponent)
    {
        var (a, number) = Promotion.Meet(x, exponent);
        var value = a.Values;
        var power = exponent switch
        {
            0.5 => Ops.Sqrt(value),
            2 => Ops.Square(value),
            3 => value * value * value,
            -1 => 1.0 / value,
            -2 => 1.0 / Ops.Square(value),
            _ => Ops.Power(value, number.Values),
        };
        return Recorder.Record("PowBackward0", power, (_, gradient) => exponent == 0
            ? Ops.ZerosLike(value)
            : gradient * (exponent * Pow(new torch.PlainTensor(value), exponent - 1).Values), a);
    }

    public static torch.Tensor Pow(torch.Tensor x, long exponent)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.DType.IsFloat())
        {
            return Pow(x, (double)exponent);
        }
        var (a, number) = Promotion.Meet(x, exponent);
        return exponent >= 0
            ? new torch.PlainTensor(Ops.Power(a.Values, number.Values))
            : throw new ArgumentException($"Integers cannot be raised to the negative power {exponent}; convert them first with To(DType.Float32).");
    }

    public static torch.Tensor Pow(torch.Tensor x, torch.Tensor exponent) =>
        Binary("PowBackward1", Power.Instance, Promotion.Meet(x, exponent));

    private static torch.Tensor Scaled((torch.Tensor X, torch.Tensor Number) operands)
    {
        var (x, number) = (operands.X, operands.Number.Values);
        return x.NumEl < DeferredProduct.SmallestSize || !x.DType.IsFloat()
            ? Binary("MulBackward0", Multiply.Instance, operands)
            : Recorder.Record("MulBackward0", new DeferredProduct(x.Values, number), (_, gradient) => gradient * number, x);
    }

    private static torch.Tensor Reciprocal(torch.Tensor x)
    {
        var a = Promotion.ToFloat(x);
        var output = 1.0 / a.Values;
        return Recorder.Record("ReciprocalBackward0", output, (_, gradient) => gradient * -(output * output), a);
    }

    private static (torch.Tensor X, torch.Tensor Y) Swapped((torch.Tensor X, torch.Tensor Y) pair) => (pair.Y, pair.X);

    private static torch.Tensor Binary(string name, Primitive primitive, (torch.Tensor X, torch.Tensor Y) operands)
    {
        var (x, y) = operands;
        if (x.DType == DType.Bool)
        {
            // Sums and products of truth values are truth values in PyTorch, which nobody wants by accident.
            throw new ArgumentException("Truth values cannot be calculated with; convert them first with To(DType.Float32) or To(DType.Int64).");
        }
        return Recorder.Apply(name, primitive, x, y);
    }
}
