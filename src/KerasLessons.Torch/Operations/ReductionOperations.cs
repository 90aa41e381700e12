using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;
using KerasLessons.Torch.Autograd;

namespace KerasLessons.Torch.Operations;

/// <summary>Sums, means and extremes.</summary>
internal static class ReductionOperations
{
    public static torch.Tensor Sum(torch.Tensor x, AxisList dim, bool keepDim)
    {
        ArgumentNullException.ThrowIfNull(x);
        x = x.DType.IsFloat() ? x : Promotion.Cast(x, DType.Int64);
        var sum = new Sum([.. Axes(x, dim)], keepDim);
        var values = x.Values;
        var total = Total(sum, values);
        return Recorder.Record(
            dim.IsAll ? "SumBackward0" : "SumBackward1", total, (_, gradient) => sum.Gradient(0, [values], total, gradient), x);
    }

    public static torch.Tensor Mean(torch.Tensor x, AxisList dim, bool keepDim)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (!x.DType.IsFloat())
        {
            throw new ArgumentException($"A mean needs floating point; received {x.DType.NumPyName()}. Convert it first with To(DType.Float32).");
        }
        var axes = Axes(x, dim);
        double count = 1;
        foreach (int axis in axes)
        {
            count *= x.Shape[axis];
        }
        var sum = new Sum([.. axes], keepDim);
        var values = x.Values;
        var total = Total(sum, values);
        return Recorder.Record(
            dim.IsAll ? "MeanBackward0" : "MeanBackward1",
            total / count,
            (_, gradient) => sum.Gradient(0, [values], total, gradient / count),
            x);
    }

    public static torch.Tensor Extreme(torch.Tensor x, bool greatest)
    {
        ArgumentNullException.ThrowIfNull(x);
        var axes = Axes(x, AxisList.All);
        return greatest
            ? Recorder.Apply("MaxBackward1", new Max([.. axes], KeepDims: false), x)
            : Recorder.Apply("MinBackward1", new Min([.. axes], KeepDims: false), x);
    }

    /// <summary>The sum; over all axes in PyTorch's order.</summary>
    private static EngineTensor Total(Sum sum, EngineTensor values) =>
        sum.Axes.Length == values.Rank && !sum.KeepDims ? CascadeSum.Of(values) : Ops.Apply(sum, values);

    private static int[] Axes(torch.Tensor x, AxisList dim) => ShapeRules.NormalizeAxes(dim.Named ?? [], x.Rank);
}
