using System.Globalization;

namespace KerasLessons.Plotting.Scenes;

/// <summary>Checks and copies what a 3-D mark is given, before anything changes.</summary>
internal static class SceneData
{
    private static readonly string[] _indexings = ["xy", "ij"];

    /// <summary>Copies of equally many finite numbers; NaN is a gap.</summary>
    /// <exception cref="ArgumentException">They are not equally many, or one is infinite.</exception>
    public static (double[] X, double[] Y, double[] Z) Points(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> z)
    {
        DataCheck.SameLength(x.Length, nameof(x), y.Length, nameof(y));
        DataCheck.SameLength(x.Length, nameof(x), z.Length, nameof(z));
        return (DataCheck.Copy(x, nameof(x)), DataCheck.Copy(y, nameof(y)), DataCheck.Copy(z, nameof(z)));
    }

    /// <summary>Copies of arrays of one shape.</summary>
    /// <exception cref="ArgumentException">They have different shapes, or a number is infinite.</exception>
    public static (double[,] X, double[,] Y, double[,] Z) Grid(double[,] x, double[,] y, double[,] z)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        ArgumentNullException.ThrowIfNull(z);
        SameShape(x, nameof(x), z);
        SameShape(y, nameof(y), z);
        return (Copy(x, nameof(x)), Copy(y, nameof(y)), Copy(z, nameof(z)));
    }

    /// <summary>Whether x runs along the rows: <c>ij</c>, as np.meshgrid calls it, rather than <c>xy</c>.</summary>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static bool IsTurned(string indexing) => DataCheck.OneOf(_indexings, indexing, nameof(indexing)) == "ij";

    /// <summary>The grid of coordinates: <c>np.meshgrid(x, y, indexing)</c>.</summary>
    /// <exception cref="ArgumentException">The heights have another shape.</exception>
    public static (double[,] X, double[,] Y) Mesh(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double[,] z, string indexing)
    {
        ArgumentNullException.ThrowIfNull(z);
        bool isTurned = IsTurned(indexing);
        var (rows, columns) = isTurned ? (x.Length, y.Length) : (y.Length, x.Length);
        if (z.GetLength(0) != rows || z.GetLength(1) != columns)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"z has the shape {Shape(z)}, while x has {x.Length} and y has {y.Length} values: give the shape ({rows}, {columns})."),
                nameof(z));
        }
        var (meshX, meshY) = (new double[rows, columns], new double[rows, columns]);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                (meshX[row, column], meshY[row, column]) = isTurned ? (x[row], y[column]) : (x[column], y[row]);
            }
        }
        return (meshX, meshY);
    }

    private static void SameShape(double[,] values, string argument, double[,] z)
    {
        if (values.GetLength(0) != z.GetLength(0) || values.GetLength(1) != z.GetLength(1))
        {
            throw new ArgumentException($"{argument} has the shape {Shape(values)} and z has {Shape(z)}: give x, y and z of one shape.", argument);
        }
    }

    private static double[,] Copy(double[,] values, string argument)
    {
        for (int row = 0; row < values.GetLength(0); row++)
        {
            for (int column = 0; column < values.GetLength(1); column++)
            {
                if (double.IsInfinity(values[row, column]))
                {
                    throw new ArgumentException(
                        string.Create(CultureInfo.InvariantCulture, $"{argument}[{row}, {column}] is infinite, which has no place in a plot: give a finite number, or NaN for a hole."), argument);
                }
            }
        }
        return (double[,])values.Clone();
    }

    private static string Shape(double[,] values) => string.Create(CultureInfo.InvariantCulture, $"({values.GetLength(0)}, {values.GetLength(1)})");
}
