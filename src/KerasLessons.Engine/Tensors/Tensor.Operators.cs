namespace KerasLessons;

public sealed partial class Tensor
{
    /// <summary>Sum element by element.</summary>
    public static Tensor operator +(Tensor x, Tensor y) => Ops.Add(x, y);

    /// <summary>Sum element by element.</summary>
    public static Tensor operator +(Tensor x, double y) => Ops.Add(x, y);

    /// <summary>Sum element by element.</summary>
    public static Tensor operator +(double x, Tensor y) => Ops.Add(x, y);

    /// <summary>Difference element by element.</summary>
    public static Tensor operator -(Tensor x, Tensor y) => Ops.Subtract(x, y);

    /// <summary>Difference element by element.</summary>
    public static Tensor operator -(Tensor x, double y) => Ops.Subtract(x, y);

    /// <summary>Difference element by element.</summary>
    public static Tensor operator -(double x, Tensor y) => Ops.Subtract(x, y);

    /// <summary>Product element by element.</summary>
    public static Tensor operator *(Tensor x, Tensor y) => Ops.Multiply(x, y);

    /// <summary>Product element by element.</summary>
    public static Tensor operator *(Tensor x, double y) => Ops.Multiply(x, y);

    /// <summary>Product element by element.</summary>
    public static Tensor operator *(double x, Tensor y) => Ops.Multiply(x, y);

    /// <summary>Quotient, float64 for integers, element by element.</summary>
    public static Tensor operator /(Tensor x, Tensor y) => Ops.Divide(x, y);

    /// <summary>Quotient, float64 for integers, element by element.</summary>
    public static Tensor operator /(Tensor x, double y) => Ops.Divide(x, y);

    /// <summary>Quotient, float64 for integers, element by element.</summary>
    public static Tensor operator /(double x, Tensor y) => Ops.Divide(x, y);

    /// <summary>Remainder with the sign of the divisor, element by element.</summary>
    public static Tensor operator %(Tensor x, Tensor y) => Ops.Mod(x, y);

    /// <summary>Remainder with the sign of the divisor, element by element.</summary>
    public static Tensor operator %(Tensor x, double y) => Ops.Mod(x, y);

    /// <summary>Remainder with the sign of the divisor, element by element.</summary>
    public static Tensor operator %(double x, Tensor y) => Ops.Mod(x, y);

    /// <summary>Whether x is below y, element by element.</summary>
    public static Tensor operator <(Tensor x, Tensor y) => Ops.Less(x, y);

    /// <summary>Whether x is below y, element by element.</summary>
    public static Tensor operator <(Tensor x, double y) => Ops.Less(x, y);

    /// <summary>Whether x is below y, element by element.</summary>
    public static Tensor operator <(double x, Tensor y) => Ops.Greater(y, x);

    /// <summary>Whether x is at or below y, element by element.</summary>
    public static Tensor operator <=(Tensor x, Tensor y) => Ops.LessEqual(x, y);

    /// <summary>Whether x is at or below y, element by element.</summary>
    public static Tensor operator <=(Tensor x, double y) => Ops.LessEqual(x, y);

    /// <summary>Whether x is at or below y, element by element.</summary>
    public static Tensor operator <=(double x, Tensor y) => Ops.GreaterEqual(y, x);

    /// <summary>Whether x is above y, element by element.</summary>
    public static Tensor operator >(Tensor x, Tensor y) => Ops.Greater(x, y);

    /// <summary>Whether x is above y, element by element.</summary>
    public static Tensor operator >(Tensor x, double y) => Ops.Greater(x, y);

    /// <summary>Whether x is above y, element by element.</summary>
    public static Tensor operator >(double x, Tensor y) => Ops.Less(y, x);

    /// <summary>Whether x is at or above y, element by element.</summary>
    public static Tensor operator >=(Tensor x, Tensor y) => Ops.GreaterEqual(x, y);

    /// <summary>Whether x is at or above y, element by element.</summary>
    public static Tensor operator >=(Tensor x, double y) => Ops.GreaterEqual(x, y);

    /// <summary>Whether x is at or above y, element by element.</summary>
    public static Tensor operator >=(double x, Tensor y) => Ops.LessEqual(y, x);

    /// <summary>The elements with opposite sign.</summary>
    public static Tensor operator -(Tensor x) => Ops.Negative(x);

    /// <summary>Not x, for truth values.</summary>
    public static Tensor operator !(Tensor x) => Ops.LogicalNot(x);

    /// <summary>x and y, for truth values.</summary>
    public static Tensor operator &(Tensor x, Tensor y) => Ops.LogicalAnd(x, y);

    /// <summary>x or y, for truth values.</summary>
    public static Tensor operator |(Tensor x, Tensor y) => Ops.LogicalOr(x, y);

    /// <summary>Either x or y but not both, for truth values.</summary>
    public static Tensor operator ^(Tensor x, Tensor y) => Ops.LogicalXor(x, y);
}
