using System.Globalization;

namespace KerasLessons.Engine.Text;

/// <summary>The fewest decimal digits that name one finite float: value = 0.d1d2d3… × 10^<see cref="Point"/>.</summary>
internal readonly struct ShortestDecimal
{
    private ShortestDecimal(bool negative, string digits, int point)
    {
        Negative = negative;
        Digits = digits;
        Point = point;
    }

    /// <summary>Whether the sign is minus (minus zero too).</summary>
    public bool Negative { get; }

    /// <summary>The digits, without leading or trailing zeros; <c>0</c> for zero.</summary>
    public string Digits { get; }

    /// <summary>Where the decimal point stands, counted from before the first digit.</summary>
    public int Point { get; }

    /// <summary>How many digits stand after the point in positional notation.</summary>
    public int FractionDigits => Math.Max(0, Digits.Length - Point);

    /// <summary>The digits of a float64.</summary>
    public static ShortestDecimal Of(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);

        // At two powers of two (2^-25 is one) .NET drops a digit too many and names the neighbour.
        bool same = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) == value;
        return Parse(same ? text : value.ToString("E16", CultureInfo.InvariantCulture));
    }

    /// <summary>The digits of a float32: fewer, as fewer neighbours have to be told apart.</summary>
    public static ShortestDecimal Of(float value) => Parse(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Positional notation with a point and no digit that is not needed: <c>12.</c>, <c>0.5</c>.</summary>
    public string Positional()
    {
        string sign = Negative ? "-" : "";
        if (Point <= 0)
        {
            return sign + "0." + (Digits == "0" ? "" : new string('0', -Point) + Digits);
        }

        return Digits.Length <= Point
            ? sign + Digits.PadRight(Point, '0') + "."
            : sign + Digits[..Point] + "." + Digits[Point..];
    }

    /// <summary>The mantissa of scientific notation with a point and no digit that is not needed: <c>1.</c>, <c>2.5</c>.</summary>
    public string Mantissa() => (Negative ? "-" : "") + Digits[0] + "." + Digits[1..];

    /// <summary>The exponent of scientific notation.</summary>
    public int Exponent => Digits == "0" ? 0 : Point - 1;

    private static ShortestDecimal Parse(string text)
    {
        bool negative = text[0] == '-';
        ReadOnlySpan<char> rest = text.AsSpan(negative ? 1 : 0);
        int exponent = 0;
        int mark = rest.IndexOf('E');
        if (mark >= 0)
        {
            exponent = int.Parse(rest[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            rest = rest[..mark];
        }

        int dot = rest.IndexOf('.');
        int point = dot < 0 ? rest.Length : dot;
        string digits = dot < 0 ? rest.ToString() : string.Concat(rest[..dot], rest[(dot + 1)..]);
        string trimmed = digits.TrimStart('0');
        point -= digits.Length - trimmed.Length;
        trimmed = trimmed.TrimEnd('0');
        return trimmed.Length == 0
            ? new ShortestDecimal(negative, "0", 0)
            : new ShortestDecimal(negative, trimmed, point + exponent);
    }
}
