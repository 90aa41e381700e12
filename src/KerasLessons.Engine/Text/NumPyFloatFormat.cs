namespace KerasLessons.Engine.Text;

/// <summary>NumPy's choice of notation, digits and padding for an array of floats.</summary>
internal static class NumPyFloatFormat
{
    /// <summary>The texts of all elements, equally wide.</summary>
    public static string[] Format<T>(ReadOnlySpan<T> elements, NumPyPrintOptions options)
        where T : unmanaged
    {
        var values = new double[elements.Length];
        var digits = new ShortestDecimal[elements.Length];
        bool negativeInfinity = false;
        bool anySpecial = false;
        for (int i = 0; i < values.Length; i++)
        {
            // Float32 digits come from the float32 itself: as a double it would need many more.
            if (elements[i] is float single)
            {
                values[i] = single;
                digits[i] = float.IsFinite(single) ? ShortestDecimal.Of(single) : default;
            }
            else
            {
                values[i] = (double)(object)elements[i];
                digits[i] = double.IsFinite(values[i]) ? ShortestDecimal.Of(values[i]) : default;
            }

            anySpecial |= !double.IsFinite(values[i]);
            negativeInfinity |= double.IsNegativeInfinity(values[i]);
        }

        (string?[] texts, int left, int right) = NeedsExponent(values, typeof(T) == typeof(float), options.Suppress)
            ? Scientific(values, digits, options.Precision)
            : Positional(values, digits, options.Precision);

        if (anySpecial)
        {
            // "nan" and "-inf" may be wider than the numbers; the digits after the point count as room too.
            left = Math.Max(left, Math.Max(3, negativeInfinity ? 4 : 3) - (right + 1));
        }

        var padded = new string[texts.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            padded[i] = (texts[i] ?? PythonNumber.NonFinite(values[i])).PadLeft(left + right + 1);
        }

        return padded;
    }

    private static bool NeedsExponent(double[] values, bool single, bool suppress)
    {
        double largest = 0;
        double smallest = double.PositiveInfinity;
        foreach (double value in values)
        {
            double magnitude = Math.Abs(value);
            if (double.IsFinite(value) && magnitude != 0)
            {
                largest = Math.Max(largest, magnitude);
                smallest = Math.Min(smallest, magnitude);
            }
        }

        if (largest == 0)
        {
            return false;
        }

        // NumPy divides in the array's own precision, but compares in double: float32's 1e-4 lies below 0.0001.
        double ratio = single ? (float)largest / (float)smallest : largest / smallest;
        return largest >= 1e8 || (!suppress && (smallest < 0.0001 || ratio > 1000));
    }

    private static (string?[] Texts, int Left, int Right) Positional(double[] values, ShortestDecimal[] digits, int precision)
    {
        var texts = new string?[values.Length];
        int left = 0;
        int right = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (double.IsFinite(values[i]))
            {
                string text = PositionalText(values[i], digits[i], precision);
                int point = text.IndexOf('.', StringComparison.Ordinal);
                left = Math.Max(left, point);
                right = Math.Max(right, text.Length - point - 1);
                texts[i] = text;
            }
        }

        for (int i = 0; i < values.Length; i++)
        {
            if (texts[i] is { } text)
            {
                texts[i] = text.PadRight(text.IndexOf('.', StringComparison.Ordinal) + 1 + right);
            }
        }

        return (texts, left, right);
    }

    private static string PositionalText(double value, ShortestDecimal digits, int precision) => digits.FractionDigits switch
    {
        // In an array the digits before the point are all real: 67108864., where the scalar prints 67108860.0.
        0 => PythonNumber.Fixed(value, 0) + ".",
        int count when count <= precision => digits.Positional(),
        _ => TrimZeros(PythonNumber.Fixed(value, precision)),
    };

    private static (string?[] Texts, int Left, int Right) Scientific(double[] values, ShortestDecimal[] digits, int precision)
    {
        int fraction = 0;
        int exponentDigits = 2;
        int left = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (double.IsFinite(values[i]))
            {
                bool whole = digits[i].Digits.Length - 1 <= precision;
                string text = whole ? digits[i].Mantissa() : TrimZeros(PythonNumber.Scientific(values[i], precision).Split('e')[0]);
                fraction = Math.Max(fraction, text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1);
                exponentDigits = Math.Max(exponentDigits, Math.Abs(digits[i].Exponent) >= 100 ? 3 : 2);
                left = Math.Max(left, digits[i].Negative ? 2 : 1);
            }
        }

        var texts = new string?[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            if (double.IsFinite(values[i]))
            {
                // Every element gets the digits that the longest one needs, and they are its real ones, not zeros.
                string text = digits[i].Digits.Length - 1 == fraction
                    ? digits[i].Mantissa() + PythonNumber.Exponent(digits[i].Exponent, exponentDigits)
                    : PythonNumber.Scientific(values[i], fraction, exponentDigits);
                texts[i] = text.Contains('.') ? text : text.Insert(text.IndexOf('e', StringComparison.Ordinal), ".");
            }
        }

        return (texts, left, exponentDigits + 2 + fraction);
    }

    private static string TrimZeros(string text) => text.Contains('.') ? text.TrimEnd('0') : text + ".";
}
