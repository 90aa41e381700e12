using KerasLessons.Engine.Tensors;

namespace KerasLessons;

public static partial class np
{
    /// <summary>e^x, element by element.</summary>
    public static Tensor Exp(Tensor x) => Ops.Exp(x);

    /// <summary>Natural logarithm; NaN below 0, element by element.</summary>
    public static Tensor Log(Tensor x) => Ops.Log(x);

    /// <summary>Square root; NaN below 0, element by element.</summary>
    public static Tensor Sqrt(Tensor x) => Ops.Sqrt(x);

    /// <summary>Absolute value, element by element.</summary>
    public static Tensor Abs(Tensor x) => Ops.Abs(x);

    /// <summary>−1, 0 or 1 by the sign, element by element.</summary>
    public static Tensor Sign(Tensor x) => Ops.Sign(x);

    /// <summary>Sine of radians, element by element.</summary>
    public static Tensor Sin(Tensor x) => Ops.Sin(x);

    /// <summary>Cosine of radians, element by element.</summary>
    public static Tensor Cos(Tensor x) => Ops.Cos(x);

    /// <summary>Tangent of radians, element by element.</summary>
    public static Tensor Tan(Tensor x) => Ops.Tan(x);

    /// <summary>Hyperbolic tangent, element by element.</summary>
    public static Tensor Tanh(Tensor x) => Ops.Tanh(x);

    /// <summary>x², element by element.</summary>
    public static Tensor Square(Tensor x) => Ops.Square(x);

    /// <summary>x to the power y, element by element.</summary>
    public static Tensor Power(Tensor x, Tensor y) => Ops.Power(x, y);

    /// <summary>x to the power y, element by element.</summary>
    public static Tensor Power(Tensor x, double y) => Ops.Power(x, y);

    /// <summary>x to the power y, element by element.</summary>
    public static Tensor Power(double x, Tensor y) => Ops.Power(x, y);

    /// <summary>The larger of x and y, element by element.</summary>
    public static Tensor Maximum(Tensor x, Tensor y) => Ops.Maximum(x, y);

    /// <summary>The larger of x and y, element by element.</summary>
    public static Tensor Maximum(Tensor x, double y) => Ops.Maximum(x, y);

    /// <summary>The larger of x and y, element by element.</summary>
    public static Tensor Maximum(double x, Tensor y) => Ops.Maximum(x, y);

    /// <summary>The smaller of x and y, element by element.</summary>
    public static Tensor Minimum(Tensor x, Tensor y) => Ops.Minimum(x, y);

    /// <summary>The smaller of x and y, element by element.</summary>
    public static Tensor Minimum(Tensor x, double y) => Ops.Minimum(x, y);

    /// <summary>The smaller of x and y, element by element.</summary>
    public static Tensor Minimum(double x, Tensor y) => Ops.Minimum(x, y);

    /// <summary>x held between two limits: min(max(x, minimum), maximum).</summary>
    /// <exception cref="ArgumentException">The minimum is above the maximum.</exception>
    public static Tensor Clip(Tensor x, double minimum, double maximum) => Ops.Clip(x, minimum, maximum);

    /// <summary>Greatest integer not above x, as floating point, element by element.</summary>
    public static Tensor Floor(Tensor x) => Ops.Floor(Ops.ToFloat(x));

    /// <summary>Least integer not below x, as floating point, element by element.</summary>
    public static Tensor Ceil(Tensor x) => Ops.Ceiling(Ops.ToFloat(x));

    /// <summary>The elements rounded, halves to even.</summary>
    /// <param name="x">Values.</param>
    /// <param name="decimals">Digits kept after the point; negative ones round before it.</param>
    public static Tensor Round(Tensor x, int decimals = 0)
    {
        if (decimals == 0 || (decimals > 0 && !x.DType.IsFloat()))
        {
            return Ops.Round(x);
        }
        double scale = Math.Pow(10, Math.Abs(decimals));
        return decimals > 0
            ? Ops.Round(x * scale) / scale
            : Ops.Cast(Ops.Round(x / scale) * scale, x.DType);
    }

    /// <summary><paramref name="x"/> where the condition is true, <paramref name="y"/> elsewhere.</summary>
    public static Tensor Where(Tensor condition, Tensor x, Tensor y) => Ops.Where(condition, x, y);

    /// <summary><paramref name="x"/> where the condition is true, the number <paramref name="y"/> elsewhere.</summary>
    public static Tensor Where(Tensor condition, Tensor x, double y) => Ops.Where(condition, x, Ops.Scalar(y, x));

    /// <summary>The number <paramref name="x"/> where the condition is true, <paramref name="y"/> elsewhere.</summary>
    public static Tensor Where(Tensor condition, double x, Tensor y) => Ops.Where(condition, Ops.Scalar(x, y), y);

    /// <summary>One number where the condition is true, another elsewhere.</summary>
    public static Tensor Where(Tensor condition, double x, double y) => Ops.Where(condition, (Tensor)x, (Tensor)y);

    /// <summary>One integer where the condition is true, another elsewhere, as int64.</summary>
    public static Tensor Where(Tensor condition, long x, long y) => Ops.Where(condition, (Tensor)x, (Tensor)y);

    /// <summary>Where the condition is true: for each axis, the positions along it, as int64; computed at once.</summary>
    /// <param name="condition">Truth values; numbers count as true where they are not 0.</param>
    public static Tensor[] Where(Tensor condition)
    {
        var shape = condition.Rank == 0 ? Shape.Create([1]) : condition.Shape;
        var truths = condition.Cast(DType.Bool).AsSpan<bool>();
        int[] strides = ShapeRules.Strides(shape);
        int found = truths.Count(true);
        var positions = new long[shape.Rank][];
        for (int axis = 0; axis < positions.Length; axis++)
        {
            positions[axis] = new long[found];
        }
        for (int i = 0, next = 0; next < found; i++)
        {
            if (truths[i])
            {
                for (int axis = 0; axis < positions.Length; axis++)
                {
                    positions[axis][next] = i / strides[axis] % shape[axis];
                }
                next++;
            }
        }
        return System.Array.ConvertAll(positions, along => (Tensor)along);
    }

    /// <summary>Whether all elements are close: |a − b| ≤ atol + rtol·|b|; equal infinities are close. Computed at once.</summary>
    /// <param name="a">Values.</param>
    /// <param name="b">Values to compare with; the shapes broadcast.</param>
    /// <param name="rtol">Tolerance relative to <paramref name="b"/>.</param>
    /// <param name="atol">Absolute tolerance.</param>
    /// <param name="equalNaN">Whether two NaN are close.</param>
    public static bool AllClose(Tensor a, Tensor b, double rtol = 1e-5, double atol = 1e-8, bool equalNaN = false)
    {
        var shape = ShapeRules.Broadcast(a.Shape, b.Shape);
        double[] x = Ops.BroadcastTo(a, shape).ToArray<double>();
        double[] y = Ops.BroadcastTo(b, shape).ToArray<double>();
        for (int i = 0; i < x.Length; i++)
        {
            bool close = double.IsFinite(x[i]) && double.IsFinite(y[i])
                ? Math.Abs(x[i] - y[i]) <= atol + rtol * Math.Abs(y[i])
                : x[i] == y[i] || (equalNaN && double.IsNaN(x[i]) && double.IsNaN(y[i]));
            if (!close)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether two arrays have one shape and equal elements; NaN equals nothing. Computed at once.</summary>
    public static bool ArrayEqual(Tensor a, Tensor b) =>
        a.Shape == b.Shape && !Ops.Equal(a, b).AsSpan<bool>().Contains(false);
}
