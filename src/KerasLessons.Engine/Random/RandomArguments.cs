using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace KerasLessons.Engine.Random;

/// <summary>
/// The argument checks of the random streams. Each message is one sentence: what was wrong, what was received, what
/// to do. A stream checks before it draws, so a refused call leaves it as it was.
/// </summary>
internal static class RandomArguments
{
    /// <summary>Refuses a spread (standard deviation, scale, rate) that is negative, infinite or not a number.</summary>
    public static void RequireSpread(double value, string what, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value >= 0) || double.IsInfinity(value))
        {
            Refuse(name, value, $"The {what} must be a finite number that is zero or greater, but received {Text(value)}; pass a value such as 1.0.");
        }
    }

    /// <summary>Refuses a location that is infinite or not a number.</summary>
    public static void RequireFinite(double value, string what, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!double.IsFinite(value))
        {
            Refuse(name, value, $"The {what} must be a finite number, but received {Text(value)}; pass a value such as 0.0.");
        }
    }

    /// <summary>Refuses a probability outside [0, 1].</summary>
    public static void RequireProbability(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value >= 0 && value <= 1))
        {
            Refuse(name, value, $"A probability must lie between 0 and 1, but received {Text(value)}; pass a value such as 0.5.");
        }
    }

    /// <summary>Refuses a negative count.</summary>
    public static void RequireCount(long value, string what, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value < 0)
        {
            Refuse(name, value, $"The {what} must be zero or greater, but received {Text(value)}; pass a count such as 10.");
        }
    }

    /// <summary>Refuses a real interval that is reversed or too wide for a double; an empty one (low equals high) is allowed.</summary>
    public static void RequireInterval(double low, double high, [CallerArgumentExpression(nameof(high))] string name = "")
    {
        if (!(low <= high))
        {
            Refuse(name, high, $"The interval's low end must not exceed its high end, but received [{Text(low)}, {Text(high)}); pass the smaller number first.");
        }

        if (!double.IsFinite(high - low))
        {
            Refuse(name, high, $"The interval must have a finite width, but received [{Text(low)}, {Text(high)}); pass ends that are closer together.");
        }
    }

    /// <summary>Refuses an integer range that holds no integer.</summary>
    public static void RequireRange(long low, long high, [CallerArgumentExpression(nameof(high))] string name = "")
    {
        if (low >= high)
        {
            Refuse(name, high, $"An integer range needs low below high (high itself is never drawn), but received [{Text(low)}, {Text(high)}); pass a high of at least low + 1.");
        }
    }

    /// <summary>The number in the invariant culture, as every message prints it.</summary>
    public static string Text<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>Throws for a value outside its range.</summary>
    [DoesNotReturn]
    public static void Refuse(string name, object value, string message) => throw new ArgumentOutOfRangeException(name, value, message);
}
