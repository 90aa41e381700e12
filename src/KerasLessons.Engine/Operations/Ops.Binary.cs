using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;

namespace KerasLessons;

public static partial class Ops
{
    /// <summary>x + y, element by element.</summary>
    public static Tensor Add(Tensor x, Tensor y) => Arithmetic(Engine.Primitives.Add.Instance, x, y);

    /// <summary>x + y, element by element.</summary>
    public static Tensor Add(Tensor x, double y) => Add(x, Scalar(y, x));

    /// <summary>x + y, element by element.</summary>
    public static Tensor Add(double x, Tensor y) => Add(Scalar(x, y), y);

    /// <summary>x − y, element by element.</summary>
    public static Tensor Subtract(Tensor x, Tensor y) => Arithmetic(Engine.Primitives.Subtract.Instance, x, y);

    /// <summary>x − y, element by element.</summary>
    public static Tensor Subtract(Tensor x, double y) => Subtract(x, Scalar(y, x));

    /// <summary>x − y, element by element.</summary>
    public static Tensor Subtract(double x, Tensor y) => Subtract(Scalar(x, y), y);

    /// <summary>x · y, element by element.</summary>
    public static Tensor Multiply(Tensor x, Tensor y) => Arithmetic(Engine.Primitives.Multiply.Instance, x, y);

    /// <summary>x · y, element by element.</summary>
    public static Tensor Multiply(Tensor x, double y) => Multiply(x, Scalar(y, x));

    /// <summary>x · y, element by element.</summary>
    public static Tensor Multiply(double x, Tensor y) => Multiply(Scalar(x, y), y);

    /// <summary>The larger of x and y, element by element.</summary>
    public static Tensor Maximum(Tensor x, Tensor y) => Arithmetic(Engine.Primitives.Maximum.Instance, x, y);

    /// <summary>The larger of x and y, element by element.</summary>
    public static Tensor Maximum(Tensor x, double y) => Maximum(x, Scalar(y, x));

    /// <summary>The larger of x and y, element by element.</summary>
    public static Tensor Maximum(double x, Tensor y) => Maximum(Scalar(x, y), y);

    /// <summary>The smaller of x and y, element by element.</summary>
    public static Tensor Minimum(Tensor x, Tensor y) => Arithmetic(Engine.Primitives.Minimum.Instance, x, y);

    /// <summary>The smaller of x and y, element by element.</summary>
    public static Tensor Minimum(Tensor x, double y) => Minimum(x, Scalar(y, x));

    /// <summary>The smaller of x and y, element by element.</summary>
    public static Tensor Minimum(double x, Tensor y) => Minimum(Scalar(x, y), y);

    /// <summary>Remainder x − y·⌊x / y⌋, with the sign of y, element by element.</summary>
    public static Tensor Mod(Tensor x, Tensor y) => Arithmetic(Engine.Primitives.Remainder.Instance, x, y);

    /// <summary>Remainder x − y·⌊x / y⌋, with the sign of y, element by element.</summary>
    public static Tensor Mod(Tensor x, double y) => Mod(x, Scalar(y, x));

    /// <summary>Remainder x − y·⌊x / y⌋, with the sign of y, element by element.</summary>
    public static Tensor Mod(double x, Tensor y) => Mod(Scalar(x, y), y);

    /// <summary>x / y, element by element; float64 for integers.</summary>
    public static Tensor Divide(Tensor x, Tensor y) => Real(Engine.Primitives.Divide.Instance, x, y);

    /// <summary>x / y, element by element.</summary>
    public static Tensor Divide(Tensor x, double y) => Divide(x, Scalar(y, x));

    /// <summary>x / y, element by element.</summary>
    public static Tensor Divide(double x, Tensor y) => Divide(Scalar(x, y), y);

    /// <summary>x to the power y, element by element.</summary>
    public static Tensor Power(Tensor x, Tensor y) => x.DType.IsFloat() || y.DType.IsFloat() ? Real(Engine.Primitives.Power.Instance, x, y) : Arithmetic(Engine.Primitives.Power.Instance, x, y);

    /// <summary>x to the power y, element by element.</summary>
    public static Tensor Power(Tensor x, double y) => y == 2 ? Square(x) : Power(x, Scalar(y, x));

    /// <summary>x to the power y, element by element.</summary>
    public static Tensor Power(double x, Tensor y) => Power(Scalar(x, y), y);

