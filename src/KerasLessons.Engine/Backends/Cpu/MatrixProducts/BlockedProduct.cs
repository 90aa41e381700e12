using System.Numerics;
using System.Runtime.CompilerServices;
using KerasLessons.Engine.Backends.Cpu.Threading;

namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>
/// The general product: blocks that fit the caches (after Goto and van de Geijn, "Anatomy of high-performance matrix
/// multiplication"), operands packed where that pays, tiles by the micro-kernel.
/// </summary>
internal static unsafe class BlockedProduct<T, TVector, TOperations>
    where T : unmanaged, INumberBase<T>
    where TVector : unmanaged
    where TOperations : struct, IVectorOperations<T, TVector>
{
    // Panels of this depth leave room in the first-level cache.
    private const int MaximumDepthBytes = 2048;

    // An operand read by fewer tiles than this many rows or columns make is better read in place.
    private const int PackingReuse = 256;
    private const int SmallOperandBytes = 16 * 1024;

    // What is packed at once fits the last-level cache.
    private const int MaximumRows = 2048;
    private const int MaximumColumns = 4096;

    // Below this many multiplications the other threads would come too late.
    private const long ParallelThreshold = 1 << 19;

    [ThreadStatic]
    private static Workspace? workspace;

    /// <summary>Computes C = A·B or C += A·B.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(in Operands<T> operands)
    {
        // Packing is a copy of the operand: it pays when enough tiles read it, or when B's columns do not lie side by side.
        bool packB = operands.BColumnStride != 1 || PackingPays(operands.Depth, operands.Columns, operands.Rows);
        bool packA = PackingPays(operands.Depth, operands.Rows, operands.Columns);
        bool parallel = (long)operands.Rows * operands.Columns * operands.Depth >= ParallelThreshold;
        if (!packA && !packB && !parallel)
        {
            TileGrid<T, TVector, TOperations> grid;
            grid.Block = operands;
            grid.Rows = new RowSplit(operands.Rows, TOperations.MaximumRows);
            grid.PackedA = null;
            grid.PackedB = null;
            grid.Multiply(0, grid.Rows.Panels, 0, grid.ColumnPanels);
            return;
        }

        MultiplyBlocks(operands, packA, packB, parallel, workspace ??= new Workspace());
    }

    private static bool PackingPays(int depth, int width, int otherWidth) =>
        otherWidth > PackingReuse && (long)depth * width * sizeof(T) > SmallOperandBytes;

    private static void MultiplyBlocks(in Operands<T> operands, bool packA, bool packB, bool parallel, Workspace space)
    {
        int depthBlock = BlockSize(operands.Depth, MaximumDepthBytes / sizeof(T), 1);
        int rowBlock = BlockSize(operands.Rows, MaximumRows, TOperations.MaximumRows);
        int columnBlock = BlockSize(operands.Columns, MaximumColumns, TileGrid<T, TVector, TOperations>.PanelColumns);

        // The packed panels are padded to whole panels of columns.
        T* packedA = packA ? space.BufferA.Reserve<T>((nint)rowBlock * depthBlock) : null;
        T* packedB = packB
            ? space.BufferB.Reserve<T>((nint)depthBlock * (columnBlock + TileGrid<T, TVector, TOperations>.PanelColumns))
            : null;

        for (int column = 0; column < operands.Columns; column += columnBlock)
        {
            for (int p = 0; p < operands.Depth; p += depthBlock)
            {
                for (int row = 0; row < operands.Rows; row += rowBlock)
                {
                    TileGrid<T, TVector, TOperations> grid;
                    grid.Block = operands;
                    grid.Block.A += (row * operands.ARowStride) + (p * operands.ADepthStride);
                    grid.Block.B += (p * operands.BDepthStride) + (column * operands.BColumnStride);
                    grid.Block.C += (row * operands.CRowStride) + column;
                    grid.Block.Rows = Math.Min(rowBlock, operands.Rows - row);
                    grid.Block.Columns = Math.Min(columnBlock, operands.Columns - column);
                    grid.Block.Depth = Math.Min(depthBlock, operands.Depth - p);
                    grid.Block.Accumulate = operands.Accumulate || p > 0;
                    grid.Rows = new RowSplit(grid.Block.Rows, TOperations.MaximumRows);
                    grid.PackedA = packedA;
                    grid.PackedB = packedB;
                    Run(space.Packing, space.Packing.Prepare(grid, packA, packB && row == 0), parallel);
                    Run(space.Tiles, space.Tiles.Prepare(grid), parallel);
                }
            }
        }
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

    /// <summary>Blocks of nearly equal size, at most <paramref name="maximum"/>, in whole units.</summary>
    private static int BlockSize(int length, int maximum, int unit)
    {
        int blocks = (length + maximum - 1) / maximum;
        int size = (length + blocks - 1) / blocks;
        return (size + unit - 1) / unit * unit;
    }

    /// <summary>What a thread keeps between its products.</summary>
    private sealed class Workspace
    {
        public readonly PackingBuffer BufferA = new();
        public readonly PackingBuffer BufferB = new();
        public readonly PackingWork<T, TVector, TOperations> Packing = new();
        public readonly TileWork<T, TVector, TOperations> Tiles = new();
    }
}
