using System.Numerics;
using KerasLessons.Engine.Backends.Cpu.Threading;

namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>The packing of B, cut into groups of panels of one block of the depth.</summary>
internal sealed unsafe class PackingWork<T, TVector, TOperations> : ParallelWork
    where T : unmanaged, INumberBase<T>
    where TVector : unmanaged
    where TOperations : struct, IVectorOperations<T, TVector>
{
    // Enough numbers for a chunk to be worth another thread's attention, and rows of some length to read in one go.
    private const int NumbersPerChunk = 64 * 1024;

    private TileGrid<T, TVector, TOperations> grid;
    private T* packed;
    private RowSplit depths;
    private int group;
    private int groups;

    /// <summary>Takes a product and room for its packed B; returns how many chunks the packing makes.</summary>
    public int Prepare(in Operands<T> operands, T* room)
    {
        grid.Block = operands;
        packed = room;
        depths = BandProduct<T, TVector, TOperations>.DepthBlocks(operands.Depth);
        group = Math.Max(1, NumbersPerChunk / (TileGrid<T, TVector, TOperations>.PanelColumns * depths.Height(0)));
        groups = (grid.ColumnPanels + group - 1) / group;
        return depths.Panels * groups;
    }

    /// <inheritdoc/>
    public override void Run(int chunk)
    {
        int block = chunk / groups;
        var part = grid;
        part.TakeDepth(grid.Block, packed, depths.Start(block), depths.Height(block));
        int first = chunk % groups * group;
        part.PackColumns(first, Math.Min(first + group, grid.ColumnPanels));
    }
}
