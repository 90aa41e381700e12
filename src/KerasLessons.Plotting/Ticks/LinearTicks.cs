namespace KerasLessons.Plotting.Ticks;

/// <summary>Where the ticks of a linear axis stand: multiples of 1, 2, 2.5 or 5 times a power of ten, as matplotlib's AutoLocator chooses them.</summary>
internal static class LinearTicks
{
    private const int LeastTicks = 2;

    private static readonly double[] _steps = [0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20];

    /// <summary>The ticks of a range, and those just beyond its ends.</summary>
    /// <param name="low">One end.</param>
    /// <param name="high">Other end.</param>
    /// <param name="intervals">How many intervals fit at most; 1 to 9.</param>
    public static double[] Locations(double low, double high, int intervals)
    {
        (low, high) = Floats.NonSingular(low, high, 1e-13, 1e-14);
        var (scale, offset) = Scale(low, high, intervals);
        (low, high) = (low - offset, high - offset);
        double least = (high - low) / intervals;
        int chosen = 0;
        while (_steps[chosen] * scale < least)
        {
            chosen++;
        }
        // A step that leaves fewer than two ticks in the range gives way to the next smaller one.
        double[] ticks = [];
        for (; chosen >= 0; chosen--)
        {
            ticks = Multiples(low, high, _steps[chosen] * scale, Math.Abs(offset));
            if (ticks.Count(tick => tick >= low && tick <= high) >= LeastTicks)
            {
                break;
            }
        }
        return [.. ticks.Select(tick => tick + offset)];
    }

    /// <summary>The power of ten that steps are multiples of, and a round number to take off first where the range is narrow for its distance from zero.</summary>
    private static (double Scale, double Offset) Scale(double low, double high, int intervals)
    {
        double width = Math.Abs(high - low);
        double middle = (high + low) / 2;
        double offset = Math.Abs(middle) / width < 100 ? 0 : Math.CopySign(Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(middle)))), middle);
        return (Math.Pow(10, Math.Floor(Math.Log10(width / intervals))), offset);
    }

    private static double[] Multiples(double low, double high, double step, double offset)
    {
        double start = Floats.DivideDown(low, step).Quotient * step;
        double tolerance = offset > 0 ? Math.Min(0.4999, Math.Max(1e-10, Math.Pow(10, Math.Log10(offset / step) - 12))) : 1e-10;
        var (first, firstRest) = Floats.DivideDown(low - start, step);
        if (Math.Abs(firstRest / step - 1) < tolerance)
        {
            first++;
        }
        var (last, lastRest) = Floats.DivideDown(high - start, step);
        if (Math.Abs(lastRest / step) >= tolerance)
        {
            last++;
        }
        var ticks = new double[(int)(last - first) + 1];
        for (int i = 0; i < ticks.Length; i++)
        {
            ticks[i] = (first + i) * step + start;
        }
        return ticks;
    }
}
