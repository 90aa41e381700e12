namespace KerasLessons.Plotting;

/// <summary>matplotlib's line styles: the dashes of each in multiples of the line's width.</summary>
internal static class LineStyles
{
    private static readonly Dictionary<string, double[]?> _dashes = new()
    {
        ["-"] = [],
        ["--"] = [3.7, 1.6],
        ["-."] = [6.4, 1.6, 1, 1.6],
        [":"] = [1, 1.65],
        ["None"] = null,
    };

    private static readonly Dictionary<string, string> _names = new()
    {
        ["solid"] = "-",
        ["dashed"] = "--",
        ["dashdot"] = "-.",
        ["dotted"] = ":",
        ["none"] = "None",
        [" "] = "None",
        [""] = "None",
    };

    /// <summary>The short name of a style: <c>-</c>, <c>--</c>, <c>-.</c>, <c>:</c> or <c>None</c>.</summary>
    /// <exception cref="ArgumentException">There is no such style.</exception>
    public static string Normalize(string name, string argument = "lineStyle")
    {
        ArgumentNullException.ThrowIfNull(name, argument);
        string normal = _names.GetValueOrDefault(name, name);
        return _dashes.ContainsKey(normal)
            ? normal
            : throw new ArgumentException($"'{name}' is no line style: give '-', '--', '-.', ':' or 'None', or 'solid', 'dashed', 'dashdot', 'dotted'.", argument);
    }

    /// <summary>The dashes of a line in points; none for a solid one.</summary>
    public static double[] Dashes(string normal, double width) => [.. (_dashes[normal] ?? []).Select(part => part * width)];
}
