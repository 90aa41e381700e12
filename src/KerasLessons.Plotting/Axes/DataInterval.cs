namespace KerasLessons.Plotting;

/// <summary>The range of the data along one axis.</summary>
internal sealed class DataInterval
{
    public double Low { get; private set; } = double.PositiveInfinity;

    public double High { get; private set; } = double.NegativeInfinity;

    /// <summary>The smallest value above zero; infinite where there is none.</summary>
    public double LeastPositive { get; private set; } = double.PositiveInfinity;

    public bool IsEmpty => Low > High;

    /// <summary>Takes a value in; NaN changes nothing.</summary>
    public void Add(double value)
    {
        Low = value < Low ? value : Low;
        High = value > High ? value : High;
        LeastPositive = value > 0 && value < LeastPositive ? value : LeastPositive;
    }

    public void Clear() => (Low, High, LeastPositive) = (double.PositiveInfinity, double.NegativeInfinity, double.PositiveInfinity);
}
