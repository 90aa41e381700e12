using System.Numerics;
using System.Runtime.CompilerServices;

namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>Chooses the loop that suits a product's shape.</summary>
internal static unsafe class ProductPaths<T, TVector, TOperations>
    where T : unmanaged, INumberBase<T>
    where TVector : unmanaged
    where TOperations : struct, IVectorOperations<T, TVector>
{
    /// <summary>C = op(A)·op(B), or C += op(A)·op(B).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(
        T* a, int lda, bool transposeA, T* b, int ldb, bool transposeB, T* c, int ldc,
        int m, int n, int k, bool accumulate)
    {
        if (m <= 0 || n <= 0)
        {
            return;
        }

        if (k <= 0)
        {
            Clear(c, ldc, m, n, accumulate);
            return;
        }

        // A column of B, stored without gaps: op(A) times a vector.
        if (n == 1 && ldc == 1 && (k == 1 || transposeB || ldb == 1))
        {
            if (transposeA)
            {
                WeightedRows(a, lda, k, m, b, 1, c, accumulate);
                return;
            }

            RowDots(a, lda, m, k, b, c, accumulate);
            return;
        }

        // A row of A: the vector times op(B).
        if (m == 1)
        {
            if (!transposeB)
            {
                WeightedRows(b, ldb, k, n, a, transposeA ? lda : 1, c, accumulate);
                return;
            }

            if (!transposeA || lda == 1)
            {
                RowDots(b, ldb, n, k, a, c, accumulate);
                return;
            }
        }

        Operands<T> operands;
        operands.A = a;
        operands.ARowStride = transposeA ? 1 : lda;
        operands.ADepthStride = transposeA ? lda : 1;
        operands.B = b;
        operands.BDepthStride = transposeB ? 1 : ldb;
        operands.BColumnStride = transposeB ? ldb : 1;
        operands.C = c;
        operands.CRowStride = ldc;
        operands.Rows = m;
        operands.Columns = n;
        operands.Depth = k;
        operands.Accumulate = accumulate;
        BlockedProduct<T, TVector, TOperations>.Multiply(operands);
    }

    private static void RowDots(T* matrix, int stride, int rows, int length, T* x, T* y, bool accumulate)
    {
        if (length == 2 && stride == 2 && TOperations.Width > 1)
        {
            TwoColumnProduct<T, TVector, TOperations>.RowDots(matrix, rows, x, y, accumulate);
            return;
        }

        MatrixVectorProduct<T, TVector, TOperations>.RowDots(matrix, stride, rows, length, x, y, accumulate);
    }

    private static void WeightedRows(
        T* matrix, int stride, int rows, int columns, T* x, nint xStride, T* y, bool accumulate)
    {
        if (columns == 2 && stride == 2 && xStride == 1 && TOperations.Width > 1)
        {
            TwoColumnProduct<T, TVector, TOperations>.WeightedRows(matrix, rows, x, y, accumulate);
            return;
        }

        MatrixVectorProduct<T, TVector, TOperations>.WeightedRows(
            matrix, stride, rows, columns, x, xStride, y, accumulate);
    }

    private static void Clear(T* c, int ldc, int m, int n, bool accumulate)
    {
        // Empty sums are zero.
        for (int row = 0; row < m && !accumulate; row++)
        {
            new Span<T>(c + ((nint)row * ldc), n).Clear();
        }
    }
}
