using System.Globalization;

namespace KerasLessons.Plotting.Ticks;

/// <summary>The ticks of a logarithmic axis of base 10: large ones at powers of ten, small ones between, as matplotlib's LogLocator and LogFormatterSciNotation choose and write them.</summary>
internal static class LogTicks
{
    /// <summary>Where the range has less than this many decades, small ticks are labelled too; all of them below the second number.</summary>
    private const double SomeLabels = 1, AllLabels = 0.4;

    /// <summary>The ticks of a range of positive numbers.</summary>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end.</param>
    /// <param name="space">How many labels have room; 2 to 9.</param>
    public static TickSet Of(double low, double high, int space)
    {
        var (lowPower, highPower) = (Power(low), Power(high));
        int decades = (int)(Math.Floor(highPower) - Math.Ceiling(lowPower));
        int stride = (int)Math.Floor((decades + 1.0) / space) + 1;
        if (stride >= decades)
        {
            stride = Math.Max(1, decades - 1);
        }
        var powers = new List<int>();
        for (int power = (int)Math.Floor(lowPower) - stride; power < (int)Math.Ceiling(highPower) + 2 * stride; power += stride)
        {
            powers.Add(power);
        }
        double[] major = [.. powers.Select(power => Math.Pow(10, power))];
        double[] minor = stride == 1 && decades <= 10 ? Between(low, high, major, space) : [];
        return new TickSet(major, new([.. major.Select(Label)], ""), minor, new(MinorLabels(minor, Math.Abs(highPower - lowPower)), ""));
    }

    /// <summary>The powers of ten below and above a value.</summary>
    public static (double Low, double High) DecadesAround(double value)
    {
        double power = Power(value);
        double below = Math.Pow(10, Math.Floor(power)), above = Math.Pow(10, Math.Ceiling(power));
        return (below == value ? below / 10 : below, above == value ? above * 10 : above);
    }

    /// <summary>A number as the formula <c>$10^{3}$</c> or <c>$2\times10^{3}$</c>.</summary>
    public static string Label(double value)
    {
        if (!(value > 0))
        {
            return "";
        }
        double power = Power(value);
        double nearest = Math.Round(power);
        if (Math.Abs(power - nearest) < 1e-10)
        {
            return string.Create(CultureInfo.InvariantCulture, $"$10^{{{LinearLabels.Minus(nearest.ToString("0", CultureInfo.InvariantCulture))}}}$");
        }
        double floor = Math.Floor(power);
        double digits = Math.Pow(10, power - floor);
        digits = Math.Abs(digits - Math.Round(digits)) < 1e-10 ? Math.Round(digits) : digits;
        string exponent = LinearLabels.Minus(floor.ToString("0", CultureInfo.InvariantCulture));
        return string.Create(CultureInfo.InvariantCulture, $"${digits.ToString("0.#####", CultureInfo.InvariantCulture)}\\times10^{{{exponent}}}$");
    }

    private static double[] Between(double low, double high, double[] major, int space)
    {
        double[] minor = [.. major.SelectMany(decade => Enumerable.Range(2, 8).Select(digit => digit * decade))];
        // With one tick or none in sight, a part of a decade is shown: it is ticked as a linear axis is.
        return minor.Count(tick => low <= tick && tick <= high) <= 1 ? LinearTicks.Locations(low, high, 9) : minor;
    }

    private static string[] MinorLabels(double[] minor, double decades)
    {
        var labels = new string[minor.Length];
        for (int i = 0; i < minor.Length; i++)
        {
            labels[i] = minor[i] > 0 && IsLabelled(minor[i], decades) ? Label(minor[i]) : "";
        }
        return labels;
    }

    private static bool IsLabelled(double value, double decades)
    {
        double power = Power(value);
        double nearest = Math.Round(power);
        double floor = Math.Abs(power - nearest) < 1e-10 ? nearest : Math.Floor(power);
        double digit = Math.Round(Math.Pow(10, power - floor));
        return decades <= AllLabels || (decades <= SomeLabels ? digit is 1 or 2 or 3 or 4 or 6 or 10 : digit is 1);
    }

    private static double Power(double value) => Math.Log(value) / Math.Log(10);
}
