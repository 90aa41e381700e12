using KerasLessons.Engine.Tensors;

namespace KerasLessons;

public static partial class tf
{
    /// <summary>The same values in another element type.</summary>
    /// <param name="x">Values.</param>
    /// <param name="dtype">Type wanted. From floating point to integers digits after the point are cut off.</param>
    public static Tensor Cast(Tensor x, DType dtype) => Ops.Cast(x, dtype);

    /// <summary>x², element by element.</summary>
    public static Tensor Square(Tensor x) => Ops.Square(x);

    /// <summary>Square root, element by element.</summary>
    public static Tensor Sqrt(Tensor x) => Ops.Sqrt(x);

    /// <summary>e^x, element by element.</summary>
    public static Tensor Exp(Tensor x) => Ops.Exp(x);

    /// <summary>Natural logarithm, element by element.</summary>
    public static Tensor Log(Tensor x) => Ops.Log(x);

    /// <summary>Absolute value, element by element.</summary>
    public static Tensor Abs(Tensor x) => Ops.Abs(x);

    /// <summary>Sine of radians, element by element.</summary>
    public static Tensor Sin(Tensor x) => Ops.Sin(x);

    /// <summary>Cosine of radians, element by element.</summary>
    public static Tensor Cos(Tensor x) => Ops.Cos(x);

    /// <summary>Hyperbolic tangent, element by element.</summary>
    public static Tensor Tanh(Tensor x) => Ops.Tanh(x);

    /// <summary>1 / (1 + e^−x), element by element.</summary>
    public static Tensor Sigmoid(Tensor x) => Ops.Sigmoid(x);

    /// <summary>x to the power y, element by element.</summary>
    public static Tensor Pow(Tensor x, Tensor y) => Ops.Power(x, y);

    /// <summary>x to the power y, element by element.</summary>
    public static Tensor Pow(Tensor x, double y) => Ops.Power(x, y);

    /// <summary>The larger of x and y, element by element.</summary>
    public static Tensor Maximum(Tensor x, Tensor y) => Ops.Maximum(x, y);

    /// <summary>The larger of x and y, element by element.</summary>
    public static Tensor Maximum(Tensor x, double y) => Ops.Maximum(x, y);

    /// <summary>The smaller of x and y, element by element.</summary>
    public static Tensor Minimum(Tensor x, Tensor y) => Ops.Minimum(x, y);

    /// <summary>The smaller of x and y, element by element.</summary>
    public static Tensor Minimum(Tensor x, double y) => Ops.Minimum(x, y);

    /// <summary><paramref name="x"/> where the condition is true, <paramref name="y"/> elsewhere.</summary>
    public static Tensor Where(Tensor condition, Tensor x, Tensor y) => Ops.Where(condition, x, y);

    /// <summary><paramref name="x"/> where the condition is true, the number <paramref name="y"/> elsewhere.</summary>
    public static Tensor Where(Tensor condition, Tensor x, double y) => np.Where(condition, x, y);

    /// <summary>Where the condition is true: one row of positions, as int64, for each such element; computed at once.</summary>
    /// <param name="condition">Truth values; numbers count as true where they are not 0.</param>
    public static Tensor Where(Tensor condition)
    {
        var positions = np.Where(condition);
        return condition.Rank == 0 ? NewTensor.Filled((positions[0].Size, 0), 0) : Ops.Stack(positions, 1);
    }

    /// <summary>Sum of the elements along axes.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axes to sum over; all when left out.</param>
    /// <param name="keepDims">Whether the summed axes stay, with size 1.</param>
    public static Tensor ReduceSum(Tensor x, AxisList axis = default, bool keepDims = false) => Ops.Sum(x, axis.Named, keepDims);

    /// <summary>Arithmetic mean Σx / n along axes; integers give float64, where TensorFlow would cut the mean off to an integer.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axes to average over; all when left out.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public static Tensor ReduceMean(Tensor x, AxisList axis = default, bool keepDims = false) => Ops.Mean(x, axis.Named, keepDims);

    /// <summary>Greatest element along axes.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axes; all when left out.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public static Tensor ReduceMax(Tensor x, AxisList axis = default, bool keepDims = false) => np.Max(x, axis, keepDims);

    /// <summary>Least element along axes.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axes; all when left out.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public static Tensor ReduceMin(Tensor x, AxisList axis = default, bool keepDims = false) => np.Min(x, axis, keepDims);

    /// <summary>Position of the greatest element along an axis, the first of equal ones, as int64.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axis to search along.</param>
    public static Tensor ArgMax(Tensor x, int axis = 0) => Ops.ArgMax(x, axis);

    /// <summary>Position of the least element along an axis, the first of equal ones, as int64.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axis to search along.</param>
    public static Tensor ArgMin(Tensor x, int axis = 0) => Ops.ArgMin(x, axis);
}
