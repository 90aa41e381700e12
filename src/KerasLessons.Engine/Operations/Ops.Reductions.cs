using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;

namespace KerasLessons;

public static partial class Ops
{
    /// <summary>Sum of the elements along axes.</summary>
    /// <param name="x">Values; truth values count as integers.</param>
    /// <param name="axis">Axis or axes to sum over, negative ones from the back; all when left out.</param>
    /// <param name="keepDims">Whether the summed axes stay, with size 1.</param>
    public static Tensor Sum(Tensor x, AxisList axis = default, bool keepDims = false)
    {
        x = Arithmetic(x);
        var normal = ShapeRules.NormalizeAxes(axis.Named ?? [], x.Rank);
        return axis.Named is { Length: 0 } || normal.Length == 0 ? x : Apply(new Sum([.. normal], keepDims), x);
    }

    /// <summary>Arithmetic mean Σx / n along axes.</summary>
    /// <param name="x">Values; integers give float64.</param>
    /// <param name="axis">Axis or axes to average over, negative ones from the back; all when left out.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public static Tensor Mean(Tensor x, AxisList axis = default, bool keepDims = false)
    {
        x = ToFloat(x);
        int count = 1;
        foreach (int along in ShapeRules.NormalizeAxes(axis.Named ?? [], x.Rank))
        {
            count *= x.Shape[along];
        }
        return axis.Named is { Length: 0 } ? x : Sum(x, axis, keepDims) / (double)count;
    }

    /// <summary>Variance Σ(x − mean)² / n along axes.</summary>
    /// <param name="x">Values; integers give float64.</param>
    /// <param name="axis">Axis or axes, negative ones from the back; all when left out.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public static Tensor Variance(Tensor x, AxisList axis = default, bool keepDims = false) =>
        Mean(Square(ToFloat(x) - Mean(x, axis, keepDims: true)), axis, keepDims);

    /// <summary>Standard deviation √variance along axes.</summary>
    /// <param name="x">Values; integers give float64.</param>
    /// <param name="axis">Axis or axes, negative ones from the back; all when left out.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public static Tensor Std(Tensor x, AxisList axis = default, bool keepDims = false) => Sqrt(Variance(x, axis, keepDims));

    /// <summary>Greatest element along axes; NaN if there is one.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axis or axes, negative ones from the back; all when left out.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public static Tensor Max(Tensor x, AxisList axis = default, bool keepDims = false)
    {
        x = Arithmetic(x);
        var normal = ShapeRules.NormalizeAxes(axis.Named ?? [], x.Rank);
        return normal.Length == 0 ? x : Apply(new Max([.. normal], keepDims), x);
    }

    /// <summary>Least element along axes; NaN if there is one.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axis or axes, negative ones from the back; all when left out.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public static Tensor Min(Tensor x, AxisList axis = default, bool keepDims = false)
    {
        x = Arithmetic(x);
        var normal = ShapeRules.NormalizeAxes(axis.Named ?? [], x.Rank);
        return normal.Length == 0 ? x : Apply(new Min([.. normal], keepDims), x);
    }

    /// <summary>Product of the elements along axes.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axis or axes, negative ones from the back; all when left out.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public static Tensor Prod(Tensor x, AxisList axis = default, bool keepDims = false)
    {
        x = Arithmetic(x);
        var normal = ShapeRules.NormalizeAxes(axis.Named ?? [], x.Rank);
        return normal.Length == 0 ? x : Apply(new Prod([.. normal], keepDims), x);
    }

    /// <summary>Whether all elements along axes are true.</summary>
    /// <param name="x">Truth values; numbers count as true where they are not 0.</param>
    /// <param name="axis">Axis or axes, negative ones from the back; all when left out.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public static Tensor All(Tensor x, AxisList axis = default, bool keepDims = false) =>
        Equal(Sum(Cast(LogicalNot(x), DType.Int32), axis, keepDims), 0.0);

    /// <summary>Whether any element along axes is true.</summary>
    /// <param name="x">Truth values; numbers count as true where they are not 0.</param>
    /// <param name="axis">Axis or axes, negative ones from the back; all when left out.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public static Tensor Any(Tensor x, AxisList axis = default, bool keepDims = false) =>
        NotEqual(Sum(Cast(Cast(x, DType.Bool), DType.Int32), axis, keepDims), 0.0);

