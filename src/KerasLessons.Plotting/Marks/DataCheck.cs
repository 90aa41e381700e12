using System.Globalization;

namespace KerasLessons.Plotting;

/// <summary>Checks of what a caller gives, before anything changes.</summary>
internal static class DataCheck
{
    /// <summary>A copy of the numbers; NaN is a gap.</summary>
    /// <exception cref="ArgumentException">A number is infinite.</exception>
    public static double[] Copy(ReadOnlySpan<double> values, string argument)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (double.IsInfinity(values[i]))
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"{argument}[{i}] is {(values[i] > 0 ? "" : "\u2212")}∞, which has no place in a plot: give a finite number, or NaN for a gap."), argument);
            }
        }
        return values.ToArray();
    }

    /// <summary>Refuses two rows of numbers that are not equally long.</summary>
    /// <param name="count">How many the one has.</param>
    /// <param name="argument">What messages call it.</param>
    /// <param name="otherCount">How many the other has.</param>
    /// <param name="otherArgument">The caller's argument that is to blame.</param>
    public static void SameLength(int count, string argument, int otherCount, string otherArgument)
    {
        if (count != otherCount)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{argument} has {Counted(count)} and {otherArgument} has {Counted(otherCount)}: give as many of one as of the other."), otherArgument);
        }
    }

    /// <summary>A finite number.</summary>
    public static double Finite(double value, string argument) => double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(argument, string.Create(CultureInfo.InvariantCulture, $"{argument} is {value}: give a finite number."));

    /// <summary>A finite number from 0 on.</summary>
    public static double NotNegative(double value, string argument) => double.IsFinite(value) && value >= 0
        ? value
        : throw new ArgumentOutOfRangeException(argument, string.Create(CultureInfo.InvariantCulture, $"{argument} is {value}: give a finite number from 0 on."));

    /// <summary>An opacity, or none.</summary>
    public static double? Opacity(double? alpha, string argument = "alpha") => alpha is null or (>= 0 and <= 1)
        ? alpha
        : throw new ArgumentOutOfRangeException(argument, string.Create(CultureInfo.InvariantCulture, $"{argument} is {alpha}: give an opacity from 0 to 1."));

    /// <summary>One of several words.</summary>
    public static string OneOf(string[] words, string value, string argument)
    {
        ArgumentNullException.ThrowIfNull(value, argument);
        return words.Contains(value) ? value : throw new ArgumentException($"{argument} is '{value}': give one of '{string.Join("', '", words)}'.", argument);
    }

    private static string Counted(int count) => count == 1 ? "1 value" : string.Create(CultureInfo.InvariantCulture, $"{count} values");
}
