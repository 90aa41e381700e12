using System.Numerics;
using KerasLessons.Engine.Backends.Cpu.Threading;

namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>
/// A large product of a matrix and a vector, cut so that each chunk owns a stretch of the result; or, where the result is
/// too short for that, so that each chunk sums some rows, and these sums are added in the order of the chunks.
/// </summary>
internal sealed unsafe class VectorWork<T, TVector, TOperations> : ParallelWork
    where T : unmanaged, INumberBase<T>
    where TVector : unmanaged
    where TOperations : struct, IVectorOperations<T, TVector>
{
    // Enough of the matrix for a chunk to be worth taking.
    private const int NumbersPerChunk = 32 * 1024;

    private readonly PackingBuffer sums = new();

    private Cut cut;
    private T* matrix;
    private T* x;
    private T* y;
    private nint stride;
    private nint xStride;
    private int rows;
    private int columns;
    private int chunkSize;
    private int chunks;
    private bool accumulate;
    private T* chunkSums;

    private enum Cut
    {
        Dots,
        Columns,
        Rows,
    }

    /// <summary>Takes y[i] = sum over p of matrix[i, p] * x[p]; returns how many chunks of rows it makes.</summary>
    public int PrepareRowDots(T* matrix, nint stride, int rows, int length, T* x, T* y, bool accumulate)
    {
        Take(matrix, stride, rows, length, x, 1, y, accumulate);
        cut = Cut.Dots;
        return Chunks(rows, Math.Max(4, NumbersPerChunk / length / 4 * 4));
    }

    /// <summary>Takes y[j] = sum over i of x[i] * matrix[i, j]; returns how many chunks it makes.</summary>
    public int PrepareWeightedRows(
        T* matrix, nint stride, int rows, int columns, T* x, nint xStride, T* y, bool accumulate)
    {
        Take(matrix, stride, rows, columns, x, xStride, y, accumulate);

        // Eight vectors are what the loop reads of a row at once.
        int unit = 8 * TOperations.Width;
        if (columns >= 2 * unit)
        {
            cut = Cut.Columns;
            return Chunks(columns, Math.Max(1, NumbersPerChunk / rows / unit) * unit);
        }

        cut = Cut.Rows;
        Chunks(rows, NumbersPerChunk / columns);
        chunkSums = sums.Reserve<T>((nint)chunks * columns);
        return chunks;
    }

    /// <inheritdoc/>
    public override void Run(int chunk)
    {
        int start = chunk * chunkSize;
        switch (cut)
        {
            case Cut.Dots:
                MatrixVectorProduct<T, TVector, TOperations>.RowDots(
                    matrix + (start * stride), stride, Math.Min(chunkSize, rows - start), columns, x, y + start, accumulate);
                break;
            case Cut.Columns:
                MatrixVectorProduct<T, TVector, TOperations>.WeightedRows(
                    matrix + start, stride, rows, Math.Min(chunkSize, columns - start), x, xStride, y + start, accumulate);
                break;
            default:
                MatrixVectorProduct<T, TVector, TOperations>.WeightedRows(
                    matrix + (start * stride), stride, Math.Min(chunkSize, rows - start), columns,
                    x + (start * xStride), xStride, chunkSums + ((nint)chunk * columns), accumulate: false);
                break;
        }
    }

    /// <summary>Adds up what the chunks of <see cref="PrepareWeightedRows"/> have summed.</summary>
    public void Finish()
    {
        if (cut == Cut.Rows)
        {
            T one = T.One;
            MatrixVectorProduct<T, TVector, TOperations>.WeightedRows(
                chunkSums, columns, chunks, columns, &one, 0, y, accumulate);
        }
    }

    private int Chunks(int length, int size)
    {
        chunkSize = size;
        return chunks = (length + size - 1) / size;
    }

    private void Take(
        T* newMatrix, nint newStride, int newRows, int newColumns, T* newX, nint newXStride, T* newY, bool add)
    {
        matrix = newMatrix;
        stride = newStride;
        rows = newRows;
        columns = newColumns;
        x = newX;
        xStride = newXStride;
        y = newY;
        accumulate = add;
    }
}
