namespace KerasLessons.Plotting;

/// <summary>The box around all data of a plot.</summary>
internal sealed class DataLimits
{
    public DataInterval X { get; } = new();

    public DataInterval Y { get; } = new();

    /// <summary>Takes a point in, where both of its numbers are there.</summary>
    public void Add(double x, double y)
    {
        if (!double.IsNaN(x) && !double.IsNaN(y))
        {
            X.Add(x);
            Y.Add(y);
        }
    }

    /// <summary>Takes points in.</summary>
    public void Add(double[] x, double[] y)
    {
        for (int i = 0; i < x.Length; i++)
        {
            Add(x[i], y[i]);
        }
    }

    public void Clear()
    {
        X.Clear();
        Y.Clear();
    }
}
