using System.Globalization;

namespace KerasLessons.Engine.Text;

/// <summary>Writes numbers as Python's <c>{:.4f}</c> and <c>{:.4e}</c> do: exact, ties to the even digit, <c>nan</c> and <c>inf</c>.</summary>
internal static class PythonNumber
{
    /// <summary>Python's <c>{:.{decimals}f}</c>.</summary>
    public static string Fixed(double value, int decimals)
    {
        if (!double.IsFinite(value))
        {
            return NonFinite(value);
        }

        string text = value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

        // A decimal tie has exactly one binary digit more than the decimals kept, so this product
        // (exact, a power of two) is an odd integer for a tie and for nothing else.
        double halves = Math.Abs(Math.ScaleB(value, decimals + 1));
        bool tie = halves < 1L << 53 && Math.Floor(halves) == halves && ((long)halves & 1) == 1;
        return tie ? ToEvenDigit(text, text.Length - 1) : text;
    }

    /// <summary>Python's <c>{:.{decimals}e}</c>; the exponent has a sign and at least <paramref name="exponentDigits"/> digits.</summary>
    public static string Scientific(double value, int decimals, int exponentDigits = 2)
    {
        if (!double.IsFinite(value))
        {
            return NonFinite(value);
        }

        string text = value.ToString("e" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        int mark = text.IndexOf('e', StringComparison.Ordinal);
        string mantissa = IsScientificTie(value, decimals) ? ToEvenDigit(text[..mark], mark - 1) : text[..mark];
        int exponent = int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return mantissa + Exponent(exponent, exponentDigits);
    }

    /// <summary>The text <c>e-05</c> of an exponent.</summary>
    public static string Exponent(int exponent, int digits)
    {
        string magnitude = Math.Abs(exponent).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
        return (exponent < 0 ? "e-" : "e+") + magnitude;
    }

    /// <summary><c>nan</c>, <c>inf</c> or <c>-inf</c>.</summary>
    public static string NonFinite(double value) =>
        double.IsNaN(value) ? "nan" : value < 0 ? "-inf" : "inf";

    private static bool IsScientificTie(double value, int decimals)
    {
        // Twelve digits past the cut tell almost always; only a value that looks like a tie is written out whole.
        const int More = 12;
        return HasTieDigits(value, decimals, decimals + More) && HasTieDigits(value, decimals, 800);
    }

    private static bool HasTieDigits(double value, int decimals, int precision)
    {
        string text = Math.Abs(value).ToString("e" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        int start = decimals + 2; // one digit and the point come first
        ReadOnlySpan<char> rest = text.AsSpan(start, text.IndexOf('e', StringComparison.Ordinal) - start);
        return rest[0] == '5' && !rest[1..].ContainsAnyExcept('0');
    }

    /// <summary>.NET rounds a tie away from zero; Python to the even digit, which is then one less.</summary>
    private static string ToEvenDigit(string text, int last)
    {
        if (((text[last] - '0') & 1) == 0)
        {
            return text;
        }

        return string.Create(text.Length, (text, last), static (span, state) =>
        {
            state.text.CopyTo(span);
            span[state.last]--;
        });
    }
}
