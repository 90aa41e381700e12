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
    private int bands;
    private int rowUnit;
    private int columnGroup;

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
        bands = Math.Min(count, panels);

        // Where there are rows enough, bands begin where cache lines do. C's rows may be another product's depth, along which
        // lines of its operand lie; or else at C's own lines, for an epilogue's vectors would cross two lines each.
        rowUnit = CacheLines.Size / sizeof(T);
        if (operands.Rows < 2 * bands * rowUnit)
        {
            rowUnit = CacheLines.RowsToNext(operands.Columns * sizeof(T));
            rowUnit = operands.Rows < bands * rowUnit ? 1 : rowUnit;
        }

        int groups = 1;
        if (bands < BandUnit && epilogue is null)
        {
            long work = (long)operands.Rows * operands.Columns * operands.Depth;
            groups = (int)Math.Clamp(work / MinimumChunk, 1, WantedChunks) / bands;
        }
        columnGroup = Ceiling(columnPanels, Math.Clamp(groups, 1, columnPanels));
        return bands * Ceiling(columnPanels, columnGroup);
    }

    /// <inheritdoc/>
    public override void Run(int chunk)
    {
        int number = chunk % bands;
        int group = chunk / bands;
        int firstRow = CacheLines.Start(number, bands, operands.Rows, rowUnit);
        int rows = CacheLines.Start(number + 1, bands, operands.Rows, rowUnit) - firstRow;
        int firstPanel = group * columnGroup;
        int panelEnd = Math.Min(firstPanel + columnGroup, TileGrid<T, TVector, TOperations>.PanelsOf(operands.Columns));
        var band = operands;
        band.Rows = rows;
        band.A += firstRow * operands.ARowStride;
        if (epilogue is { KeepsProduct: false })
        {
            band.C = BandMemory.Current.Product.Reserve<T>((nint)rows * operands.Columns);
            band.CRowStride = operands.Columns;
        }
        else
        {
            band.C += firstRow * operands.CRowStride;
        }

        BandProduct<T, TVector, TOperations>.Multiply(band, packA, packedB, firstPanel, panelEnd);
        epilogue?.Run(firstRow, rows, (byte*)band.C);
    }

    private static int Ceiling(int value, int divisor) => (value + divisor - 1) / divisor;
}
