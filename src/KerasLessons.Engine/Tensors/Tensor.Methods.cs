namespace KerasLessons;

public sealed partial class Tensor
{
    /// <summary>The axes in reverse order: a matrix transposed.</summary>
    public Tensor T => Ops.Transpose(this);

    /// <summary>The same elements in row-major order under another shape; one size may be −1.</summary>
    public Tensor Reshape(params int[] shape) => Ops.Reshape(this, shape);

    /// <summary>The same elements in row-major order under another shape; one size may be −1.</summary>
    public Tensor Reshape(Shape shape) => Ops.Reshape(this, shape);

    /// <summary>The axes in the given order; reversed when none is given.</summary>
    public Tensor Transpose(params int[] axes) => Ops.Transpose(this, axes.Length == 0 ? null : axes);

    /// <summary>The same values in another element type.</summary>
    public Tensor Cast(DType dtype) => Ops.Cast(this, dtype);

    /// <summary>Matrix product.</summary>
    public Tensor MatMul(Tensor other) => Ops.MatMul(this, other);

    /// <summary>Entries along one axis, chosen by integers.</summary>
    public Tensor Gather(Tensor indices, int axis = 0) => Ops.Gather(this, indices, axis);

    /// <summary>The tensor repeated along each axis.</summary>
    public Tensor Tile(params int[] repeats) => Ops.Tile(this, repeats);

    /// <summary>The tensor cut into equal pieces along an axis.</summary>
    public Tensor[] Split(int sections, int axis = 0) => Ops.Split(this, sections, axis);

    /// <summary>The tensor without axes of size 1.</summary>
    public Tensor Squeeze(int? axis = null) => Ops.Squeeze(this, axis);

    /// <summary>A new axis of size 1.</summary>
    public Tensor ExpandDims(int axis) => Ops.ExpandDims(this, axis);

    /// <summary>Elements held between two limits.</summary>
    public Tensor Clip(double minimum, double maximum) => Ops.Clip(this, minimum, maximum);

    /// <summary>Elements to a power.</summary>
    public Tensor Pow(Tensor exponent) => Ops.Power(this, exponent);

    /// <summary>Elements to a power.</summary>
    public Tensor Pow(double exponent) => Ops.Power(this, exponent);

    /// <summary>The larger of two elements.</summary>
    public Tensor Maximum(Tensor other) => Ops.Maximum(this, other);

    /// <summary>The smaller of two elements.</summary>
    public Tensor Minimum(Tensor other) => Ops.Minimum(this, other);

    /// <summary>Running sum along an axis; over the flattened tensor when left out.</summary>
    public Tensor CumSum(int? axis = null) => Ops.CumSum(this, axis);

    /// <summary>Elements in ascending order along an axis.</summary>
    public Tensor Sort(int axis = -1) => Ops.Sort(this, axis);

    /// <summary>Positions that sort the elements along an axis, as int64.</summary>
    public Tensor ArgSort(int axis = -1) => Ops.ArgSort(this, axis);

    /// <summary>Position of the greatest element, as int64.</summary>
    public Tensor ArgMax(int? axis = null) => Ops.ArgMax(this, axis);

    /// <summary>Position of the least element, as int64.</summary>
    public Tensor ArgMin(int? axis = null) => Ops.ArgMin(this, axis);

    /// <summary>e^x / Σ e^x along an axis.</summary>
    public Tensor Softmax(int axis = -1) => Ops.Softmax(this, axis);

    /// <summary>Logarithm of the softmax along an axis.</summary>
    public Tensor LogSoftmax(int axis = -1) => Ops.LogSoftmax(this, axis);

    /// <summary>e^x, element by element.</summary>
    public Tensor Exp() => Ops.Exp(this);

    /// <summary>e^x − 1, element by element.</summary>
    public Tensor Expm1() => Ops.Expm1(this);

    /// <summary>Natural logarithm, element by element.</summary>
    public Tensor Log() => Ops.Log(this);

    /// <summary>ln(1 + x), element by element.</summary>
    public Tensor Log1P() => Ops.Log1P(this);

    /// <summary>Square root, element by element.</summary>
    public Tensor Sqrt() => Ops.Sqrt(this);

    /// <summary>x², element by element.</summary>
    public Tensor Square() => Ops.Square(this);

    /// <summary>Absolute value, element by element.</summary>
    public Tensor Abs() => Ops.Abs(this);

    /// <summary>−1, 0 or 1 by the sign, element by element.</summary>
    public Tensor Sign() => Ops.Sign(this);

    /// <summary>Sine of radians, element by element.</summary>
    public Tensor Sin() => Ops.Sin(this);

    /// <summary>Cosine of radians, element by element.</summary>
    public Tensor Cos() => Ops.Cos(this);

