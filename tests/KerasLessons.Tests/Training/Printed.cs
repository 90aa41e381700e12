using System.Text.RegularExpressions;

namespace KerasLessons.Tests.Training;

/// <summary>What the library prints while something runs.</summary>
internal static partial class Printed
{
    public static string By(Action action, bool? interactive = null, TextStyle style = TextStyle.Keras3)
    {
        using var text = new StringWriter();
        var before = Config.TextStyle;
        try
        {
            (Config.Output, Config.Interactive, Config.TextStyle) = (text, interactive, style);
            action();
        }
        finally
        {
            (Config.Output, Config.Interactive, Config.TextStyle) = (null, null, before);
        }
        return text.ToString();
    }

    /// <summary>The text with each time, which differs from run to run, replaced.</summary>
    public static string WithoutTimes(string text) => StepTime().Replace(Seconds().Replace(text, " 0s "), "T/");

    [GeneratedRegex(@" \d+s ")]
    private static partial Regex Seconds();

    [GeneratedRegex(@"\d+(?:us|ms|s)/")]
    private static partial Regex StepTime();
}
