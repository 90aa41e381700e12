using System.Globalization;
using KerasLessons.Engine.Text;

namespace KerasLessons.Text;

/// <summary>How Keras writes the numbers of its progress line.</summary>
internal static class ProgressText
{
    /// <summary>A loss or metric: four decimals, or scientific notation when there would be nothing to see.</summary>
    public static string Value(double value) =>
        Math.Abs(value) > 1e-3 ? PythonNumber.Fixed(value, 4) : PythonNumber.Scientific(value, 4);

    /// <summary>The time of one step: <c>877us/step</c>, <c>4ms/step</c>, <c>2s/step</c>.</summary>
    public static string TimePer(double seconds, string unit) => seconds switch
    {
        0 or >= 1 => PythonNumber.Fixed(seconds, 0) + "s/" + unit,
        >= 1e-3 => PythonNumber.Fixed(seconds * 1000, 0) + "ms/" + unit,
        _ => PythonNumber.Fixed(seconds * 1000000, 0) + "us/" + unit,
    };

    /// <summary>The whole seconds passed: <c>12s</c>.</summary>
    public static string Elapsed(double seconds) => PythonNumber.Fixed(seconds, 0) + "s";

    /// <summary>The time still needed: <c>12s</c>, <c>2:05</c>, <c>1:00:07</c>.</summary>
    public static string Remaining(double seconds)
    {
        long whole = (long)seconds;
        return seconds switch
        {
            > 3600 => string.Create(CultureInfo.InvariantCulture, $"{whole / 3600}:{whole % 3600 / 60:00}:{whole % 60:00}"),
            > 60 => string.Create(CultureInfo.InvariantCulture, $"{whole / 60}:{whole % 60:00}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{whole}s"),
        };
    }
}
