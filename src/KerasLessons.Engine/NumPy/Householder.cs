using MathNet.Numerics.LinearAlgebra;

namespace KerasLessons.Engine.NumPy;

/// <summary>A = Q·R by Householder's reflections, with the signs that LAPACK, and so NumPy, gives.</summary>
/// <remarks>Each column is reflected onto −sign(first element) times its length; a column with zeros below stays as it is. MathNet's own QR chooses other signs.</remarks>
internal static class Householder
{
    public static (Matrix<double> Q, Matrix<double> R) Decompose(Matrix<double> a)
    {
        int rows = a.RowCount;
        int columns = a.ColumnCount;
        int size = Math.Min(rows, columns);
        double[,] work = a.ToArray();
        double[,] q = new double[rows, size];
        var factors = new double[size];
        for (int k = 0; k < size; k++)
        {
            factors[k] = MakeReflection(work, k, rows);
            Reflect(work, work, k, factors[k], from: k + 1);
        }
        for (int k = size - 1; k >= 0; k--)
        {
            q[k, k] = 1;
            Reflect(work, q, k, factors[k], from: k);
        }
        var r = Matrix<double>.Build.Dense(size, columns, (i, j) => i <= j ? work[i, j] : 0);
        return (Matrix<double>.Build.DenseOfArray(q), r);
    }

    /// <summary>Writes v (below the diagonal, its first element 1 left out) and R's diagonal in column k; returns τ of I − τ·v·vᵀ.</summary>
    private static double MakeReflection(double[,] work, int k, int rows)
    {
        double below = 0;
        for (int i = k + 1; i < rows; i++)
        {
            below = double.Hypot(below, work[i, k]);
        }
        if (below == 0)
        {
            return 0;
        }
        double first = work[k, k];
        double length = -Math.CopySign(double.Hypot(first, below), first);
        for (int i = k + 1; i < rows; i++)
        {
            work[i, k] /= first - length;
        }
        work[k, k] = length;
        return (length - first) / length;
    }

    /// <summary>Applies reflection k, kept in <paramref name="work"/>, to the target's columns.</summary>
    private static void Reflect(double[,] work, double[,] target, int k, double factor, int from)
    {
        if (factor == 0)
        {
            return;
        }
        int rows = target.GetLength(0);
        for (int j = from; j < target.GetLength(1); j++)
        {
            double product = target[k, j];
            for (int i = k + 1; i < rows; i++)
            {
                product += work[i, k] * target[i, j];
            }
            product *= factor;
            target[k, j] -= product;
            for (int i = k + 1; i < rows; i++)
            {
                target[i, j] -= product * work[i, k];
            }
        }
    }
}
