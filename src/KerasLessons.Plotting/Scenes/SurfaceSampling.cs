using System.Globalization;

namespace KerasLessons.Plotting.Scenes;

/// <summary>How many cells of a grid of data one face spans: given, or so that a count of samples suffices.</summary>
internal sealed record SurfaceSampling
{
    private readonly int? _rowStride, _columnStride;
    private readonly int _rowCount, _columnCount;

    /// <summary>Strides or counts, as matplotlib takes them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is below 1.</exception>
    /// <exception cref="ArgumentException">Both strides and counts are given.</exception>
    public SurfaceSampling(int? rstride, int? cstride, int? rcount, int? ccount)
    {
        foreach (var (value, name) in new[] { (rstride, "rstride"), (cstride, "cstride"), (rcount, "rcount"), (ccount, "ccount") })
        {
            if (value < 1)
            {
                throw new ArgumentOutOfRangeException(name, string.Create(CultureInfo.InvariantCulture, $"{name} is {value}: give a number from 1 on."));
            }
        }
        bool isStrided = rstride is not null || cstride is not null;
        if (isStrided && (rcount is not null || ccount is not null))
        {
            throw new ArgumentException(
                "A surface is sampled by strides or by counts, and both were given: give rstride and cstride, or rcount and ccount.", rstride is not null ? "rstride" : "cstride");
        }
        if (isStrided)
        {
            // Where one stride is given the other is 10.
            (_rowStride, _columnStride) = (rstride ?? 10, cstride ?? 10);
        }
        (_rowCount, _columnCount) = (rcount ?? 50, ccount ?? 50);
    }

    /// <summary>Every how many rows a face begins.</summary>
    public int RowStride(int rows) => _rowStride ?? Stride(rows, _rowCount);

    /// <summary>Every how many columns a face begins.</summary>
    public int ColumnStride(int columns) => _columnStride ?? Stride(columns, _columnCount);

    private static int Stride(int length, int count) => Math.Max((length + count - 1) / count, 1);
}
