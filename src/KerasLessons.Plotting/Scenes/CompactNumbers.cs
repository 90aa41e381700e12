using System.Globalization;

namespace KerasLessons.Plotting.Scenes;

/// <summary>Numbers as short as a picture allows: to a hundred-thousandth of the range that they span, and to four digits at least.</summary>
internal static class CompactNumbers
{
    /// <summary>The numbers rounded; without a range they keep nine digits. What is missing (NaN) stays so.</summary>
    public static double[] Round(ReadOnlySpan<double> values)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (double value in values)
        {
            if (!double.IsNaN(value))
            {
                (low, high) = (Math.Min(low, value), Math.Max(high, value));
            }
        }
        var rounded = new double[values.Length];
        for (int i = 0; i < rounded.Length; i++)
        {
            rounded[i] = Rounded(values[i], high - low);
        }
        return rounded;
    }

    /// <summary>A JSON array; what is missing is null.</summary>
    public static string Json(ReadOnlySpan<double> values)
    {
        var texts = new string[values.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = Json(values[i]);
        }
        return $"[{string.Join(',', texts)}]";
    }

    /// <summary>A JSON number, the shortest that reads back as the same; null where it is missing.</summary>
    public static string Json(double value) => double.IsNaN(value) ? "null" : value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A JSON text, safe inside a page's script too.</summary>
    public static string Json(string text) => $"\"{System.Text.Encodings.Web.JavaScriptEncoder.Default.Encode(text)}\"";

    private static double Rounded(double value, double span)
    {
        if (!(span > 0))
        {
            return double.Parse(value.ToString("G9", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        }
        int decimals = 5 - (int)Math.Floor(Math.Log10(span));
        if (decimals > 15)
        {
            // There is nothing to save.
            return value;
        }
        // Limits may show a small part of the range: small values keep four digits of their own.
        int own = value == 0 ? 0 : 3 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return Math.Round(value, Math.Clamp(own, Math.Max(decimals, 0), 15)) + 0.0;
    }
}
