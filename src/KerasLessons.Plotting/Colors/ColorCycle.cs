namespace KerasLessons.Plotting;

/// <summary>matplotlib's ten colours, taken one after the other by what is given none.</summary>
internal sealed class ColorCycle
{
    private static readonly string[] _names =
        ["tab:blue", "tab:orange", "tab:green", "tab:red", "tab:purple", "tab:brown", "tab:pink", "tab:gray", "tab:olive", "tab:cyan"];

    private int _next;

    /// <summary>The name of the next colour; the cycle goes on.</summary>
    public string Next() => _names[_next++ % _names.Length];

    /// <summary>A colour of the cycle.</summary>
    public static Color Color(int position) => Plotting.Color.Parse(_names[position % _names.Length]);
}
