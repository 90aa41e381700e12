using System.Numerics;
using System.Runtime.CompilerServices;
using KerasLessons.Engine.Backends.Cpu.Threading;

namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>Chooses the loop for a product of a matrix and a vector, and shares large ones among threads.</summary>
internal static unsafe class VectorPaths<T, TVector, TOperations>
    where T : unmanaged, INumberBase<T>
    where TVector : unmanaged
    where TOperations : struct, IVectorOperations<T, TVector>
{
    // Smaller matrices come from the caches faster than another thread comes.
    private const long ParallelThreshold = 1 << 18;

    [ThreadStatic]
    private static VectorWork<T, TVector, TOperations>? work;

    /// <summary>y[i] = sum over p of matrix[i, p] * x[p].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RowDots(T* matrix, int stride, int rows, int length, T* x, T* y, bool accumulate)
    {
        if (length == 2 && stride == 2 && TOperations.Width > 1)
        {
            TwoColumnProduct<T, TVector, TOperations>.RowDots(matrix, rows, x, y, accumulate);
        }
        else if ((long)rows * length < ParallelThreshold)
        {
            MatrixVectorProduct<T, TVector, TOperations>.RowDots(matrix, stride, rows, length, x, y, accumulate);
        }
        else
        {
            work ??= new VectorWork<T, TVector, TOperations>();
            WorkerPool.For(work.PrepareRowDots(matrix, stride, rows, length, x, y, accumulate), work);
        }
    }

    /// <summary>y[j] = sum over i of x[i] * matrix[i, j].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WeightedRows(
        T* matrix, int stride, int rows, int columns, T* x, nint xStride, T* y, bool accumulate)
    {
        if (columns == 2 && stride == 2 && xStride == 1 && TOperations.Width > 1)
        {
            TwoColumnProduct<T, TVector, TOperations>.WeightedRows(matrix, rows, x, y, accumulate);
        }
        else if ((long)rows * columns < ParallelThreshold)
        {
            MatrixVectorProduct<T, TVector, TOperations>.WeightedRows(
                matrix, stride, rows, columns, x, xStride, y, accumulate);
        }
        else
        {
            work ??= new VectorWork<T, TVector, TOperations>();
            WorkerPool.For(work.PrepareWeightedRows(matrix, stride, rows, columns, x, xStride, y, accumulate), work);
            work.Finish();
        }
    }
}
