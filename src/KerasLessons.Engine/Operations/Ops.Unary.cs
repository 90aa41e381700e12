using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;

namespace KerasLessons;

public static partial class Ops
{
    /// <summary>−x, element by element.</summary>
    public static Tensor Negative(Tensor x) => Apply(Negate.Instance, Arithmetic(x));

    /// <summary>Absolute value, element by element.</summary>
    public static Tensor Abs(Tensor x) => Apply(Engine.Primitives.Abs.Instance, Arithmetic(x));

    /// <summary>−1, 0 or 1 by the sign, element by element.</summary>
    public static Tensor Sign(Tensor x) => Apply(Engine.Primitives.Sign.Instance, Arithmetic(x));

    /// <summary>x², element by element.</summary>
    public static Tensor Square(Tensor x) => Apply(Engine.Primitives.Square.Instance, Arithmetic(x));

    /// <summary>Greatest integer not above x, in the type of x, element by element.</summary>
    public static Tensor Floor(Tensor x) => Apply(Engine.Primitives.Floor.Instance, Arithmetic(x));

    /// <summary>Least integer not below x, in the type of x, element by element.</summary>
    public static Tensor Ceiling(Tensor x) => Apply(Engine.Primitives.Ceiling.Instance, Arithmetic(x));

    /// <summary>Nearest integer, halves to even, in the type of x, element by element.</summary>
    public static Tensor Round(Tensor x) => Apply(Engine.Primitives.Round.Instance, Arithmetic(x));

    /// <summary>max(x, 0), element by element.</summary>
    public static Tensor Relu(Tensor x) => Apply(Engine.Primitives.Relu.Instance, Arithmetic(x));

    /// <summary>e^x, element by element.</summary>
    public static Tensor Exp(Tensor x) => Apply(Engine.Primitives.Exp.Instance, ToFloat(x));

    /// <summary>e^x − 1, exact near 0, element by element.</summary>
    public static Tensor Expm1(Tensor x) => Apply(Engine.Primitives.Expm1.Instance, ToFloat(x));

    /// <summary>Natural logarithm; NaN below 0, element by element.</summary>
    public static Tensor Log(Tensor x) => Apply(Engine.Primitives.Log.Instance, ToFloat(x));

    /// <summary>ln(1 + x), exact near 0, element by element.</summary>
    public static Tensor Log1P(Tensor x) => Apply(Engine.Primitives.Log1p.Instance, ToFloat(x));

    /// <summary>Square root; NaN below 0, element by element.</summary>
    public static Tensor Sqrt(Tensor x) => Apply(Engine.Primitives.Sqrt.Instance, ToFloat(x));

    /// <summary>Sine of radians, element by element.</summary>
    public static Tensor Sin(Tensor x) => Apply(Engine.Primitives.Sin.Instance, ToFloat(x));

    /// <summary>Cosine of radians, element by element.</summary>
    public static Tensor Cos(Tensor x) => Apply(Engine.Primitives.Cos.Instance, ToFloat(x));

    /// <summary>Tangent of radians, element by element.</summary>
    public static Tensor Tan(Tensor x) => Apply(Engine.Primitives.Tan.Instance, ToFloat(x));

    /// <summary>Hyperbolic tangent, element by element.</summary>
    public static Tensor Tanh(Tensor x) => Apply(Engine.Primitives.Tanh.Instance, ToFloat(x));

    /// <summary>Logistic function 1 / (1 + e^−x), element by element.</summary>
    public static Tensor Sigmoid(Tensor x) => Apply(Engine.Primitives.Sigmoid.Instance, ToFloat(x));

    /// <summary>Error function 2/√π ∫₀ˣ e^(−t²) dt, element by element.</summary>
    public static Tensor Erf(Tensor x) => Apply(Engine.Primitives.Erf.Instance, ToFloat(x));

    /// <summary>Whether each element is not a number.</summary>
    public static Tensor IsNaN(Tensor x) => Apply(Engine.Primitives.IsNaN.Instance, ToFloat(x));

    /// <summary>Whether each element is neither infinite nor NaN.</summary>
    public static Tensor IsFinite(Tensor x) => Apply(Engine.Primitives.IsFinite.Instance, ToFloat(x));

    /// <summary>Not x, for truth values; numbers count as true where they are not 0.</summary>
    public static Tensor LogicalNot(Tensor x) => Apply(Engine.Primitives.LogicalNot.Instance, Cast(x, DType.Bool));

    /// <summary>1 / √x, element by element.</summary>
    public static Tensor Rsqrt(Tensor x) => 1.0 / Sqrt(x);

    /// <summary>1 / x, element by element.</summary>
    public static Tensor Reciprocal(Tensor x) => 1.0 / ToFloat(x);

    /// <summary>ln(1 + e^x) without overflow, element by element.</summary>
    public static Tensor Softplus(Tensor x) => Apply(Engine.Primitives.Softplus.Instance, ToFloat(x));

    /// <summary>Truth values count as integers in arithmetic.</summary>
    private static Tensor Arithmetic(Tensor x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return x.DType == DType.Bool ? Cast(x, DType.Int32) : x;
    }
}
