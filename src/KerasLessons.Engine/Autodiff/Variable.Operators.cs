namespace KerasLessons;

// A variable beside a tensor meets the tensor's own operators; these are for two variables, or a variable and a number.
public sealed unsafe partial class Variable
{
    /// <summary>Sum element by element.</summary>
    public static Tensor operator +(Variable x, Variable y) => x.Value + y.Value;

    /// <summary>Sum element by element.</summary>
    public static Tensor operator +(Variable x, double y) => x.Value + y;

    /// <summary>Sum element by element.</summary>
    public static Tensor operator +(double x, Variable y) => x + y.Value;

    /// <summary>Difference element by element.</summary>
    public static Tensor operator -(Variable x, Variable y) => x.Value - y.Value;

    /// <summary>Difference element by element.</summary>
    public static Tensor operator -(Variable x, double y) => x.Value - y;

    /// <summary>Difference element by element.</summary>
    public static Tensor operator -(double x, Variable y) => x - y.Value;

    /// <summary>Product element by element.</summary>
    public static Tensor operator *(Variable x, Variable y) => x.Value * y.Value;

    /// <summary>Product element by element.</summary>
    public static Tensor operator *(Variable x, double y) => x.Value * y;

    /// <summary>Product element by element.</summary>
    public static Tensor operator *(double x, Variable y) => x * y.Value;

    /// <summary>Quotient element by element.</summary>
    public static Tensor operator /(Variable x, Variable y) => x.Value / y.Value;

    /// <summary>Quotient element by element.</summary>
    public static Tensor operator /(Variable x, double y) => x.Value / y;

    /// <summary>Quotient element by element.</summary>
    public static Tensor operator /(double x, Variable y) => x / y.Value;

    /// <summary>Remainder with the sign of the divisor element by element.</summary>
    public static Tensor operator %(Variable x, Variable y) => x.Value % y.Value;

    /// <summary>Remainder with the sign of the divisor element by element.</summary>
    public static Tensor operator %(Variable x, double y) => x.Value % y;

    /// <summary>Remainder with the sign of the divisor element by element.</summary>
    public static Tensor operator %(double x, Variable y) => x % y.Value;

    /// <summary>Whether x is below y, element by element.</summary>
    public static Tensor operator <(Variable x, Variable y) => x.Value < y.Value;

    /// <summary>Whether x is below y, element by element.</summary>
    public static Tensor operator <(Variable x, double y) => x.Value < y;

    /// <summary>Whether x is below y, element by element.</summary>
    public static Tensor operator <(double x, Variable y) => x < y.Value;

    /// <summary>Whether x is at or below y, element by element.</summary>
    public static Tensor operator <=(Variable x, Variable y) => x.Value <= y.Value;

    /// <summary>Whether x is at or below y, element by element.</summary>
    public static Tensor operator <=(Variable x, double y) => x.Value <= y;

    /// <summary>Whether x is at or below y, element by element.</summary>
    public static Tensor operator <=(double x, Variable y) => x <= y.Value;

    /// <summary>Whether x is above y, element by element.</summary>
    public static Tensor operator >(Variable x, Variable y) => x.Value > y.Value;

    /// <summary>Whether x is above y, element by element.</summary>
    public static Tensor operator >(Variable x, double y) => x.Value > y;

    /// <summary>Whether x is above y, element by element.</summary>
    public static Tensor operator >(double x, Variable y) => x > y.Value;

    /// <summary>Whether x is at or above y, element by element.</summary>
    public static Tensor operator >=(Variable x, Variable y) => x.Value >= y.Value;

    /// <summary>Whether x is at or above y, element by element.</summary>
    public static Tensor operator >=(Variable x, double y) => x.Value >= y;

    /// <summary>Whether x is at or above y, element by element.</summary>
    public static Tensor operator >=(double x, Variable y) => x >= y.Value;

    /// <summary>The elements with opposite sign.</summary>
    public static Tensor operator -(Variable x) => -x.Value;
}
