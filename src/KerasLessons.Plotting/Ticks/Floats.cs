namespace KerasLessons.Plotting.Ticks;

/// <summary>Arithmetic that ticks share.</summary>
internal static class Floats
{
    /// <summary>How often a step goes into a value, rounded down, and what is left; the rest has the sign of the step.</summary>
    public static (double Quotient, double Remainder) DivideDown(double value, double step)
    {
        double rest = value % step;
        double quotient = (value - rest) / step;
        if (rest != 0 && (step < 0) != (rest < 0))
        {
            rest += step;
            quotient -= 1;
        }
        // The quotient is whole but for rounding.
        double down = Math.Floor(quotient);
        return (quotient - down > 0.5 ? down + 1 : down, rest);
    }

    /// <summary>The exponent of the power of ten at or below a positive value.</summary>
    public static int Decade(double value) => (int)Math.Floor(Math.Log10(value));

    /// <summary>A range that can be drawn: widened where its ends are as good as equal, and rising.</summary>
    /// <param name="low">One end.</param>
    /// <param name="high">Other end.</param>
    /// <param name="expander">How much to widen, in parts of the value; the half-width about zero.</param>
    /// <param name="tiny">Ends nearer than this part of their size count as equal.</param>
    public static (double Low, double High) NonSingular(double low, double high, double expander, double tiny)
    {
        if (!double.IsFinite(low) || !double.IsFinite(high))
        {
            return (-expander, expander);
        }
        (low, high) = (Math.Min(low, high), Math.Max(low, high));
        double size = Math.Max(Math.Abs(low), Math.Abs(high));
        const double SmallestNormal = 2.2250738585072014e-308;
        if (size < 1e6 / tiny * SmallestNormal)
        {
            return (-expander, expander);
        }
        return high - low <= size * tiny ? (low - expander * Math.Abs(low), high + expander * Math.Abs(high)) : (low, high);
    }
}
