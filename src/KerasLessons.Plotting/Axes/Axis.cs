using KerasLessons.Plotting.Lettering;
using KerasLessons.Plotting.Rendering;
using KerasLessons.Plotting.Ticks;

namespace KerasLessons.Plotting;

/// <summary>The x or the y of a plot: scale, limits, ticks, label.</summary>
/// <param name="name">What messages call it.</param>
/// <param name="labelWidth">How much room a tick's label needs along the axis, in sizes of its letters: x 3, y 2.</param>
internal sealed class Axis(string name, double labelWidth)
{
    public const double TickLength = 3.5, TickPad = 3.5, MinorLength = 2, MinorWidth = 0.6, FontSize = 10;

    /// <summary>Width of ticks, spines and grid: a whole pixel at the size that a picture asks for, which is what matplotlib's 0.8 becomes, too.</summary>
    public const double TickWidth = 0.75;

    private double[]? _locations;
    private string[]? _labels;

    public AxisScale Scale { get; private set; } = AxisScale.Linear;

    /// <summary>The view: what stands at the axis' start and end; falling where the axis is turned round.</summary>
    public (double Start, double End) View { get; private set; } = (0, 1);

    /// <summary>Whether the limits follow the data.</summary>
    public bool Autoscales { get; set; } = true;

    /// <summary>Whether limits were ever worked out or set.</summary>
    public bool IsSet { get; private set; }

    /// <summary>The lines at its ticks; nothing where there are none.</summary>
    public Stroke? Grid { get; set; }

    public Text Label { get; } = new(0, 0, "", FontSize);

    /// <summary>Changes the scale. Limits that were set stay, unless they have no place on it.</summary>
    public void SetScale(AxisScale scale)
    {
        Scale = scale;
        Autoscales |= scale == AxisScale.Log && Math.Min(View.Start, View.End) <= 0;
        IsSet &= !Autoscales;
    }

    /// <summary>Sets limits that stay.</summary>
    public void SetLimits(double? start, double? end)
    {
        double from = Checked(start) ?? View.Start, to = Checked(end) ?? View.End;
        var (low, high) = Scale.NonSingular(from, to, double.PositiveInfinity);
        View = from > to ? (high, low) : (low, high);
        (Autoscales, IsSet) = (false, true);
    }

    /// <summary>Puts ticks at given places.</summary>
    /// <param name="locations">Where; none for no ticks.</param>
    /// <param name="labels">What is written there; the numbers themselves where nothing is given.</param>
    /// <param name="growsView">Whether the view grows to hold all ticks.</param>
    public void SetTicks(double[] locations, string[]? labels, bool growsView = true)
    {
        if (labels is not null)
        {
            DataCheck.SameLength(locations.Length, "ticks", labels.Length, "labels");
            CheckLabels(labels);
        }
        (_locations, _labels) = (locations, labels);
        if (growsView)
        {
            var (low, high) = (Math.Min(View.Start, View.End), Math.Max(View.Start, View.End));
            foreach (double location in locations.Where(location => Scale == AxisScale.Linear || location > 0))
            {
                (low, high) = (Math.Min(low, location), Math.Max(high, location));
            }
            View = View.Start > View.End ? (high, low) : (low, high);
        }
    }

    /// <summary>Has the ticks chosen again.</summary>
    public void ChooseTicks() => (_locations, _labels) = (null, null);

    /// <summary>Refuses labels that cannot be set.</summary>
    public static void CheckLabels(IEnumerable<string> labels)
    {
        foreach (string label in labels)
        {
            ArgumentNullException.ThrowIfNull(label, nameof(labels));
            _ = new TextBlock(label, FontSize);
        }
    }

    /// <summary>Works the limits out from the data: 5 % more on each side, but not beyond values that the data stick to.</summary>
    public void Autoscale(DataInterval data, IEnumerable<double> sticky)
    {
        const double Margin = 0.05;
        if (!Autoscales || (data.IsEmpty && IsSet))
        {
            return;
        }
        var (low, high) = data.IsEmpty
            ? Scale.NonSingular(double.NegativeInfinity, double.PositiveInfinity, data.LeastPositive)
            : Scale.NonSingular(data.Low, data.High, data.LeastPositive);
        double tolerance = 1e-5 * Math.Max(Math.Max(Math.Abs(low), Math.Abs(high)), Math.Abs(high - low));
        double[] edges = [.. sticky.Where(edge => Scale == AxisScale.Linear || edge > 0)];
        double lowEdge = edges.Where(edge => edge < low + tolerance).DefaultIfEmpty(double.NegativeInfinity).Max();
        double highEdge = edges.Where(edge => edge >= high - tolerance).DefaultIfEmpty(double.PositiveInfinity).Min();
        double from = Scale.Forward(low), to = Scale.Forward(high);
        double margin = double.IsFinite((to - from) * Margin) ? (to - from) * Margin : 0;
        (low, high) = (Math.Max(Scale.Inverse(from - margin), lowEdge), Math.Min(Scale.Inverse(to + margin), highEdge));
        (low, high) = Scale.NonSingular(low, high, data.LeastPositive);
        View = View.Start > View.End ? (high, low) : (low, high);
        IsSet = true;
    }

    /// <summary>Its ticks where it is so long, in points; those beyond the view too.</summary>
    public TickSet Ticks(double length)
    {
        var (low, high) = (Math.Min(View.Start, View.End), Math.Max(View.Start, View.End));
        if (_locations is null)
        {
            return Scale.Ticks(low, high, (int)Math.Min(9, Math.Floor(length / (FontSize * labelWidth))));
        }
        return new(_locations, _labels is null ? Scale.Labels(_locations, low, high) : new(_labels, ""), [], new([], ""));
    }

    /// <summary>Whether a tick is in the view; ends count, rounding aside.</summary>
    public bool Shows(double location)
    {
        double start = Scale.Forward(View.Start), end = Scale.Forward(View.End);
        double part = (Scale.Forward(location) - start) / (end - start);
        return part is >= -1e-10 and <= 1 + 1e-10;
    }

    private double? Checked(double? limit)
    {
        if (limit is { } value)
        {
            DataCheck.Finite(value, name);
            if (Scale == AxisScale.Log && value <= 0)
            {
                throw new ArgumentOutOfRangeException(name, FormattableString.Invariant($"The limit {value} of {name} has no place on a log scale: give a number above 0."));
            }
        }
        return limit;
    }
}
