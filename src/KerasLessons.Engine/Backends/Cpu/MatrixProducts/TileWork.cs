using System.Numerics;
using KerasLessons.Engine.Backends.Cpu.Threading;

namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>The tiles of a grid, cut into rectangles.</summary>
internal sealed class TileWork<T, TVector, TOperations> : ParallelWork
    where T : unmanaged, INumberBase<T>
    where TVector : unmanaged
    where TOperations : struct, IVectorOperations<T, TVector>
{
    // A chunk's share of A should stay in the second-level cache.
    private const int MaximumRowPanels = 16;

    // Chunks as small as 2^18 multiplications still outweigh the price of taking one; enough chunks even out the threads.
    private const long MinimumChunk = 1 << 18;
    private const int WantedChunks = 16;

    private TileGrid<T, TVector, TOperations> grid;
    private int rowGroup;
    private int columnGroup;
    private int rowChunks;

    /// <summary>Takes a grid; returns how many chunks it makes. Only the sizes decide, never the number of threads.</summary>
    public int Prepare(in TileGrid<T, TVector, TOperations> newGrid)
    {
        grid = newGrid;
        ref readonly Operands<T> block = ref grid.Block;
        long total = (long)block.Rows * block.Columns * block.Depth;
        long chunk = Math.Max(MinimumChunk, total / WantedChunks);
        long tile = (long)grid.Rows.Height(0) * TileGrid<T, TVector, TOperations>.PanelColumns * block.Depth;
        int tiles = (int)Math.Clamp(chunk / tile, 1, int.MaxValue);
        rowChunks = Ceiling(grid.Rows.Panels, Math.Min(tiles, MaximumRowPanels));
        rowGroup = Ceiling(grid.Rows.Panels, rowChunks);
        rowChunks = Ceiling(grid.Rows.Panels, rowGroup);
        columnGroup = Math.Max(1, tiles / rowGroup);
        return rowChunks * Ceiling(grid.ColumnPanels, columnGroup);
    }

    /// <inheritdoc/>
    public override void Run(int chunk)
    {
        int row = chunk % rowChunks * rowGroup;
        int column = chunk / rowChunks * columnGroup;
        grid.Multiply(
            row, Math.Min(row + rowGroup, grid.Rows.Panels), column, Math.Min(column + columnGroup, grid.ColumnPanels));
    }

    private static int Ceiling(int value, int divisor) => (value + divisor - 1) / divisor;
}
