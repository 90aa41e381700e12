using System.Globalization;

namespace KerasLessons.Plotting;

/// <summary>A colour of red, green, blue and opacity, each from 0 to 1.</summary>
internal readonly record struct Color(double Red, double Green, double Blue, double Alpha = 1)
{
    public static readonly Color Black = new(0, 0, 0);

    public static readonly Color White = new(1, 1, 1);

    /// <summary>The colour as SVG writes it, its opacity apart: <c>#1f77b4</c>.</summary>
    public string Hex => $"#{Byte(Red):x2}{Byte(Green):x2}{Byte(Blue):x2}";

    /// <summary>Whether nothing of it would be seen.</summary>
    public bool IsNone => Alpha == 0;

    /// <summary>The colour that a text names, as matplotlib reads it.</summary>
    /// <param name="text">A name, <c>tab:blue</c>, <c>C0</c>, <c>#rgb</c>, <c>#rgba</c>, <c>#rrggbb</c>, <c>#rrggbbaa</c>, a grey such as <c>0.5</c>, or <c>none</c>.</param>
    /// <param name="argument">Whose value it is, for the message.</param>
    /// <exception cref="ArgumentException">It names no colour.</exception>
    public static Color Parse(string text, string argument = "color")
    {
        ArgumentNullException.ThrowIfNull(text, argument);
        return TryParse(text) ?? throw new ArgumentException(
            $"'{text}' is no colour: give a name such as 'red' or 'tab:blue', 'C0' to 'C9', '#1f77b4', a grey from '0' to '1', or 'none'.", argument);
    }

    /// <summary>The colour that a text names; nothing where it names none.</summary>
    public static Color? TryParse(string text)
    {
        if (NamedColors.Find(text) is { } named)
        {
            return named;
        }
        if (text is ['#', ..])
        {
            return FromHex(text.AsSpan(1));
        }
        if (text is ['C', .. { Length: > 0 } digits] && digits.All(char.IsAsciiDigit))
        {
            // The cycle's length divides a power of ten: the last digit decides.
            return ColorCycle.Color(digits[^1] - '0');
        }
        bool isGrey = double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double grey);
        return isGrey && grey is >= 0 and <= 1 ? new Color(grey, grey, grey) : null;
    }

    /// <summary>The colour with another opacity, where one is given.</summary>
    public Color WithAlpha(double? alpha) => alpha is { } value && !IsNone ? this with { Alpha = value } : this;

    private static Color? FromHex(ReadOnlySpan<char> digits)
    {
        foreach (char digit in digits)
        {
            if (!char.IsAsciiHexDigit(digit))
            {
                return null;
            }
        }
        return digits.Length switch
        {
            3 or 4 => new Color(Part(digits, 0, 1), Part(digits, 1, 1), Part(digits, 2, 1), digits.Length == 4 ? Part(digits, 3, 1) : 1),
            6 or 8 => new Color(Part(digits, 0, 2), Part(digits, 2, 2), Part(digits, 4, 2), digits.Length == 8 ? Part(digits, 6, 2) : 1),
            _ => null,
        };
    }

    private static double Part(ReadOnlySpan<char> digits, int start, int length) =>
        int.Parse(digits.Slice(start, length), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / (length == 1 ? 15.0 : 255.0);

    private static int Byte(double part) => (int)Math.Round(part * 255);
}
