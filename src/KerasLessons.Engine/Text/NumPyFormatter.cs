using System.Globalization;

namespace KerasLessons.Engine.Text;

/// <summary>Prints arrays as NumPy prints them, to the last space.</summary>
internal static class NumPyFormatter
{
    /// <summary>NumPy's <c>str(array)</c>: elements separated by spaces.</summary>
    public static string Str<T>(ReadOnlySpan<T> elements, ReadOnlySpan<int> shape, NumPyPrintOptions? options = null)
        where T : unmanaged =>
        shape.IsEmpty ? Scalar(elements[0]) : Array(elements, shape, " ", "", "", options);

    /// <summary>NumPy's <c>repr(array)</c>: <c>array([[1., 2.]], dtype=float32)</c>.</summary>
    public static string Repr<T>(ReadOnlySpan<T> elements, ReadOnlySpan<int> shape, NumPyPrintOptions? options = null)
        where T : unmanaged
    {
        options ??= NumPyPrintOptions.Default;
        const string Prefix = "array(";
        bool empty = Count(shape) == 0;

        // What Python would read from the digits alone needs no dtype.
        bool implied = !empty && (typeof(T) == typeof(double) || typeof(T) == typeof(long) || typeof(T) == typeof(bool));
        string suffix = implied ? ")" : ",";
        string body = empty && shape.Length != 1
            ? "[], shape=" + PythonTuple.Format(shape)
            : Array(elements, shape, ", ", Prefix, suffix, options);
        string text = Prefix + body + suffix;
        if (implied)
        {
            return text;
        }

        string type = "dtype=" + NumPyElementFormat.TypeName<T>() + ")";
        int lastLine = text.Length - (text.LastIndexOf('\n') + 1);
        bool breaks = lastLine + type.Length + 1 > options.LineWidth;
        return text + (breaks ? "\n" + new string(' ', Prefix.Length) : " ") + type;
    }

    /// <summary>
    /// NumPy's <c>array2string</c>: the brackets only, for a text that puts <paramref name="prefix"/> before them and
    /// <paramref name="suffix"/> after them; both only take room on the lines.
    /// </summary>
    public static string Array<T>(
        ReadOnlySpan<T> elements,
        ReadOnlySpan<int> shape,
        string separator,
        string prefix,
        string suffix,
        NumPyPrintOptions? options = null)
        where T : unmanaged
    {
        options ??= NumPyPrintOptions.Default;
        long count = Count(shape);
        if (count == 0)
        {
            return "[]";
        }

        if (elements.Length != count)
        {
            throw new ArgumentException($"Shape {PythonTuple.Format(shape)} needs {count} elements; received {elements.Length}.", nameof(elements));
        }

        bool summarise = count > options.Threshold;
        int[] indices = NumPySummary.Indices(shape, summarise ? options.EdgeItems : int.MaxValue);
        var shown = new T[indices.Length];
        for (int i = 0; i < shown.Length; i++)
        {
            shown[i] = elements[indices[i]];
        }

        string[] words = NumPyElementFormat.Format<T>(shown, shape.IsEmpty, options);
        var layout = new NumPyLayout(words, shape.ToArray(), separator, summarise ? options.EdgeItems : int.MaxValue);
        return layout.Write(prefix.Length, options.LineWidth - suffix.Length);
    }

    /// <summary>How NumPy prints a single number: <c>2.5</c>, <c>1e-05</c>, <c>True</c>.</summary>
    public static string Scalar<T>(T value)
        where T : unmanaged
    {
        switch (value)
        {
            case bool truth:
                return truth ? "True" : "False";
            case float single:
                return float.IsFinite(single) ? Scalar(ShortestDecimal.Of(single), single) : PythonNumber.NonFinite(single);
            case double number:
                return double.IsFinite(number) ? Scalar(ShortestDecimal.Of(number), number) : PythonNumber.NonFinite(number);
            default:
                _ = NumPyElementFormat.TypeName<T>();
                return ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture);
        }
    }

    private static string Scalar(ShortestDecimal digits, double value)
    {
        double magnitude = Math.Abs(value);
        if (magnitude == 0 || (magnitude >= 1e-4 && magnitude < 1e16))
        {
            string text = digits.Positional();
            return text[^1] == '.' ? text + "0" : text;
        }

        return digits.Mantissa().TrimEnd('.') + PythonNumber.Exponent(digits.Exponent, 2);
    }

    private static long Count(ReadOnlySpan<int> shape)
    {
        long count = 1;
        foreach (int size in shape)
        {
            count *= size;
        }

        return count;
    }
}
