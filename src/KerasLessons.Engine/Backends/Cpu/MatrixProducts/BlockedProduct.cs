using System.Numerics;
using System.Runtime.CompilerServices;
using KerasLessons.Engine.Backends.Cpu.Threading;

namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>
/// The general product, after Goto and van de Geijn, "Anatomy of high-performance matrix multiplication": B is packed
/// where that pays, then the threads take bands of C's rows, which they finish one by one.
/// </summary>
internal static unsafe class BlockedProduct<T, TVector, TOperations>
    where T : unmanaged, INumberBase<T>
    where TVector : unmanaged
    where TOperations : struct, IVectorOperations<T, TVector>
{
    // An operand read by fewer tiles than this many rows or columns make is better read in place.
    private const int PackingReuse = 256;

    // Rows that lie such a distance apart share a few places of the first-level cache and drive each other out.
    private const int CrowdingStride = 2048;
    private const int CrowdedReuse = 64;
    private const int SmallOperandBytes = 16 * 1024;

    // Below this many multiplications the other threads would come too late.
    private const long ParallelThreshold = 1 << 19;

    // Elements whose parts one thread adds sooner than two that must first be told, and then exchange what they added.
    private const int SmallSum = 1 << 15;

    [ThreadStatic]
    private static Workspace? workspace;

    /// <summary>Computes C = A·B or C += A·B, then what is to become of its rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(in Operands<T> operands, RowEpilogue? epilogue)
    {
        // Packing is a copy of the operand: it pays when enough tiles read it, or when B's columns do not lie side by side.
        bool packingPays = operands.BColumnStride != 1 || PackingPays(operands.Depth, operands.Columns, operands.Rows, operands.BDepthStride);
        bool packB = operands.BColumnStride != 1 || Packs(packingPays);
        bool packA = Packs(PackingPays(operands.Depth, operands.Rows, operands.Columns, operands.ARowStride == 1 ? operands.ADepthStride : operands.ARowStride));
        long work = (long)operands.Rows * operands.Columns * (operands.Depth + (epilogue?.Cost ?? 0));
        bool parallel = work >= ParallelThreshold;
        if (!packA && !packB && !parallel && epilogue is null && operands.Depth <= BandProduct<T, TVector, TOperations>.MaximumDepth)
        {
            TileGrid<T, TVector, TOperations> grid;
            grid.Block = operands;
            grid.Rows = new RowSplit(operands.Rows, TOperations.MaximumRows);
            grid.PackedA = null;
            grid.PackedB = null;
            grid.Multiply(0, grid.ColumnPanels);
            return;
        }

        var space = workspace ??= new Workspace();
        if (parallel && !packingPays && !packB && MatrixProduct.CutsDepth && DepthWork<T, TVector, TOperations>.Suits(operands))
        {
            T* sums = space.BufferB.Reserve<T>((nint)DepthWork<T, TVector, TOperations>.Parts * operands.Rows * operands.Columns);
            Run(space.Depths, space.Depths.Prepare(operands, packA, sums), parallel);
            Run(space.DepthSum, space.DepthSum.Prepare(operands, sums, epilogue), (long)operands.Rows * operands.Columns > SmallSum);
            return;
        }

        T* packedB = null;
        if (packB)
        {
            packedB = space.BufferB.Reserve<T>(TileGrid<T, TVector, TOperations>.PackedSize(operands.Depth, operands.Columns));
            Run(space.Packing, space.Packing.Prepare(operands, packedB), parallel);
        }

        Run(space.Bands, space.Bands.Prepare(operands, packA, packedB, epilogue), parallel);
        space.BufferB.Trim();
    }

    private static bool Packs(bool pays) => MatrixProduct.Packing == Packing.Always || (pays && MatrixProduct.Packing == Packing.WherePaying);

    private static bool PackingPays(int depth, int width, int otherWidth, nint stride)
    {
        int reuse = stride * sizeof(T) % CrowdingStride == 0 ? CrowdedReuse : PackingReuse;
        return otherWidth > reuse && (long)depth * width * sizeof(T) > SmallOperandBytes;
    }

    private static void Run(ParallelWork work, int chunks, bool parallel)
    {
        if (parallel)
        {
            WorkerPool.For(chunks, work);
            return;
        }

        for (int chunk = 0; chunk < chunks; chunk++)
        {
            work.Run(chunk);
        }
    }

    /// <summary>What a thread keeps between its products.</summary>
    private sealed class Workspace
    {
        public readonly PackingBuffer BufferB = new();
        public readonly PackingWork<T, TVector, TOperations> Packing = new();
        public readonly BandWork<T, TVector, TOperations> Bands = new();
        public readonly DepthWork<T, TVector, TOperations> Depths = new();
        public readonly DepthSum<T, TVector, TOperations> DepthSum = new();
    }
}
