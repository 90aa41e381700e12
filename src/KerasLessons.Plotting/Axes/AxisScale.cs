using KerasLessons.Plotting.Ticks;

namespace KerasLessons.Plotting;

/// <summary>How an axis lays values out: evenly, or by their logarithms.</summary>
internal abstract class AxisScale
{
    public static readonly AxisScale Linear = new LinearScale();

    public static readonly AxisScale Log = new LogScale();

    /// <summary>matplotlib's name of it.</summary>
    public abstract string Name { get; }

    /// <summary>The value as it is laid out.</summary>
    public abstract double Forward(double value);

    /// <summary>The value that is laid out so.</summary>
    public abstract double Inverse(double value);

    /// <summary>Limits that can be drawn: ends that are no numbers, equal or impossible on this scale are replaced.</summary>
    public abstract (double Low, double High) NonSingular(double low, double high, double leastPositive);

    /// <summary>Where the ticks of a range stand and what is written there.</summary>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end.</param>
    /// <param name="space">How many labels have room.</param>
    public abstract TickSet Ticks(double low, double high, int space);

    /// <summary>The labels of given ticks.</summary>
    public abstract TickLabels Labels(double[] locations, double low, double high);

    /// <summary>The scale of that name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static AxisScale Named(string name) => name switch
    {
        "linear" => Linear,
        "log" => Log,
        _ => throw new ArgumentException($"'{name}' is no scale: give 'linear' or 'log'.", nameof(name)),
    };

    private sealed class LinearScale : AxisScale
    {
        public override string Name => "linear";

        public override double Forward(double value) => value;

        public override double Inverse(double value) => value;

        public override (double Low, double High) NonSingular(double low, double high, double leastPositive) =>
            Floats.NonSingular(low, high, 0.05, 1e-15);

        public override TickSet Ticks(double low, double high, int space)
        {
            double[] locations = LinearTicks.Locations(low, high, Math.Clamp(space, 1, 9));
            return new TickSet(locations, Labels(locations, low, high), [], new([], ""));
        }

        public override TickLabels Labels(double[] locations, double low, double high) => LinearLabels.Of(locations, low, high);
    }

    private sealed class LogScale : AxisScale
    {
        public override string Name => "log";

        // Values that have no logarithm lie far below the picture, as in matplotlib.
        public override double Forward(double value) => value > 0 ? Math.Log10(value) : double.IsNaN(value) ? value : -1000;

        public override double Inverse(double value) => Math.Pow(10, value);

        public override (double Low, double High) NonSingular(double low, double high, double leastPositive)
        {
            (low, high) = (Math.Min(low, high), Math.Max(low, high));
            if (!double.IsFinite(low) || !double.IsFinite(high) || high <= 0)
            {
                return (1, 10);
            }
            if (low <= 0)
            {
                low = double.IsFinite(leastPositive) ? leastPositive : 1e-300;
            }
            return low == high ? LogTicks.DecadesAround(low) : (low, high);
        }

        public override TickSet Ticks(double low, double high, int space) => LogTicks.Of(low, high, Math.Clamp(space, 2, 9));

        public override TickLabels Labels(double[] locations, double low, double high) => new([.. locations.Select(LogTicks.Label)], "");
    }
}
