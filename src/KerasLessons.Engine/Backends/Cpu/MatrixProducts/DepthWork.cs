using System.Numerics;
using KerasLessons.Engine.Backends.Cpu.Threading;

namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>
/// A product of few rows and great depth, cut across its depth: each part multiplies its own columns of A and rows of B,
/// and <see cref="DepthSum{T, TVector, TOperations}"/> adds the parts.
/// </summary>
/// <remarks>
/// A layer's weights are B here, and rows of C when the backward pass computes their gradient and the optimizer writes
/// them. Cut this way, a thread reads those rows that it wrote itself a step ago. In bands of rows every thread would read
/// all of them, out of another core's cache, and writing them would have to take them back from there.
/// </remarks>
internal sealed unsafe class DepthWork<T, TVector, TOperations> : ParallelWork
    where T : unmanaged, INumberBase<T>
    where TVector : unmanaged
    where TOperations : struct, IVectorOperations<T, TVector>
{
    /// <summary>How many parts there are.</summary>
    public const int Parts = 2;

    private const int MostBands = 2;

    private Operands<T> operands;
    private bool packA;
    private T* sums;
    private int bands;

    /// <summary>Whether the depth is great beside the rows: each part's sums are written and read once more, so they must be few beside the numbers of B.</summary>
    public static bool Suits(in Operands<T> operands) => operands.Depth >= 3 * operands.Rows;

    /// <summary>Takes a product and room for a C of each part; returns how many chunks it makes.</summary>
    public int Prepare(in Operands<T> newOperands, bool packRows, T* room)
    {
        operands = newOperands;
        packA = packRows;
        sums = room;
        bands = Math.Min(operands.Rows, MostBands);
        return Parts * bands;
    }

    /// <inheritdoc/>
    public override void Run(int chunk)
    {
        int number = chunk / bands;
        int band = chunk % bands;
        int unit = CacheLines.Size / sizeof(T);
        int start = CacheLines.Start(number, Parts, operands.Depth, unit);
        int row = CacheLines.Start(band, bands, operands.Rows, 1);
        var part = operands;
        part.Depth = CacheLines.Start(number + 1, Parts, operands.Depth, unit) - start;
        part.Rows = CacheLines.Start(band + 1, bands, operands.Rows, 1) - row;
        part.A += (start * operands.ADepthStride) + (row * operands.ARowStride);
        part.B += start * operands.BDepthStride;
        part.C = sums + ((((nint)number * operands.Rows) + row) * operands.Columns);
        part.CRowStride = operands.Columns;
        part.Accumulate = false;
        BandProduct<T, TVector, TOperations>.Multiply(part, packA, null, 0, TileGrid<T, TVector, TOperations>.PanelsOf(operands.Columns));
    }
}
