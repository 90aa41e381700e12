using KerasLessons.Engine.NumPy;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace KerasLessons;

public static partial class np
{
    /// <summary>NumPy's linear algebra: inverse, equations, least squares, decompositions, norms.</summary>
    /// <remarks>
    /// Matrices of rank 2, worked out at once in float64 by MathNet.Numerics; float32 matrices give float32 results.
    /// No gradient flows through these functions but for <see cref="Norm"/> of vectors.
    /// </remarks>
    public static class Linalg
    {
        /// <summary>The inverse of a square matrix.</summary>
        /// <param name="a">Square matrix.</param>
        /// <exception cref="ArgumentException">The matrix is not square, or is singular.</exception>
        public static Tensor Inv(Tensor a) =>
            Matrices.ToTensor(Matrices.RequireRegular(a, "matrix to invert").Inverse(), Matrices.ResultType(a));

        /// <summary>The solution x of A·x = b.</summary>
        /// <param name="a">Square matrix of coefficients.</param>
        /// <param name="b">Right-hand side: a vector, or a matrix with one column for each equation.</param>
        /// <exception cref="ArgumentException">The matrix is not square, or is singular, or the sizes do not fit.</exception>
        public static Tensor Solve(Tensor a, Tensor b)
        {
            var factors = Matrices.RequireRegular(a, "matrix of coefficients");
            var right = Matrices.RequireRightSide(b, factors.U, a.Shape);
            return Matrices.ToTensor(factors.Solve(right), Matrices.ResultType(a, b)).Reshape(b.Shape);
        }

        /// <summary>Least squares: the x that makes ‖b − A·x‖² least, the shortest one when there are several.</summary>
        /// <param name="a">Matrix of coefficients, one row for each observation.</param>
        /// <param name="b">Observations: a vector, or a matrix with one column for each problem.</param>
        /// <param name="rcond">Singular values below this part of the greatest count as 0; machine precision times the larger size when left out.</param>
        /// <returns>The solution; for each column of <paramref name="b"/> the sum of squared residuals (none if the rank is short or there are no spare rows); the rank; the singular values.</returns>
        /// <exception cref="ArgumentException">The sizes do not fit, or a number is not finite.</exception>
        public static (Tensor Solution, Tensor Residuals, int Rank, Tensor SingularValues) LstSq(Tensor a, Tensor b, double? rcond = null)
        {
            var coefficients = Matrices.Require(a, "matrix of coefficients");
            var observations = Matrices.RequireRightSide(b, coefficients, a.Shape);
            if (a.Size == 0)
            {
                throw new ArgumentException($"Least squares needs coefficients, but received an empty matrix of shape {a.Shape}; pass at least one row and one column.", nameof(a));
            }
            Matrices.RequireFinite(observations);
            var (u, s, v) = Matrices.Singular(coefficients);
            double limit = (rcond ?? Matrices.Epsilon * Math.Max(a.Shape[0], a.Shape[1])) * s[0];
            int rank = s.Count(value => value > limit);
            var projected = u.TransposeThisAndMultiply(observations);
            projected.MapIndexedInplace((i, _, value) => i < rank ? value / s[i] : 0, MathNet.Numerics.LinearAlgebra.Zeros.Include);
            var solution = v * projected;
            var errors = observations - coefficients * solution;
            double[] residuals = rank < a.Shape[1] || a.Shape[0] <= a.Shape[1]
                ? []
                : [.. errors.EnumerateColumns().Select(column => column.DotProduct(column))];
            var type = Matrices.ResultType(a, b);
            Shape shape = b.Rank == 1 ? a.Shape[1] : (a.Shape[1], b.Shape[1]);
            return (Matrices.ToTensor(solution, type).Reshape(shape), ((Tensor)residuals).Cast(type), rank, ((Tensor)s).Cast(type));
        }

        /// <summary>A = Q·R with orthonormal columns in Q and a triangular R, both of the smaller size (NumPy's mode "reduced").</summary>
        /// <param name="a">Matrix.</param>
        /// <exception cref="ArgumentException">Not a matrix, or an empty one.</exception>
        public static (Tensor Q, Tensor R) Qr(Tensor a)
        {
            var matrix = Matrices.Require(a, "matrix to decompose");
            if (a.Size == 0)
            {
                throw new ArgumentException($"A decomposition needs numbers, but received an empty matrix of shape {a.Shape}; pass at least one row and one column.", nameof(a));
            }
            var (q, r) = Householder.Decompose(matrix);
            var type = Matrices.ResultType(a);
            return (Matrices.ToTensor(q, type), Matrices.ToTensor(r, type));
        }

        /// <summary>The determinant of a square matrix, as a tensor of rank 0.</summary>
        /// <param name="a">Square matrix.</param>
        /// <exception cref="ArgumentException">The matrix is not square.</exception>
        public static Tensor Det(Tensor a) =>
            Ops.Cast(Matrices.RequireSquare(a, "matrix of a determinant").LU().Determinant, Matrices.ResultType(a));