    /// <summary>Position of the greatest element, the first of equal ones, as int64.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axis to search along; the flattened tensor when left out.</param>
    public static Tensor ArgMax(Tensor x, int? axis = null) => axis is { } a
        ? Apply(new ArgMax(ShapeRules.NormalizeAxis(a, x.Rank)), x)
        : Apply(new ArgMax(0), Reshape(x, x.Size));

    /// <summary>Position of the least element, the first of equal ones, as int64.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axis to search along; the flattened tensor when left out.</param>
    public static Tensor ArgMin(Tensor x, int? axis = null) => axis is { } a
        ? Apply(new ArgMin(ShapeRules.NormalizeAxis(a, x.Rank)), x)
        : Apply(new ArgMin(0), Reshape(x, x.Size));

    /// <summary>ln Σ e^x along axes, without overflow.</summary>
    /// <param name="x">Values; integers give float64.</param>
    /// <param name="axis">Axis or axes, negative ones from the back; all when left out.</param>
    /// <param name="keepDims">Whether the axes stay, with size 1.</param>
    public static Tensor LogSumExp(Tensor x, AxisList axis = default, bool keepDims = false)
    {
        x = ToFloat(x);
        var max = StopGradient(Max(x, axis, keepDims: true));
        // Where all are −∞ the difference would be NaN; 0 in the maximum's place gives ln 0 = −∞.
        max = Where(IsFinite(max), max, ZerosLike(max));
        var result = Log(Sum(Exp(x - max), axis, keepDims: true)) + max;
        return keepDims ? result : Reshape(result, ShapeRules.Reduce(x.Shape, ShapeRules.NormalizeAxes(axis.Named ?? [], x.Rank), false));
    }

    /// <summary>e^x / Σ e^x along one axis, without overflow.</summary>
    /// <param name="x">Values; integers give float64.</param>
    /// <param name="axis">Axis whose elements sum to 1 afterwards.</param>
    public static Tensor Softmax(Tensor x, int axis = -1) => OnLastAxis(Engine.Primitives.Softmax.Instance, ToFloat(x), axis);

    /// <summary>x − ln Σ e^x along one axis, without overflow: the logarithm of <see cref="Softmax"/>.</summary>
    /// <param name="x">Values; integers give float64.</param>
    /// <param name="axis">Axis whose exponentials sum to 1 afterwards.</param>
    public static Tensor LogSoftmax(Tensor x, int axis = -1) => OnLastAxis(Engine.Primitives.LogSoftmax.Instance, ToFloat(x), axis);

    /// <summary>Running sum along one axis.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axis; the flattened tensor when left out.</param>
    public static Tensor CumSum(Tensor x, int? axis = null)
    {
        x = Arithmetic(x);
        return axis is { } a
            ? Apply(new CumSum(ShapeRules.NormalizeAxis(a, x.Rank), Reverse: false), x)
            : Apply(new CumSum(0, Reverse: false), Reshape(x, x.Size));
    }

    /// <summary>The positions that put each line along one axis in ascending order, as int64; equal elements keep their order, NaN comes last.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axis to sort along.</param>
    public static Tensor ArgSort(Tensor x, int axis = -1) => Apply(new ArgSort(ShapeRules.NormalizeAxis(axis, x.Rank)), x);

    /// <summary>Each line along one axis in ascending order; NaN comes last.</summary>
    /// <param name="x">Values.</param>
    /// <param name="axis">Axis to sort along.</param>
    public static Tensor Sort(Tensor x, int axis = -1) => TakeAlongAxis(x, ArgSort(x, axis), axis);

    /// <summary>Sums over the axes along which <paramref name="shape"/> was broadcast, back to that shape.</summary>
    internal static Tensor SumTo(Tensor x, Shape shape)
    {
        if (x.Shape == shape)
        {
            return x;
        }
        int lead = x.Rank - shape.Rank;
        var axes = new List<int>();
        for (int i = 0; i < x.Rank; i++)
        {
            if (i < lead || (shape[i - lead] == 1 && x.Shape[i] != 1))
            {
                axes.Add(i);
            }
        }
        return axes.Count == 0 ? x : Reshape(Apply(new Sum([.. axes], KeepDims: false), x), shape);
    }

    private static Tensor OnLastAxis(Primitive primitive, Tensor x, int axis)
    {
        axis = ShapeRules.NormalizeAxis(axis, x.Rank);
        return axis == x.Rank - 1
            ? Apply(primitive, x)
            : SwapAxes(Apply(primitive, SwapAxes(x, axis, -1)), axis, -1);
    }
}
