using KerasLessons.Engine.Tensors;

namespace KerasLessons;

public static partial class np
{
    /// <summary>Sum of the elements along axes; int32 and truth values sum in int64.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axes to sum over; all when left out.</param>
    /// <param name="keepDims">Whether the summed axes stay, with size 1.</param>
    public static Tensor Sum(Tensor x, AxisList axis = default, bool keepDims = false) => Ops.Sum(Wide(x), axis.Named, keepDims);

    /// <summary>Product of the elements along axes; int32 and truth values multiply in int64.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axes; all when left out.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public static Tensor Prod(Tensor x, AxisList axis = default, bool keepDims = false) =>
        axis.Named is [] ? Wide(x) : Ops.Prod(Wide(x), axis.Named, keepDims);

    /// <summary>Arithmetic mean Σx / n along axes; integers give float64.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axes to average over; all when left out.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public static Tensor Mean(Tensor x, AxisList axis = default, bool keepDims = false) => Ops.Mean(x, axis.Named, keepDims);

    /// <summary>Variance Σ(x − mean)² / (n − ddof) along axes; integers give float64.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axes; all when left out.</param>
    /// <param name="ddof">What is taken off the number of elements: 0 for the variance of these numbers, 1 for the estimate from a sample.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public static Tensor Var(Tensor x, AxisList axis = default, int ddof = 0, bool keepDims = false)
    {
        if (ddof == 0 || axis.Named is [])
        {
            return Ops.Variance(x, axis.Named, keepDims);
        }
        x = Ops.ToFloat(x);
        int count = 1;
        foreach (int along in ShapeRules.NormalizeAxes(axis.Named, x.Rank))
        {
            count *= x.Shape[along];
        }
        var deviations = Ops.Square(x - Ops.Mean(x, axis.Named, keepDims: true));
        return Ops.Sum(deviations, axis.Named, keepDims) / (double)Math.Max(count - ddof, 0);
    }

    /// <summary>Standard deviation √(Σ(x − mean)² / (n − ddof)) along axes; integers give float64.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axes; all when left out.</param>
    /// <param name="ddof">What is taken off the number of elements: 0 for the deviation of these numbers, 1 for the estimate from a sample.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public static Tensor Std(Tensor x, AxisList axis = default, int ddof = 0, bool keepDims = false) => Ops.Sqrt(Var(x, axis, ddof, keepDims));

    /// <summary>Greatest element along axes; NaN if there is one.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axes; all when left out.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public static Tensor Max(Tensor x, AxisList axis = default, bool keepDims = false) =>
        axis.Named is [] ? x : Ops.Cast(Ops.Max(x, axis.Named, keepDims), x.DType);

    /// <summary>Least element along axes; NaN if there is one.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axes; all when left out.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public static Tensor Min(Tensor x, AxisList axis = default, bool keepDims = false) =>
        axis.Named is [] ? x : Ops.Cast(Ops.Min(x, axis.Named, keepDims), x.DType);

    /// <summary>Whether all elements along axes are true; numbers count as true where they are not 0.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axes; all when left out.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public static Tensor All(Tensor x, AxisList axis = default, bool keepDims = false) => Ops.All(x, axis.Named, keepDims);

    /// <summary>Whether any element along axes is true; numbers count as true where they are not 0.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axes; all when left out.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public static Tensor Any(Tensor x, AxisList axis = default, bool keepDims = false) => Ops.Any(x, axis.Named, keepDims);

    /// <summary>Position of the greatest element, the first of equal ones, as int64.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axis to search along; the flattened array when left out.</param>
    public static Tensor ArgMax(Tensor x, int? axis = null) => Ops.ArgMax(x, axis);

    /// <summary>Position of the least element, the first of equal ones, as int64.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axis to search along; the flattened array when left out.</param>
    public static Tensor ArgMin(Tensor x, int? axis = null) => Ops.ArgMin(x, axis);

    /// <summary>Running sum along an axis; int32 and truth values sum in int64.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axis; the flattened array when left out.</param>
    public static Tensor CumSum(Tensor x, int? axis = null) => Ops.CumSum(Wide(x), axis);

    /// <summary>NumPy adds up small integers in 64 bits.</summary>
    private static Tensor Wide(Tensor x) => x.DType is DType.Int32 or DType.Bool ? x.Cast(DType.Int64) : x;
}
