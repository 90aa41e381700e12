using System.Numerics;
using KerasLessons.Engine.Backends.Cpu.Structure;
using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Backends.Cpu;

/// <content>Elements moved to other places: what they mean is of no account, only their size.</content>
internal static unsafe partial class CpuLowering
{
    private static Step Move(Primitive primitive, Operand[] inputs, Operand output) => output.DType.Size() switch
    {
        4 => Move<int>(primitive, inputs, output),
        8 => Move<long>(primitive, inputs, output),
        _ => Move<byte>(primitive, inputs, output),
    };

    private static Step Move<T>(Primitive primitive, Operand[] inputs, Operand output)
        where T : unmanaged => primitive switch
        {
            Transpose transpose => Transposed<T>(transpose, inputs[0], output),
            BroadcastTo => Broadcast<T>(inputs[0], output),
            Slice slice => Sliced<T>(slice, inputs[0], output),
            SliceGradient slice => Placed<T>(slice, inputs[0], output),
            _ when inputs[1].DType == DType.Int32 => Chosen<T, int>(primitive, inputs, output),
            _ => Chosen<T, long>(primitive, inputs, output),
        };

    private static StridedCopyStep<T> Transposed<T>(Transpose transpose, Operand input, Operand output)
        where T : unmanaged
    {
        int[] strides = ShapeRules.Strides(input.Shape);
        var source = new int[strides.Length];
        for (int i = 0; i < source.Length; i++)
        {
            source[i] = strides[transpose.Permutation[i]];
        }
        return new((T*)input.Pointer, (T*)output.Pointer, new(output.Shape.Sizes, source, ShapeRules.Strides(output.Shape)));
    }

    private static Step Broadcast<T>(Operand input, Operand output)
        where T : unmanaged
    {
        if (input.Size == 1)
        {
            return new FillStep<T>((T*)input.Pointer, (T*)output.Pointer, output.Size);
        }
        int[] strides = ShapeRules.Strides(input.Shape);
        int lead = output.Shape.Rank - input.Shape.Rank;
        var source = new int[output.Shape.Rank];
        for (int i = lead; i < source.Length; i++)
        {
            source[i] = input.Shape[i - lead] == 1 ? 0 : strides[i - lead];
        }
        return new StridedCopyStep<T>(
            (T*)input.Pointer, (T*)output.Pointer, new(output.Shape.Sizes, source, ShapeRules.Strides(output.Shape)));
    }

    private static StridedCopyStep<T> Sliced<T>(Slice slice, Operand input, Operand output)
        where T : unmanaged
    {
        var (offset, strides) = Window(input.Shape, slice.Starts, slice.Steps);
        return new((T*)input.Pointer + offset, (T*)output.Pointer, new(output.Shape.Sizes, strides, ShapeRules.Strides(output.Shape)));
    }

    private static StridedWriteStep<T> Placed<T>(SliceGradient slice, Operand input, Operand output)
        where T : unmanaged
    {
        var (offset, strides) = Window(output.Shape, slice.Starts, slice.Steps);
        return new(input, output, (T*)output.Pointer + offset, new(input.Shape.Sizes, ShapeRules.Strides(input.Shape), strides));
    }

    /// <summary>Where the elements of a slice lie in the whole: the first, and the distances along each axis.</summary>
    private static (nint Offset, int[] Strides) Window(Shape whole, EquatableArray<int> starts, EquatableArray<int> steps)
    {
        int[] strides = ShapeRules.Strides(whole);
        nint offset = 0;
        for (int i = 0; i < strides.Length; i++)
        {
            offset += (nint)starts[i] * strides[i];
            strides[i] *= steps[i];
        }
        return (offset, strides);
    }

    private static Step Chosen<T, TIndex>(Primitive primitive, Operand[] inputs, Operand output)
        where T : unmanaged
        where TIndex : unmanaged, IBinaryInteger<TIndex> => primitive switch
        {
            Gather gather => new GatherStep<T, TIndex>(gather.Axis, inputs[0], inputs[1], output),
            TakeAlongAxis take => new TakeAlongAxisStep<T, TIndex>(take.Axis, inputs[0], inputs[1], output),
            _ => throw new NotSupportedException($"The CPU backend has no rule for {primitive}."),
        };

    private static Step Scatter(Primitive primitive, Operand[] inputs, Operand output) => output.DType switch
    {
        DType.Float32 => Scatter<float>(primitive, inputs, output),
        DType.Float64 => Scatter<double>(primitive, inputs, output),
        DType.Int32 => Scatter<int>(primitive, inputs, output),
        DType.Int64 => Scatter<long>(primitive, inputs, output),
        _ => throw Undefined(primitive, output.DType),
    };

    private static Step Scatter<T>(Primitive primitive, Operand[] inputs, Operand output)
        where T : unmanaged, INumber<T> => inputs[1].DType == DType.Int32
            ? Scatter<T, int>(primitive, inputs, output)
            : Scatter<T, long>(primitive, inputs, output);

    private static Step Scatter<T, TIndex>(Primitive primitive, Operand[] inputs, Operand output)
        where T : unmanaged, INumber<T>
        where TIndex : unmanaged, IBinaryInteger<TIndex> => primitive switch
        {
            GatherGradient gather => new GatherGradientStep<T, TIndex>(gather.Axis, inputs[0], inputs[1], output),
            TakeAlongAxisGradient take => new TakeAlongAxisGradientStep<T, TIndex>(take.Axis, inputs[0], inputs[1], output),
            _ => throw new NotSupportedException($"The CPU backend has no rule for {primitive}."),
        };
}
