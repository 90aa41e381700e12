using System.Numerics;
using KerasLessons.Engine.Backends.Cpu.Threading;

namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>
/// A product in bands of rows. A band's sums are completed before the next band begins, so that what follows finds its
/// rows in the second-level cache; a product of few rows is cut into groups of columns as well.
/// </summary>
internal sealed unsafe class BandWork<T, TVector, TOperations> : ParallelWork
    where T : unmanaged, INumberBase<T>
    where TVector : unmanaged
    where TOperations : struct, IVectorOperations<T, TVector>
{
    // A panel of A and one of B, of this depth, share the first caches.
    private const int MaximumDepthBytes = 2048;

    // A band's share of A and C should stay in the second-level cache. But every band reads all of B: higher bands read it
    // less often, which counts when it comes from beyond the caches.
    private const int BandPanels = 3;
    private const int HighBandPanels = 12;
    private const long LargeOperandBytes = 4 << 20;

    // A multiple of this many bands falls to the threads evenly.
    private const int BandUnit = 4;

    // Chunks as small as 2^18 multiplications still outweigh the price of taking one; enough chunks even out the threads.
    private const long MinimumChunk = 1 << 18;
    private const int WantedChunks = 16;

    private Operands<T> operands;
    private bool packA;
    private T* packedB;
    private RowEpilogue? epilogue;
    private RowSplit bands;
    private int rowUnit;
    private int columnGroup;

    /// <summary>How many steps of the sums are taken at once.</summary>
    public static int MaximumDepth => MaximumDepthBytes / sizeof(T);

    /// <summary>The depth is cut into blocks of nearly equal size.</summary>
    public static RowSplit DepthBlocks(int depth) => new(depth, MaximumDepth);

    /// <summary>Takes a product; returns how many chunks it makes. Only the sizes decide, never the number of threads.</summary>
    /// <param name="newOperands">What to multiply.</param>
    /// <param name="packRows">Whether bands of A are packed.</param>
    /// <param name="packedColumns">Where B was packed, or null to read it in place.</param>
    /// <param name="newEpilogue">What becomes of the rows.</param>
    public int Prepare(in Operands<T> newOperands, bool packRows, T* packedColumns, RowEpilogue? newEpilogue)
    {
        operands = newOperands;
        packA = packRows;
        packedB = packedColumns;
        epilogue = newEpilogue;
        int panels = Ceiling(operands.Rows, TOperations.MaximumRows);
        int columnPanels = TileGrid<T, TVector, TOperations>.PanelsOf(operands.Columns);
        bool isLarge = (long)operands.Depth * operands.Columns * sizeof(T) > LargeOperandBytes;
        int count = Ceiling(panels, isLarge ? HighBandPanels : BandPanels);
        if (panels >= BandUnit)
        {
            count = Ceiling(count, BandUnit) * BandUnit;
        }
        count = Math.Min(count, panels);

        // Where there are rows enough, bands begin where cache lines do: an epilogue's vectors would cross two lines each.
        rowUnit = RowsToNextLine(operands.Columns);
        rowUnit = operands.Rows / rowUnit < count ? 1 : rowUnit;
        int units = Ceiling(operands.Rows, rowUnit);
        bands = new RowSplit(units, Ceiling(units, count));
        int groups = 1;
        if (bands.Panels < BandUnit && epilogue is null)
        {
            long work = (long)operands.Rows * operands.Columns * operands.Depth;
            groups = (int)Math.Clamp(work / MinimumChunk, 1, WantedChunks) / bands.Panels;
        }
        columnGroup = Ceiling(columnPanels, Math.Clamp(groups, 1, columnPanels));
        return bands.Panels * Ceiling(columnPanels, columnGroup);
    }

    /// <inheritdoc/>
    public override void Run(int chunk)
    {
        int band = chunk % bands.Panels;
        int group = chunk / bands.Panels;
        int firstRow = bands.Start(band) * rowUnit;
        int rows = Math.Min(bands.Height(band) * rowUnit, operands.Rows - firstRow);
        var memory = BandMemory.Current;

        TileGrid<T, TVector, TOperations> grid;
        grid.Block = operands;
        grid.Block.Rows = rows;
        grid.Rows = new RowSplit(rows, TOperations.MaximumRows);
        grid.PackedA = null;
        grid.PackedB = null;
        if (epilogue is { KeepsProduct: false })
        {
            grid.Block.C = memory.Product.Reserve<T>((nint)rows * operands.Columns);
            grid.Block.CRowStride = operands.Columns;
        }
        else
        {
            grid.Block.C += firstRow * operands.CRowStride;
        }

        int columnPanels = grid.ColumnPanels;
        int firstPanel = group * columnGroup;
        int panelEnd = Math.Min(firstPanel + columnGroup, columnPanels);
        var depths = DepthBlocks(operands.Depth);
        T* rowsOfA = operands.A + (firstRow * operands.ARowStride);
        for (int block = 0; block < depths.Panels; block++)
        {
            int p = depths.Start(block);
            grid.Block.A = rowsOfA + (p * operands.ADepthStride);
            grid.TakeDepth(operands, packedB, p, depths.Height(block));
            grid.Block.Accumulate = operands.Accumulate || block > 0;
            if (packA)
            {
                grid.PackedA = memory.Operand.Reserve<T>((nint)rows * grid.Block.Depth);
                for (int panel = 0; panel < grid.Rows.Panels; panel++)
                {
                    grid.PackRows(panel);
                }
            }
            grid.Multiply(firstPanel, panelEnd);
        }
        epilogue?.Run(firstRow, rows, (byte*)grid.Block.C);
    }

    /// <summary>Of rows without gaps, every such one begins a cache line if the first does.</summary>
    private static int RowsToNextLine(int columns)
    {
        int bytes = columns * sizeof(T);
        return Math.Max(1, CacheLines.Size / (bytes & -bytes));
    }

    private static int Ceiling(int value, int divisor) => (value + divisor - 1) / divisor;
}
