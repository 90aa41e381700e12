using KerasLessons.Torch.Operations;

namespace KerasLessons.Torch;

public static partial class torch
{
    /// <summary>e^x, element by element.</summary>
    public static Tensor Exp(Tensor input) => Required(input).Exp();

    /// <summary>Natural logarithm, element by element.</summary>
    public static Tensor Log(Tensor input) => Required(input).Log();

    /// <summary>Square root, element by element.</summary>
    public static Tensor Sqrt(Tensor input) => Required(input).Sqrt();

    /// <summary>Absolute value, element by element.</summary>
    public static Tensor Abs(Tensor input) => Required(input).Abs();

    /// <summary>Sine of radians, element by element.</summary>
    public static Tensor Sin(Tensor input) => Required(input).Sin();

    /// <summary>Cosine of radians, element by element.</summary>
    public static Tensor Cos(Tensor input) => Required(input).Cos();

    /// <summary>Hyperbolic tangent, element by element.</summary>
    public static Tensor Tanh(Tensor input) => Required(input).Tanh();

    /// <summary>1 / (1 + e^−x), element by element.</summary>
    public static Tensor Sigmoid(Tensor input) => Required(input).Sigmoid();

    /// <summary>max(x, 0), element by element.</summary>
    public static Tensor Relu(Tensor input) => Required(input).Relu();

    /// <summary>e^x / Σ e^x along an axis.</summary>
    /// <param name="input">Values.</param>
    /// <param name="dim">Axis whose elements sum to 1 afterwards.</param>
    public static Tensor Softmax(Tensor input, int dim) => ElementwiseOperations.Softmax(input, dim);

    /// <summary>Logarithm of the softmax along an axis, without overflow.</summary>
    /// <param name="input">Values.</param>
    /// <param name="dim">Axis whose exponentials sum to 1 afterwards.</param>
    public static Tensor LogSoftmax(Tensor input, int dim) => ElementwiseOperations.LogSoftmax(input, dim);

    /// <summary>Elements to a power.</summary>
    public static Tensor Pow(Tensor input, double exponent) => Required(input).Pow(exponent);

    /// <summary>Elements to a power; integers stay integers.</summary>
    public static Tensor Pow(Tensor input, long exponent) => Required(input).Pow(exponent);

    /// <summary>Elements to a power.</summary>
    public static Tensor Pow(Tensor input, Tensor exponent) => Required(input).Pow(exponent);

    /// <summary>Matrix product.</summary>
    public static Tensor MatMul(Tensor input, Tensor other) => MatrixOperations.MatMul(input, other);

    /// <inheritdoc cref="Tensor.Sum"/>
    /// <param name="input">Values.</param>
    /// <param name="dim">Axis or axes, negative ones from the back.</param>
    /// <param name="keepDim">Whether the summed axes stay, with size 1.</param>
    public static Tensor Sum(Tensor input, AxisList dim = default, bool keepDim = false) => Required(input).Sum(dim, keepDim);

    /// <inheritdoc cref="Tensor.Mean"/>
    /// <param name="input">Values.</param>
    /// <param name="dim">Axis or axes, negative ones from the back.</param>
    /// <param name="keepDim">Whether the axes stay, with size 1.</param>
    public static Tensor Mean(Tensor input, AxisList dim = default, bool keepDim = false) => Required(input).Mean(dim, keepDim);

    /// <summary>Greatest element; NaN if there is one.</summary>
    public static Tensor Max(Tensor input) => Required(input).Max();

    /// <summary>Least element; NaN if there is one.</summary>
    public static Tensor Min(Tensor input) => Required(input).Min();

    /// <inheritdoc cref="Tensor.ArgMax"/>
    public static Tensor ArgMax(Tensor input, int? dim = null) => Required(input).ArgMax(dim);

    /// <inheritdoc cref="Tensor.ArgMin"/>
    public static Tensor ArgMin(Tensor input, int? dim = null) => Required(input).ArgMin(dim);

    /// <summary>Whether x = y, element by element.</summary>
    public static Tensor Eq(Tensor input, Tensor other) => ComparisonOperations.Equal(input, other);
}
