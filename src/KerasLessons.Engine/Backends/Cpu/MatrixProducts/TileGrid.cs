using System.Numerics;
using System.Runtime.CompilerServices;

namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>
/// One block of a product as a grid of tiles: panels of rows by panels of columns, each operand packed or in place.
/// </summary>
internal unsafe struct TileGrid<T, TVector, TOperations>
    where T : unmanaged, INumberBase<T>
    where TVector : unmanaged
    where TOperations : struct, IVectorOperations<T, TVector>
{
    /// <summary>What to compute; the pointers are those of the block.</summary>
    public Operands<T> Block;

    /// <summary>How the rows fall into panels.</summary>
    public RowSplit Rows;

    /// <summary>Where A's panels were packed, or null to read A in place.</summary>
    public T* PackedA;

    /// <summary>Where B's panels were packed, or null to read B in place.</summary>
    public T* PackedB;

    /// <summary>Columns of a panel.</summary>
    public static int PanelColumns => 2 * TOperations.Width;

    /// <summary>How many panels the columns make.</summary>
    public readonly int ColumnPanels => PanelsOf(Block.Columns);

    /// <summary>How many panels some columns make.</summary>
    public static int PanelsOf(int columns) => (columns + PanelColumns - 1) / PanelColumns;

    /// <summary>Numbers of a packed B: panels are whole, block of the depth after block.</summary>
    public static nint PackedSize(int depth, int columns) => (nint)depth * PanelsOf(columns) * PanelColumns;

    /// <summary>Takes some steps of the depth of the whole product's B, in place and packed.</summary>
    /// <param name="operands">The whole product.</param>
    /// <param name="packed">All of B packed, or null.</param>
    /// <param name="start">The first step.</param>
    /// <param name="depth">How many.</param>
    public void TakeDepth(in Operands<T> operands, T* packed, int start, int depth)
    {
        Block.B = operands.B + (start * operands.BDepthStride);
        Block.Depth = depth;
        PackedB = packed is null ? null : packed + PackedSize(start, operands.Columns);
    }

    /// <summary>Packs one panel of A.</summary>
    public readonly void PackRows(int panel)
    {
        int start = Rows.Start(panel);
        int height = Rows.Height(panel);
        PanelPacker.Pack(
            Block.A + (start * Block.ARowStride), Block.ARowStride, Block.ADepthStride, height, Block.Depth,
            PackedA + ((nint)start * Block.Depth), height);
    }

    /// <summary>Packs some panels of B.</summary>
    public readonly void PackColumns(int panel, int panelEnd)
    {
        int whole = Math.Min(panelEnd, Block.Columns / PanelColumns);
        if (Block.BColumnStride == 1 && panel < whole && PanelColumns * sizeof(T) % 32 == 0)
        {
            int start = panel * PanelColumns;
            PanelPacker.PackNeighbours(Block.B + start, Block.BDepthStride, whole - panel, Block.Depth, PackedB + ((nint)start * Block.Depth), PanelColumns);
            panel = whole;
        }

        for (; panel < panelEnd; panel++)
        {
            int start = panel * PanelColumns;
            PanelPacker.Pack(
                Block.B + (start * Block.BColumnStride), Block.BColumnStride, Block.BDepthStride,
                Math.Min(PanelColumns, Block.Columns - start), Block.Depth,
                PackedB + ((nint)start * Block.Depth), PanelColumns);
        }
    }

    /// <summary>Computes the tiles of a range of B's panels. A panel of B stays in the first caches meanwhile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly void Multiply(int columnPanel, int columnPanelEnd)
    {
        Tile<T> tile;
        tile.ARowStride = PackedA is null ? Block.ARowStride : 1;
        tile.ADepthStride = Block.ADepthStride;
        tile.BDepthStride = PackedB is null ? Block.BDepthStride : PanelColumns;
        tile.CRowStride = Block.CRowStride;
        tile.Depth = Block.Depth;
        tile.Accumulate = Block.Accumulate;

        for (; columnPanel < columnPanelEnd; columnPanel++)
        {
            int column = columnPanel * PanelColumns;
            int columns = Math.Min(PanelColumns, Block.Columns - column);
            tile.B = PackedB is null ? Block.B + column : PackedB + ((nint)column * Block.Depth);
            tile.LastColumns = columns > TOperations.Width ? columns - TOperations.Width : columns;

            for (int panel = 0; panel < Rows.Panels; panel++)
            {
                int row = Rows.Start(panel);
                int height = Rows.Height(panel);
                if (PackedA is null)
                {
                    tile.A = Block.A + (row * Block.ARowStride);
                }
                else
                {
                    tile.A = PackedA + ((nint)row * Block.Depth);
                    tile.ADepthStride = height;
                }

                tile.C = Block.C + (row * Block.CRowStride) + column;
                if (tile.Accumulate && panel + 1 < Rows.Panels)
                {
                    FetchRows(tile.C + (height * Block.CRowStride), Rows.Height(panel + 1), columns);
                }

                if (columns == PanelColumns)
                {
                    MicroKernel<T, TVector, TOperations>.Run<ColumnShape.WholePair>(height, &tile);
                }
                else if (columns > TOperations.Width)
                {
                    MicroKernel<T, TVector, TOperations>.Run<ColumnShape.PartialPair>(height, &tile);
                }
                else
                {
                    MicroKernel<T, TVector, TOperations>.Run<ColumnShape.PartialSingle>(height, &tile);
                }
            }
        }
    }

    /// <summary>Has the next tile of C brought near while this one is computed: its rows may lie a page apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void FetchRows(T* tile, int rows, int columns)
    {
        for (int row = 0; row < rows; row++)
        {
            CacheLines.Fetch((byte*)(tile + (row * Block.CRowStride)), columns * sizeof(T));
        }
    }
}
