using System.Numerics;
using System.Runtime.Intrinsics;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Torch.Operations;

/// <summary>The sum of all elements in PyTorch's order, so that a loss has PyTorch's last bits.</summary>
/// <remarks>
/// Vectors of 256 bits go in turn to four running sums; after every 16 rounds, or more for long tensors, these pass to a higher level,
/// so that no running sum grows large beside what is added to it. At the end the four are added, then the elements after the last
/// whole vector and the vector's own, first to last. Source: PyTorch 1.13, aten/src/ATen/native/cpu/SumKernel.cpp. (With
/// several threads PyTorch splits tensors of more than 32768 elements, and its last bits depend on their number.)
/// </remarks>
internal static class CascadeSum
{
    private const int Rows = 4;
    private const int Levels = 4;

    public static EngineTensor Of(EngineTensor x) => x.DType switch
    {
        DType.Float32 => EngineTensor.FromSpan([Of(x.AsSpan<float>())], Shape.Scalar),
        DType.Float64 => EngineTensor.FromSpan([Of(x.AsSpan<double>())], Shape.Scalar),
        _ => Ops.Sum(x),
    };

    private static T Of<T>(ReadOnlySpan<T> values)
        where T : unmanaged, INumber<T>
    {
        int lanes = Vector256<T>.Count;
        int vectors = values.Length / lanes;
        int rounds = vectors / Rows;
        int levelPower = Math.Max(4, CeilingOfLog2(rounds) / Levels);
        Span<Vector256<T>> sums = stackalloc Vector256<T>[Levels * Rows];
        sums.Clear();
        for (int i = 0; i < rounds;)
        {
            for (int k = 0; k < Rows; k++)
            {
                sums[k] += Vector256.Create(values.Slice((i * Rows + k) * lanes, lanes));
            }
            i++;
            // A full step passes on its sums; at the end of each higher step, so do the higher levels.
            for (int level = 1; level < Levels && i % (1 << (level * levelPower)) == 0; level++)
            {
                for (int k = 0; k < Rows; k++)
                {
                    sums[level * Rows + k] += sums[(level - 1) * Rows + k];
                    sums[(level - 1) * Rows + k] = default;
                }
            }
        }
        for (int level = 1; level < Levels; level++)
        {
            for (int k = 0; k < Rows; k++)
            {
                sums[k] += sums[level * Rows + k];
            }
        }
        for (int i = rounds * Rows; i < vectors; i++)
        {
            sums[0] += Vector256.Create(values.Slice(i * lanes, lanes));
        }
        for (int k = 1; k < Rows; k++)
        {
            sums[0] += sums[k];
        }
        T total = T.Zero;
        for (int i = vectors * lanes; i < values.Length; i++)
        {
            total += values[i];
        }
        for (int lane = 0; lane < lanes; lane++)
        {
            total += sums[0][lane];
        }
        return total;
    }

    private static int CeilingOfLog2(int x) => x <= 2 ? 1 : BitOperations.Log2((uint)x - 1) + 1;
}
