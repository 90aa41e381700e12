using System.Numerics;
using System.Runtime.CompilerServices;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Torch.Operations;

/// <summary>Numbers at equal distances: the first half counted from the start, the second from the end, in the type's own arithmetic.</summary>
/// <remarks>
/// PyTorch computes whole pairs of vectors as first + i·step, with one rounding for each element's own product, and the rest one by one;
/// a vector that begins in the first half is counted from the start to its end. The last bits depend on this, and here
/// they are those of PyTorch's vectors of 256 bits. Source: PyTorch 1.13, aten/src/ATen/native/cpu/RangeFactoriesKernel.cpp.
/// </remarks>
internal static class LinearSpace
{
    public static EngineTensor Make<T>(T start, T end, int steps)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var tensor = EngineTensor.Allocate(new TensorSpec(DTypes.Of<T>(), steps));
        var values = tensor.MutableSpan<T>();
        if (steps < 2)
        {
            values.Fill(start);
            return tensor;
        }
        T step = (end - start) / T.CreateTruncating(steps - 1);
        int lanes = 32 / Unsafe.SizeOf<T>();
        int inVectors = steps - steps % (2 * lanes);
        for (int i = 0; i < steps; i++)
        {
            int lane = i < inVectors ? i % lanes : 0;
            values[i] = At(i - lane) + T.CreateTruncating(lane) * step;
        }
        return tensor;

        T At(int i) => i < steps / 2
            ? T.FusedMultiplyAdd(step, T.CreateTruncating(i), start)
            : T.FusedMultiplyAdd(-step, T.CreateTruncating(steps - i - 1), end);
    }
}
