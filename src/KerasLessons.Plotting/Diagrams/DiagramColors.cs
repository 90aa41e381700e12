namespace KerasLessons.Plotting.Diagrams;

/// <summary>Colours of a diagram: those of plots, and what Graphviz calls them.</summary>
internal static class DiagramColors
{
    /// <summary>Names that mean the same colour to Graphviz and to us; a few, such as green and gray, do not.</summary>
    private static readonly HashSet<string> s_shared = new(StringComparer.Ordinal)
    {
        "black", "white", "red", "blue", "yellow", "cyan", "magenta", "orange", "pink", "brown", "gold", "lightgrey", "lightgray", "lightblue",
        "lightyellow", "lightpink", "skyblue", "steelblue", "forestgreen", "palegreen", "firebrick", "salmon", "tomato", "coral", "khaki",
        "lavender", "beige", "ivory",
    };

    /// <summary>The colour of a name.</summary>
    public static Color Parse(string name) => Color.Parse(name);

    /// <summary>The colour as Graphviz understands it.</summary>
    public static string Dot(string name)
    {
        if (s_shared.Contains(name))
        {
            return name;
        }
        var color = Parse(name);
        return color.Alpha == 1 ? color.Hex : $"{color.Hex}{(int)Math.Round(color.Alpha * 255):x2}";
    }
}