    /// <summary>Whether x = y, element by element.</summary>
    public static Tensor Equal(Tensor x, Tensor y) => Compare(Engine.Primitives.Equal.Instance, x, y);

    /// <summary>Whether x = y, element by element.</summary>
    public static Tensor Equal(Tensor x, double y) => Equal(x, Scalar(y, x));

    /// <summary>Whether x ≠ y, element by element.</summary>
    public static Tensor NotEqual(Tensor x, Tensor y) => Compare(Engine.Primitives.NotEqual.Instance, x, y);

    /// <summary>Whether x ≠ y, element by element.</summary>
    public static Tensor NotEqual(Tensor x, double y) => NotEqual(x, Scalar(y, x));

    /// <summary>Whether x is below y, element by element.</summary>
    public static Tensor Less(Tensor x, Tensor y) => Compare(Engine.Primitives.Less.Instance, x, y);

    /// <summary>Whether x is below y, element by element.</summary>
    public static Tensor Less(Tensor x, double y) => Less(x, Scalar(y, x));

    /// <summary>Whether x is at or below y, element by element.</summary>
    public static Tensor LessEqual(Tensor x, Tensor y) => Compare(Engine.Primitives.LessEqual.Instance, x, y);

    /// <summary>Whether x is at or below y, element by element.</summary>
    public static Tensor LessEqual(Tensor x, double y) => LessEqual(x, Scalar(y, x));

    /// <summary>Whether x is above y, element by element.</summary>
    public static Tensor Greater(Tensor x, Tensor y) => Compare(Engine.Primitives.Less.Instance, y, x);

    /// <summary>Whether x is above y, element by element.</summary>
    public static Tensor Greater(Tensor x, double y) => Greater(x, Scalar(y, x));

    /// <summary>Whether x is at or above y, element by element.</summary>
    public static Tensor GreaterEqual(Tensor x, Tensor y) => Compare(Engine.Primitives.LessEqual.Instance, y, x);

    /// <summary>Whether x is at or above y, element by element.</summary>
    public static Tensor GreaterEqual(Tensor x, double y) => GreaterEqual(x, Scalar(y, x));

    /// <summary>x and y; numbers count as true where they are not 0.</summary>
    public static Tensor LogicalAnd(Tensor x, Tensor y) =>
        Apply(Engine.Primitives.LogicalAnd.Instance, Cast(x, DType.Bool), Cast(y, DType.Bool));

    /// <summary>x or y; numbers count as true where they are not 0.</summary>
    public static Tensor LogicalOr(Tensor x, Tensor y) =>
        Apply(Engine.Primitives.LogicalOr.Instance, Cast(x, DType.Bool), Cast(y, DType.Bool));

    /// <summary>Either x or y but not both; numbers count as true where they are not 0.</summary>
    public static Tensor LogicalXor(Tensor x, Tensor y) => NotEqual(Cast(x, DType.Bool), Cast(y, DType.Bool));

    /// <summary><paramref name="x"/> where the condition is true, <paramref name="y"/> elsewhere.</summary>
    /// <param name="condition">Truth values; numbers count as true where they are not 0.</param>
    /// <param name="x">Chosen where true.</param>
    /// <param name="y">Chosen where false.</param>
    public static Tensor Where(Tensor condition, Tensor x, Tensor y)
    {
        (x, y) = Promote(x, y);
        return Apply(Engine.Primitives.Where.Instance, Cast(condition, DType.Bool), x, y);
    }

    /// <summary>x held between two limits: min(max(x, minimum), maximum).</summary>
    /// <exception cref="ArgumentException">The minimum is above the maximum.</exception>
    public static Tensor Clip(Tensor x, double minimum, double maximum)
    {
        if (minimum > maximum)
        {
            throw new ArgumentException($"Limits must be in order; received minimum {minimum} and maximum {maximum}.");
        }
        return Minimum(Maximum(x, minimum), maximum);
    }

    private static Tensor Arithmetic(Primitive primitive, Tensor x, Tensor y)
    {
        (x, y) = Promote(x, y);
        return Apply(primitive, Arithmetic(x), Arithmetic(y));
    }

    private static Tensor Real(Primitive primitive, Tensor x, Tensor y)
    {
        (x, y) = Promote(x, y);
        return Apply(primitive, ToFloat(x), ToFloat(y));
    }

    private static Tensor Compare(Primitive primitive, Tensor x, Tensor y)
    {
        (x, y) = Promote(x, y);
        return Apply(primitive, x, y);
    }
}
