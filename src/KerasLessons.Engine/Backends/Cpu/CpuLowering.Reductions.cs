using System.Numerics;
using KerasLessons.Engine.Backends.Cpu.Reductions;
using KerasLessons.Engine.Backends.Cpu.Structure;
using KerasLessons.Engine.Primitives;

namespace KerasLessons.Engine.Backends.Cpu;

/// <content>Along axes: reductions, positions of extremes, running sums, sorting.</content>
internal static unsafe partial class CpuLowering
{
    private static Step Reduce(Reduction reduction, Operand input, Operand output) => output.DType switch
    {
        DType.Float32 => Reduce<float>(reduction, input, output),
        DType.Float64 => Reduce<double>(reduction, input, output),
        DType.Int32 => Reduce<int>(reduction, input, output),
        DType.Int64 => Reduce<long>(reduction, input, output),
        _ => throw Undefined(reduction, output.DType),
    };

    private static Step Reduce<T>(Reduction reduction, Operand input, Operand output)
        where T : unmanaged, INumber<T> => reduction switch
        {
            Sum => new ReductionStep<T, SumReducer<T>>(reduction.Axes, input, output),
            Prod => new ReductionStep<T, ProdReducer<T>>(reduction.Axes, input, output),
            Max => new ReductionStep<T, MaxReducer<T>>(reduction.Axes, input, output),
            Min => new ReductionStep<T, MinReducer<T>>(reduction.Axes, input, output),
            _ => throw new NotSupportedException($"The CPU backend has no rule for {reduction}."),
        };

    private static Step ArgExtreme(int axis, bool greatest, Operand input, Operand output) => input.DType switch
    {
        DType.Float32 => new ArgExtremeStep<float>(axis, greatest, input, output),
        DType.Float64 => new ArgExtremeStep<double>(axis, greatest, input, output),
        DType.Int32 => new ArgExtremeStep<int>(axis, greatest, input, output),
        DType.Int64 => new ArgExtremeStep<long>(axis, greatest, input, output),
        _ => new ArgExtremeStep<byte>(axis, greatest, input, output),
    };

    private static Step Accumulate(CumSum cumSum, Operand input, Operand output) => output.DType switch
    {
        DType.Float32 => new CumSumStep<float>(cumSum.Axis, cumSum.Reverse, input, output),
        DType.Float64 => new CumSumStep<double>(cumSum.Axis, cumSum.Reverse, input, output),
        DType.Int32 => new CumSumStep<int>(cumSum.Axis, cumSum.Reverse, input, output),
        DType.Int64 => new CumSumStep<long>(cumSum.Axis, cumSum.Reverse, input, output),
        _ => throw Undefined(cumSum, output.DType),
    };

    private static Step Sort(int axis, Operand input, Operand output) => input.DType switch
    {
        DType.Float32 => new ArgSortStep<float>(axis, input, output),
        DType.Float64 => new ArgSortStep<double>(axis, input, output),
        DType.Int32 => new ArgSortStep<int>(axis, input, output),
        DType.Int64 => new ArgSortStep<long>(axis, input, output),
        _ => new ArgSortStep<byte>(axis, input, output),
    };
}
