using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasLessons.Engine.Backends.Cpu.MatrixProducts;

/// <summary>
/// Products of row-major matrices: C[m, n] = op(A)[m, k] · op(B)[k, n], op being transposition or nothing, on all cores
/// where that pays. The order of every sum depends on the shape alone, so the bits are equal for any number of threads.
/// </summary>
/// <remarks>
/// Leading dimensions are distances between stored rows. A sum over nothing (k = 0) is zero. C must not overlap A or B.
/// A batch of products is the caller's loop.
/// </remarks>
internal static unsafe class MatrixProduct
{
    /// <summary>So few rows of A do not pay for packing B.</summary>
    public const int FewRows = 3;

    private static int widestVector = 512;

    /// <summary>Whether operands are packed. For tests and profiles.</summary>
    public static Packing Packing { get; set; }

    /// <summary>Whether products with a vector, or with few rows, take loops of their own. For tests and profiles.</summary>
    public static bool TakesVectorPaths { get; set; } = true;

    /// <summary>Whether products of few rows and great depth are cut across their depth. For tests and profiles.</summary>
    public static bool CutsDepth { get; set; } = true;

    /// <summary>
    /// The widest vectors to use, in bits: 512, 256, 128, or 0 for none. For tests; the processor's limits hold anyway.
    /// </summary>
    public static int WidestVector
    {
        get => widestVector;
        set => widestVector = value is 512 or 256 or 128 or 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The widest vector is 512, 256, 128 or 0.");
    }

    /// <summary>
    /// Whether products of this shape take an epilogue: those of a matrix and a matrix, whose rows are completed band by
    /// band. A product with a vector is over before a band would pay.
    /// </summary>
    public static bool TakesEpilogue(int m, int n, int k) => m > FewRows && n > 1 && k > 0;

    /// <summary>C = op(A)·op(B), or C += op(A)·op(B) when <paramref name="accumulate"/> is set.</summary>
    /// <remarks>An epilogue is only for shapes of which <see cref="TakesEpilogue"/> is true.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(
        float* a, int lda, bool transposeA, float* b, int ldb, bool transposeB, float* c, int ldc,
        int m, int n, int k, bool accumulate, RowEpilogue? epilogue = null)
    {
        if (Vector512.IsHardwareAccelerated && widestVector >= 512)
        {
            ProductPaths<float, Vector512<float>, Operations512<float>>.Multiply(
                a, lda, transposeA, b, ldb, transposeB, c, ldc, m, n, k, accumulate, epilogue);
        }
        else if (Vector256.IsHardwareAccelerated && widestVector >= 256)
        {
            ProductPaths<float, Vector256<float>, Operations256<float>>.Multiply(
                a, lda, transposeA, b, ldb, transposeB, c, ldc, m, n, k, accumulate, epilogue);
        }
        else if (Vector128.IsHardwareAccelerated && widestVector >= 128)
        {
            ProductPaths<float, Vector128<float>, Operations128<float>>.Multiply(
                a, lda, transposeA, b, ldb, transposeB, c, ldc, m, n, k, accumulate, epilogue);
        }
        else
        {
            ProductPaths<float, float, OperationsScalar<float>>.Multiply(
                a, lda, transposeA, b, ldb, transposeB, c, ldc, m, n, k, accumulate, epilogue);
        }
    }

    /// <summary>C = op(A)·op(B), or C += op(A)·op(B) when <paramref name="accumulate"/> is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(
        double* a, int lda, bool transposeA, double* b, int ldb, bool transposeB, double* c, int ldc,
        int m, int n, int k, bool accumulate, RowEpilogue? epilogue = null)
    {
        if (Vector512.IsHardwareAccelerated && widestVector >= 512)
        {
            ProductPaths<double, Vector512<double>, Operations512<double>>.Multiply(
                a, lda, transposeA, b, ldb, transposeB, c, ldc, m, n, k, accumulate, epilogue);
        }
        else if (Vector256.IsHardwareAccelerated && widestVector >= 256)
        {
            ProductPaths<double, Vector256<double>, Operations256<double>>.Multiply(
                a, lda, transposeA, b, ldb, transposeB, c, ldc, m, n, k, accumulate, epilogue);
        }
        else if (Vector128.IsHardwareAccelerated && widestVector >= 128)
        {
            ProductPaths<double, Vector128<double>, Operations128<double>>.Multiply(
                a, lda, transposeA, b, ldb, transposeB, c, ldc, m, n, k, accumulate, epilogue);
        }
        else
        {
            ProductPaths<double, double, OperationsScalar<double>>.Multiply(
                a, lda, transposeA, b, ldb, transposeB, c, ldc, m, n, k, accumulate, epilogue);
        }
    }
}