    /// <summary>Tangent of radians, element by element.</summary>
    public Tensor Tan() => Ops.Tan(this);

    /// <summary>Hyperbolic tangent, element by element.</summary>
    public Tensor Tanh() => Ops.Tanh(this);

    /// <summary>1 / (1 + e^−x), element by element.</summary>
    public Tensor Sigmoid() => Ops.Sigmoid(this);

    /// <summary>max(x, 0), element by element.</summary>
    public Tensor Relu() => Ops.Relu(this);

    /// <summary>Error function, element by element.</summary>
    public Tensor Erf() => Ops.Erf(this);

    /// <summary>Greatest integer not above x, element by element.</summary>
    public Tensor Floor() => Ops.Floor(this);

    /// <summary>Nearest integer, halves to even, element by element.</summary>
    public Tensor Round() => Ops.Round(this);

    /// <summary>The same values, through which no gradient flows, element by element.</summary>
    public Tensor StopGradient() => Ops.StopGradient(this);

    /// <summary>Sum along axes, all when left out.</summary>
    /// <param name="axis">Axis or axes, negative ones from the back: <c>0</c>, <c>(0, 1)</c>, <c>[0, -1]</c>.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public Tensor Sum(AxisList axis = default, bool keepDims = false) => Ops.Sum(this, axis, keepDims);

    /// <summary>Mean along axes, all when left out.</summary>
    /// <param name="axis">Axis or axes, negative ones from the back: <c>0</c>, <c>(0, 1)</c>, <c>[0, -1]</c>.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public Tensor Mean(AxisList axis = default, bool keepDims = false) => Ops.Mean(this, axis, keepDims);

    /// <summary>Variance Σ(x − mean)² / n along axes, all when left out.</summary>
    /// <param name="axis">Axis or axes, negative ones from the back: <c>0</c>, <c>(0, 1)</c>, <c>[0, -1]</c>.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public Tensor Variance(AxisList axis = default, bool keepDims = false) => Ops.Variance(this, axis, keepDims);

    /// <summary>Standard deviation along axes, all when left out.</summary>
    /// <param name="axis">Axis or axes, negative ones from the back: <c>0</c>, <c>(0, 1)</c>, <c>[0, -1]</c>.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public Tensor Std(AxisList axis = default, bool keepDims = false) => Ops.Std(this, axis, keepDims);

    /// <summary>Greatest element along axes, all when left out.</summary>
    /// <param name="axis">Axis or axes, negative ones from the back: <c>0</c>, <c>(0, 1)</c>, <c>[0, -1]</c>.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public Tensor Max(AxisList axis = default, bool keepDims = false) => Ops.Max(this, axis, keepDims);

    /// <summary>Least element along axes, all when left out.</summary>
    /// <param name="axis">Axis or axes, negative ones from the back: <c>0</c>, <c>(0, 1)</c>, <c>[0, -1]</c>.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public Tensor Min(AxisList axis = default, bool keepDims = false) => Ops.Min(this, axis, keepDims);

    /// <summary>Product along axes, all when left out.</summary>
    /// <param name="axis">Axis or axes, negative ones from the back: <c>0</c>, <c>(0, 1)</c>, <c>[0, -1]</c>.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public Tensor Prod(AxisList axis = default, bool keepDims = false) => Ops.Prod(this, axis, keepDims);

    /// <summary>ln Σ e^x along axes, all when left out.</summary>
    /// <param name="axis">Axis or axes, negative ones from the back: <c>0</c>, <c>(0, 1)</c>, <c>[0, -1]</c>.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public Tensor LogSumExp(AxisList axis = default, bool keepDims = false) => Ops.LogSumExp(this, axis, keepDims);

    /// <summary>The tensors side by side along a new axis.</summary>
    /// <param name="tensors">Tensors of one shape.</param>
    /// <param name="axis">Where the new axis stands in the result.</param>
    public static Tensor Stack(IReadOnlyList<Tensor> tensors, int axis = 0) => Ops.Stack(tensors, axis);

    /// <summary>The tensors one after another along an existing axis.</summary>
    /// <param name="tensors">Tensors that agree in all other sizes.</param>
    /// <param name="axis">Axis to join along.</param>
    public static Tensor Concat(IReadOnlyList<Tensor> tensors, int axis = 0) => Ops.Concatenate(tensors, axis);

    /// <summary><paramref name="x"/> where the condition is true, <paramref name="y"/> elsewhere.</summary>
    /// <param name="condition">Truth values; numbers count as true where they are not 0.</param>
    /// <param name="x">Chosen where true.</param>
    /// <param name="y">Chosen where false.</param>
    public static Tensor Where(Tensor condition, Tensor x, Tensor y) => Ops.Where(condition, x, y);
}
