using System.Numerics;
using KerasLessons.Engine.Backends.Cpu.Threading;

namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>The packing of a grid's operands, cut into groups of panels.</summary>
internal sealed class PackingWork<T, TVector, TOperations> : ParallelWork
    where T : unmanaged, INumberBase<T>
    where TVector : unmanaged
    where TOperations : struct, IVectorOperations<T, TVector>
{
    // Enough numbers for a chunk to be worth another thread's attention.
    private const int NumbersPerChunk = 16 * 1024;

    private TileGrid<T, TVector, TOperations> grid;
    private int rowGroup;
    private int columnGroup;
    private int rowChunks;
    private int columnChunks;

    /// <summary>Takes a grid; returns how many chunks its packing makes.</summary>
    public int Prepare(in TileGrid<T, TVector, TOperations> newGrid, bool packRows, bool packColumns)
    {
        grid = newGrid;
        int panelNumbers = TileGrid<T, TVector, TOperations>.PanelColumns * grid.Block.Depth;
        columnGroup = Math.Max(1, NumbersPerChunk / panelNumbers);
        columnChunks = packColumns ? (grid.ColumnPanels + columnGroup - 1) / columnGroup : 0;
        panelNumbers = grid.Rows.Height(0) * grid.Block.Depth;
        rowGroup = Math.Max(1, NumbersPerChunk / panelNumbers);
        rowChunks = packRows ? (grid.Rows.Panels + rowGroup - 1) / rowGroup : 0;
        return rowChunks + columnChunks;
    }

    /// <inheritdoc/>
    public override void Run(int chunk)
    {
        if (chunk < columnChunks)
        {
            int end = Math.Min((chunk + 1) * columnGroup, grid.ColumnPanels);
            for (int panel = chunk * columnGroup; panel < end; panel++)
            {
                grid.PackColumns(panel);
            }
        }
        else
        {
            chunk -= columnChunks;
            int end = Math.Min((chunk + 1) * rowGroup, grid.Rows.Panels);
            for (int panel = chunk * rowGroup; panel < end; panel++)
            {
                grid.PackRows(panel);
            }
        }
    }
}
