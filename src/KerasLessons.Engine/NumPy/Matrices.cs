using KerasLessons.Engine.Tensors;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;
using MathNet.Numerics.Providers.LinearAlgebra;

namespace KerasLessons.Engine.NumPy;

/// <summary>What stands between tensors and MathNet's matrices: conversions, checks and decompositions of any shape.</summary>
internal static class Matrices
{
    /// <summary>The distance from 1 to the next double.</summary>
    public const double Epsilon = 2.220446049250313e-16;

    // MathNet would look for native libraries first, which takes longer than a small inverse and could change its digits.
    static Matrices() => LinearAlgebraControl.UseManaged();

    /// <summary>A tensor of rank 2 in double precision.</summary>
    public static Matrix<double> Require(Tensor x, string what)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.Rank != 2)
        {
            throw new ArgumentException($"The {what} must be a matrix, but received shape {x.Shape}; reshape it to two axes.");
        }
        return Matrix<double>.Build.DenseOfRowMajor(x.Shape[0], x.Shape[1], x.ToArray<double>());
    }

    /// <summary>A square matrix of one row or more.</summary>
    public static Matrix<double> RequireSquare(Tensor x, string what)
    {
        var matrix = Require(x, what);
        if (matrix.RowCount != matrix.ColumnCount || matrix.RowCount == 0)
        {
            throw new ArgumentException($"The {what} must be a square matrix, but received shape {x.Shape}; pass as many rows as columns.");
        }
        return matrix;
    }

    /// <summary>The triangular factors of a matrix that has an inverse.</summary>
    public static LU<double> RequireRegular(Tensor x, string what)
    {
        var factors = RequireSquare(x, what).LU();
        if (factors.U.Diagonal().Any(pivot => pivot == 0))
        {
            throw new ArgumentException(
                $"The {what} of shape {x.Shape} is singular: its columns depend on one another and it has no inverse; drop a dependent column or use np.Linalg.LstSq.");
        }
        return factors;
    }

    /// <summary>The right-hand side of an equation, a vector as one column.</summary>
    public static Matrix<double> RequireRightSide(Tensor b, Matrix<double> a, Shape shape)
    {
        ArgumentNullException.ThrowIfNull(b);
        if (b.Rank is not (1 or 2) || b.Shape[0] != a.RowCount)
        {
            throw new ArgumentException(
                $"The right-hand side must be a vector or matrix with the {a.RowCount} rows of the coefficients {shape}, but received shape {b.Shape}; reshape or transpose it.");
        }
        return Matrix<double>.Build.DenseOfRowMajor(b.Shape[0], b.Rank == 1 ? 1 : b.Shape[1], b.ToArray<double>());
    }

    /// <summary>The matrix as a tensor, in the type that NumPy's results have for these inputs.</summary>
    public static Tensor ToTensor(Matrix<double> matrix, DType type) =>
        Tensor.FromSpan<double>(matrix.ToRowMajorArray(), (matrix.RowCount, matrix.ColumnCount)).Cast(type);

    /// <summary>float32 for float32 throughout, else float64.</summary>
    public static DType ResultType(params ReadOnlySpan<Tensor> inputs)
    {
        foreach (var input in inputs)
        {
            if (input.DType != DType.Float32)
            {
                return DType.Float64;
            }
        }
        return DType.Float32;
    }

    /// <summary>A = U·diag(S)·Vᵀ with only as many columns as the smaller size: the long side is first brought down by A = Q·R.</summary>
    public static (Matrix<double> U, double[] S, Matrix<double> V) Singular(Matrix<double> a)
    {
        if (a.RowCount < a.ColumnCount)
        {
            var (v, s, u) = Singular(a.Transpose());
            return (u, s, v);
        }
        RequireFinite(a);
        var qr = a.QR(QRMethod.Thin);
        var small = qr.R.Svd(computeVectors: true);
        return (qr.Q * small.U, small.S.ToArray(), small.VT.Transpose());
    }

    /// <summary>Refuses infinite and NaN elements, over which an iteration would not end well.</summary>
    public static void RequireFinite(Matrix<double> a)
    {
        if (a.Exists(value => !double.IsFinite(value), Zeros.Include))
        {
            throw new ArgumentException($"The {a.RowCount} by {a.ColumnCount} matrix must be of finite numbers, but holds NaN or infinity; clean the data first.");
        }
    }
}
