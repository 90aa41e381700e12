using System.Globalization;

namespace KerasLessons.Plotting.Scenes;

/// <summary>Checks and copies what a 3-D mark is given, before anything changes.</summary>
internal static class SceneData
{
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

    /// <summary>Coordinates of columns and rows as a grid: <c>np.meshgrid(x, y)</c>.</summary>
    /// <exception cref="ArgumentException">The heights have another shape.</exception>
    public static (double[,] X, double[,] Y) Mesh(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double[,] z)
    {
        ArgumentNullException.ThrowIfNull(z);
        if (z.GetLength(0) != y.Length || z.GetLength(1) != x.Length)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"z has the shape {Shape(z)}, while y has {y.Length} and x has {x.Length} values: give a row for each y and a column for each x."),
                nameof(z));
        }
        var (columns, rows) = (new double[y.Length, x.Length], new double[y.Length, x.Length]);
        for (int row = 0; row < y.Length; row++)
        {
            for (int column = 0; column < x.Length; column++)
            {
                (columns[row, column], rows[row, column]) = (x[column], y[row]);
            }
        }
        return (columns, rows);
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
