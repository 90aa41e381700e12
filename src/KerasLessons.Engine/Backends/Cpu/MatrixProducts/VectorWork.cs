using System.Numerics;
using KerasLessons.Engine.Backends.Cpu.Threading;

namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>A large product of a matrix and a vector, cut so that each chunk owns a stretch of the result.</summary>
internal sealed unsafe class VectorWork<T, TVector, TOperations> : ParallelWork
    where T : unmanaged, INumberBase<T>
    where TVector : unmanaged
    where TOperations : struct, IVectorOperations<T, TVector>
{
    // Enough of the matrix for a chunk to be worth taking.
    private const int NumbersPerChunk = 32 * 1024;

    private T* matrix;
    private T* x;
    private T* y;
    private nint stride;
    private nint xStride;
    private int rows;
    private int columns;
    private int chunkSize;
    private bool accumulate;
    private bool dots;

    /// <summary>Takes y[i] = sum over p of matrix[i, p] * x[p]; returns how many chunks of rows it makes.</summary>
    public int PrepareRowDots(T* matrix, nint stride, int rows, int length, T* x, T* y, bool accumulate)
    {
        Take(matrix, stride, rows, length, x, 1, y, accumulate);
        dots = true;
        chunkSize = Math.Max(4, NumbersPerChunk / length / 4 * 4);
        return (rows + chunkSize - 1) / chunkSize;
    }

    /// <summary>Takes y[j] = sum over i of x[i] * matrix[i, j]; returns how many chunks of columns it makes.</summary>
    public int PrepareWeightedRows(
        T* matrix, nint stride, int rows, int columns, T* x, nint xStride, T* y, bool accumulate)
    {
        Take(matrix, stride, rows, columns, x, xStride, y, accumulate);
        dots = false;

        // Eight vectors are what the loop reads of a row at once.
        int unit = 8 * TOperations.Width;
        chunkSize = Math.Max(1, NumbersPerChunk / rows / unit) * unit;
        return (columns + chunkSize - 1) / chunkSize;
    }

    /// <inheritdoc/>
    public override void Run(int chunk)
    {
        int start = chunk * chunkSize;
        if (dots)
        {
            MatrixVectorProduct<T, TVector, TOperations>.RowDots(
                matrix + (start * stride), stride, Math.Min(chunkSize, rows - start), columns, x, y + start, accumulate);
        }
        else
        {
            MatrixVectorProduct<T, TVector, TOperations>.WeightedRows(
                matrix + start, stride, rows, Math.Min(chunkSize, columns - start), x, xStride, y + start, accumulate);
        }
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
