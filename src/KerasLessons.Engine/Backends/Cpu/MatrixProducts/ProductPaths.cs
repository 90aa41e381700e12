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
        int m, int n, int k, bool accumulate, RowEpilogue? epilogue)
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

        // A column, stored without gaps, that is read as a row lies like one.
        if (transposeA && m == 1 && lda == 1)
        {
            (transposeA, lda) = (false, k);
        }

        if (MatrixProduct.TakesVectorPaths && TryVectorPaths(a, lda, transposeA, b, ldb, transposeB, c, ldc, m, n, k, accumulate))
        {
            return;
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
        BlockedProduct<T, TVector, TOperations>.Multiply(operands, epilogue);
    }

    /// <summary>Products one of whose operands is a vector, or has few rows; false for all others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryVectorPaths(
        T* a, int lda, bool transposeA, T* b, int ldb, bool transposeB, T* c, int ldc,
        int m, int n, int k, bool accumulate)
    {
        // A column of B, stored without gaps: op(A) times a vector.
        if (n == 1 && ldc == 1 && (k == 1 || transposeB || ldb == 1))
        {
            if (transposeA)
            {
                VectorPaths<T, TVector, TOperations>.WeightedRows(a, lda, k, m, b, 1, c, accumulate);
                return true;
            }

            VectorPaths<T, TVector, TOperations>.RowDots(a, lda, m, k, b, c, accumulate);
            return true;
        }

        // A row of A: the vector times op(B).
        if (m == 1 && !transposeB)
        {
            VectorPaths<T, TVector, TOperations>.WeightedRows(b, ldb, k, n, a, transposeA ? lda : 1, c, accumulate);
            return true;
        }

        // Few rows of A: B, lying the wrong way for the micro-kernel, is cheaper to read again than to pack.
        if (transposeB && m <= MatrixProduct.FewRows && !transposeA)
        {
            for (int row = 0; row < m; row++)
            {
                VectorPaths<T, TVector, TOperations>.RowDots(
                    b, ldb, n, k, a + ((nint)row * lda), c + ((nint)row * ldc), accumulate);
            }

            return true;
        }

        return false;
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