        /// <summary>Eigenvalues, ascending, and eigenvectors, as columns, of a symmetric matrix; only its lower triangle is read.</summary>
        /// <param name="a">Symmetric matrix.</param>
        /// <exception cref="ArgumentException">The matrix is not square, or a number is not finite.</exception>
        public static (Tensor EigenValues, Tensor EigenVectors) Eigh(Tensor a)
        {
            var matrix = Matrices.RequireSquare(a, "symmetric matrix");
            Matrices.RequireFinite(matrix);
            var symmetric = Matrix<double>.Build.Dense(matrix.RowCount, matrix.RowCount, (i, j) => i >= j ? matrix[i, j] : matrix[j, i]);
            var evd = symmetric.Evd(Symmetricity.Symmetric);
            var type = Matrices.ResultType(a);
            Tensor values = evd.EigenValues.Select(value => value.Real).ToArray();
            return (values.Cast(type), Matrices.ToTensor(evd.EigenVectors, type));
        }

        /// <summary>The number of singular values that are not 0: how many columns do not depend on the others.</summary>
        /// <param name="a">Matrix.</param>
        /// <param name="tol">Singular values up to this count as 0; machine precision times the larger size times the greatest one when left out.</param>
        public static int MatrixRank(Tensor a, double? tol = null)
        {
            var matrix = Matrices.Require(a, "matrix whose rank is asked for");
            if (a.Size == 0)
            {
                return 0;
            }
            double[] s = Matrices.Singular(matrix).S;
            double epsilon = a.DType == DType.Float32 ? MathF.BitIncrement(1) - 1 : Matrices.Epsilon;
            double limit = tol ?? s[0] * Math.Max(a.Shape[0], a.Shape[1]) * epsilon;
            return s.Count(value => value > limit);
        }

        /// <summary>The length of a vector or the norm of a matrix.</summary>
        /// <param name="x">Values.</param>
        /// <param name="ord">
        /// Left out: the root of the sum of squares of all elements. For a vector any number p of (Σ|x|^p)^(1/p), 0 for the
        /// number of elements that are not 0, ±<see cref="Inf"/> for the greatest and least |x|. For a matrix 1 and −1
        /// (greatest and least column sum), ±<see cref="Inf"/> (row sum), 2 and −2 (singular value).
        /// </param>
        /// <param name="axis">Axis along which vectors lie; the whole of <paramref name="x"/> is one vector or matrix when left out.</param>
        /// <param name="keepDims">Whether the axes stay, with size 1.</param>
        /// <exception cref="ArgumentException">There is no such norm.</exception>
        public static Tensor Norm(Tensor x, double? ord = null, int? axis = null, bool keepDims = false)
        {
            x = Ops.ToFloat(x);
            int[]? axes = axis is { } along ? [along] : null;
            if (ord is null || (axes is not null || x.Rank == 1) && ord == 2)
            {
                return Ops.Sqrt(Ops.Sum(Ops.Square(x), axes, keepDims));
            }
            if (axes is not null || x.Rank == 1)
            {
                return VectorNorm(x, ord.Value, axes, keepDims);
            }
            if (x.Rank != 2)
            {
                throw new ArgumentException($"A norm of order {Text(ord)} needs a vector or a matrix, but received shape {x.Shape}; name the axis of the vectors.", nameof(x));
            }
            var norm = MatrixNorm(x, ord.Value);
            return keepDims ? norm.Reshape(1, 1) : norm;
        }

        private static Tensor VectorNorm(Tensor x, double ord, int[]? axes, bool keepDims) => ord switch
        {
            double.PositiveInfinity => Ops.Max(Ops.Abs(x), axes, keepDims),
            double.NegativeInfinity => Ops.Min(Ops.Abs(x), axes, keepDims),
            0 => Ops.Sum(Ops.Cast(Ops.NotEqual(x, 0.0), x.DType), axes, keepDims),
            1 => Ops.Sum(Ops.Abs(x), axes, keepDims),
            _ => Ops.Power(Ops.Sum(Ops.Power(Ops.Abs(x), ord), axes, keepDims), 1 / ord),
        };

        private static Tensor MatrixNorm(Tensor x, double ord) => ord switch
        {
            1 => Ops.Max(Ops.Sum(Ops.Abs(x), [0])),
            -1 => Ops.Min(Ops.Sum(Ops.Abs(x), [0])),
            double.PositiveInfinity => Ops.Max(Ops.Sum(Ops.Abs(x), [1])),
            double.NegativeInfinity => Ops.Min(Ops.Sum(Ops.Abs(x), [1])),
            2 => Ops.Cast(Matrices.Singular(Matrices.Require(x, "matrix")).S[0], x.DType),
            -2 => Ops.Cast(Matrices.Singular(Matrices.Require(x, "matrix")).S[^1], x.DType),
            _ => throw new ArgumentException($"A matrix has norms of order 1, −1, 2, −2, ∞ and −∞, but received {Text(ord)}; leave ord out for the root of the sum of squares.", nameof(ord)),
        };

        private static string Text(double? ord) => FormattableString.Invariant($"{ord}");
    }
}
