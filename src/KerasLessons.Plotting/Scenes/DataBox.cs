namespace KerasLessons.Plotting.Scenes;

/// <summary>The box around all data that were ever added to a 3-D plot.</summary>
internal sealed class DataBox
{
    private const double Margin = 0.05;
    private bool _hasPoints;

    public DataInterval X { get; } = new();

    public DataInterval Y { get; } = new();

    public DataInterval Z { get; } = new();

    /// <summary>Takes a mark's data in. As in mplot3d a point counts along x and y where it has both, and along z by itself.</summary>
    /// <param name="x">Its x.</param>
    /// <param name="y">Its y.</param>
    /// <param name="z">Its z.</param>
    /// <param name="isScatter">Whether they are points by themselves: with those the box gets a margin above and below as well.</param>
    public void Add(IEnumerable<double> x, IEnumerable<double> y, IEnumerable<double> z, bool isScatter)
    {
        foreach (var (across, along) in x.Zip(y))
        {
            if (!double.IsNaN(across) && !double.IsNaN(along))
            {
                X.Add(across);
                Y.Add(along);
                _hasPoints |= isScatter;
            }
        }
        foreach (double height in z)
        {
            Z.Add(height);
        }
    }

    /// <summary>What the plot shows where nothing else was asked for.</summary>
    public SceneLimits Limits => new(Wide(X, Margin), Wide(Y, Margin), Wide(Z, _hasPoints ? Margin : 0));

    private static Interval Wide(DataInterval data, double margin)
    {
        if (data.IsEmpty)
        {
            return new(0, 1);
        }
        var (low, high) = AxisScale.Linear.NonSingular(data.Low, data.High, data.LeastPositive);
        double delta = (high - low) * margin;
        return new(low - delta, high + delta);
    }
}
