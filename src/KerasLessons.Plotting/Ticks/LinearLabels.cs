using System.Globalization;

namespace KerasLessons.Plotting.Ticks;

/// <summary>The labels of linear ticks, as matplotlib's ScalarFormatter writes them: equally many decimals, a common multiplier and offset where numbers would be long.</summary>
internal static class LinearLabels
{
    /// <summary>From these powers of ten on, numbers are written with a multiplier.</summary>
    private const int LowestPower = -5, HighestPower = 6;

    /// <summary>An offset is split off when it saves this many digits.</summary>
    private const int OffsetDigits = 4;

    /// <summary>The labels of all ticks.</summary>
    /// <param name="locations">The ticks, those beyond the range too.</param>
    /// <param name="low">One end of the range.</param>
    /// <param name="high">Other end of the range.</param>
    public static TickLabels Of(double[] locations, double low, double high)
    {
        if (locations.Length == 0)
        {
            return new([], "");
        }
        (low, high) = (Math.Min(low, high), Math.Max(low, high));
        double[] visible = [.. locations.Where(location => low <= location && location <= high)];
        double offset = Offset(visible);
        int power = Power(visible, offset, high - low);
        string format = "F" + Decimals(locations, low, high, offset, power).ToString(CultureInfo.InvariantCulture);
        var texts = new string[locations.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            double shown = (locations[i] - offset) / Math.Pow(10, power);
            texts[i] = Minus((Math.Abs(shown) < 1e-8 ? 0 : shown).ToString(format, CultureInfo.InvariantCulture));
        }
        string multiplier = power == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"1e{power}");
        string added = offset == 0 ? "" : (offset > 0 ? "+" : "") + Scientific(offset);
        return new(texts, Minus(multiplier + added));
    }

    /// <summary>The number with the minus sign of typesetters.</summary>
    public static string Minus(string number) => number.Replace('-', '\u2212');

    private static double Offset(double[] visible)
    {
        if (visible.Length == 0)
        {
            return 0;
        }
        double low = visible.Min(), high = visible.Max();
        if (low == high || (low <= 0 && high >= 0))
        {
            return 0;
        }
        double small = Math.Min(Math.Abs(low), Math.Abs(high)), large = Math.Max(Math.Abs(low), Math.Abs(high));
        int top = (int)Math.Ceiling(Math.Log10(large));
        // The leading digits that all ticks have in common.
        int power = top;
        while (Digits(small, power) == Digits(large, power))
        {
            power--;
        }
        power++;
        if ((large - small) / Math.Pow(10, power) <= 1e-2)
        {
            // The ticks stand on both sides of a round number: their leading digits may differ by one.
            power = top;
            while (Digits(large, power) - Digits(small, power) <= 1)
            {
                power--;
            }
            power++;
        }
        double digits = Digits(large, power);
        return digits >= Math.Pow(10, OffsetDigits - 1) ? Math.CopySign(digits * Math.Pow(10, power), low) : 0;
    }

    private static double Digits(double value, int power) => Floats.DivideDown(value, Math.Pow(10, power)).Quotient;

    private static int Power(double[] visible, double offset, double width)
    {
        double largest = visible.Select(Math.Abs).DefaultIfEmpty(0).Max();
        if (largest == 0)
        {
            return 0;
        }
        int power = Floats.Decade(offset != 0 ? width : largest);
        return power is <= LowestPower or >= HighestPower ? power : 0;
    }

    /// <summary>The fewest decimals that show each tick to a thousandth of their range.</summary>
    private static int Decimals(double[] locations, double low, double high, double offset, int power)
    {
        double scale = Math.Pow(10, power);
        double[] shown = [.. locations.Select(location => (location - offset) / scale)];
        double[] ranging = shown.Length < 2 ? [.. shown, (low - offset) / scale, (high - offset) / scale] : shown;
        double range = ranging.Max() - ranging.Min();
        if (range == 0)
        {
            range = ranging.Max(Math.Abs);
        }
        int decade = range == 0 ? 0 : Floats.Decade(range);
        int decimals = Math.Max(0, 3 - decade);
        double tolerance = 1e-3 * Math.Pow(10, decade);
        while (decimals >= 0 && shown.Max(value => Math.Abs(value - Rounded(value, decimals))) < tolerance)
        {
            decimals--;
        }
        return decimals + 1;
    }

    private static double Rounded(double value, int decimals)
    {
        double scale = Math.Pow(10, decimals);
        return Math.Round(value * scale) / scale;
    }

    private static string Scientific(double value)
    {
        int power = Floats.Decade(Math.Abs(value));
        double digits = Math.Round(value / Math.Pow(10, power), 10);
        string text = digits.ToString("0.#########", CultureInfo.InvariantCulture);
        return power == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}e{power}");
    }
}
