namespace KerasLessons.Plotting;

/// <summary>NumPy's histogram.</summary>
internal static class Bins
{
    /// <summary>The edges of equal bins over a range, or over all values.</summary>
    public static double[] Edges(double[] values, int count, (double Low, double High)? range)
    {
        var there = values.Where(value => !double.IsNaN(value)).DefaultIfEmpty(0);
        var (low, high) = range ?? (there.Min(), values.All(double.IsNaN) ? 1 : there.Max());
        if (low == high)
        {
            (low, high) = (low - 0.5, high + 0.5);
        }
        var edges = new double[count + 1];
        double step = (high - low) / count;
        for (int i = 0; i < count; i++)
        {
            edges[i] = i * step + low;
        }
        edges[count] = high;
        return edges;
    }

    /// <summary>A copy of rising edges.</summary>
    /// <exception cref="ArgumentException">They do not rise, or are fewer than two.</exception>
    public static double[] Checked(ReadOnlySpan<double> edges)
    {
        if (edges.Length < 2)
        {
            throw new ArgumentException(FormattableString.Invariant($"bins has {edges.Length} edges: give at least two, or a number of bins."), "bins");
        }
        for (int i = 0; i < edges.Length; i++)
        {
            DataCheck.Finite(edges[i], "bins");
            if (i > 0 && edges[i] <= edges[i - 1])
            {
                throw new ArgumentException(FormattableString.Invariant($"bins[{i}] is {edges[i]} after {edges[i - 1]}: give edges that rise."), "bins");
            }
        }
        return edges.ToArray();
    }

    /// <summary>How many values each bin holds. A bin holds its left edge; the last one also its right.</summary>
    public static double[] Count(double[] values, double[] edges)
    {
        var counts = new double[edges.Length - 1];
        foreach (double value in values)
        {
            if (value >= edges[0] && value <= edges[^1])
            {
                counts[Find(edges, value)]++;
            }
        }
        return counts;
    }

    private static int Find(double[] edges, double value)
    {
        int low = 0, high = edges.Length - 2;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (edges[middle] <= value)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }
        return low;
    }
}
