using System.Numerics;

namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>One thread's part of a product: some rows, some columns, and any depth, which is taken block by block.</summary>
internal static unsafe class BandProduct<T, TVector, TOperations>
    where T : unmanaged, INumberBase<T>
    where TVector : unmanaged
    where TOperations : struct, IVectorOperations<T, TVector>
{
    // A panel of A and one of B, of this depth, share the first caches.
    private const int MaximumDepthBytes = 2048;

    /// <summary>How many steps of the sums are taken at once.</summary>
    public static int MaximumDepth => MaximumDepthBytes / sizeof(T);

    /// <summary>The depth is cut into blocks of nearly equal size.</summary>
    public static RowSplit DepthBlocks(int depth) => new(depth, MaximumDepth);

    /// <summary>Computes some columns of a band's rows.</summary>
    /// <param name="band">What to multiply: the band's rows, and all columns.</param>
    /// <param name="packA">Whether A is packed.</param>
    /// <param name="packedB">Where B was packed, or null to read it in place.</param>
    /// <param name="panel">The first panel of columns.</param>
    /// <param name="panelEnd">Behind the last one.</param>
    public static void Multiply(in Operands<T> band, bool packA, T* packedB, int panel, int panelEnd)
    {
        TileGrid<T, TVector, TOperations> grid;
        grid.Block = band;
        grid.Rows = new RowSplit(band.Rows, TOperations.MaximumRows);
        grid.PackedA = null;
        grid.PackedB = null;
        var depths = DepthBlocks(band.Depth);
        for (int block = 0; block < depths.Panels; block++)
        {
            int start = depths.Start(block);
            grid.Block.A = band.A + (start * band.ADepthStride);
            grid.TakeDepth(band, packedB, start, depths.Height(block));
            grid.Block.Accumulate = band.Accumulate || block > 0;
            if (packA)
            {
                grid.PackedA = BandMemory.Current.Operand.Reserve<T>((nint)band.Rows * grid.Block.Depth);
                for (int rows = 0; rows < grid.Rows.Panels; rows++)
                {
                    grid.PackRows(rows);
                }
            }

            grid.Multiply(panel, panelEnd);
        }
    }
}
