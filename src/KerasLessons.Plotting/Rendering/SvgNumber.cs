using System.Globalization;

namespace KerasLessons.Plotting.Rendering;

/// <summary>Numbers as SVG and JSON write them: short, invariant, never in exponents for what a picture holds.</summary>
internal static class SvgNumber
{
    /// <summary>A coordinate, to a thousandth of a point: finer than any screen or printer.</summary>
    public static string Text(double value)
    {
        string text = value.ToString("0.###", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }
}
