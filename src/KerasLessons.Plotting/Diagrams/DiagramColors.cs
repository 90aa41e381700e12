using System.Globalization;

namespace KerasLessons.Plotting.Diagrams;

/// <summary>Colours of a diagram.</summary>
internal static class DiagramColors
{
    /// <summary>Names that mean the same colour to Graphviz and to us.</summary>
    private static readonly Dictionary<string, int> s_shared = new(StringComparer.Ordinal)
    {
        ["black"] = 0x000000, ["white"] = 0xffffff, ["red"] = 0xff0000, ["blue"] = 0x0000ff, ["yellow"] = 0xffff00, ["cyan"] = 0x00ffff,
        ["magenta"] = 0xff00ff, ["orange"] = 0xffa500, ["pink"] = 0xffc0cb, ["brown"] = 0xa52a2a, ["gold"] = 0xffd700, ["lightgrey"] = 0xd3d3d3,
        ["lightgray"] = 0xd3d3d3, ["lightblue"] = 0xadd8e6, ["lightyellow"] = 0xffffe0, ["lightpink"] = 0xffb6c1, ["skyblue"] = 0x87ceeb,
        ["steelblue"] = 0x4682b4, ["forestgreen"] = 0x228b22, ["palegreen"] = 0x98fb98, ["firebrick"] = 0xb22222, ["salmon"] = 0xfa8072,
        ["tomato"] = 0xff6347, ["coral"] = 0xff7f50, ["khaki"] = 0xf0e68c, ["lavender"] = 0xe6e6fa, ["beige"] = 0xf5f5dc, ["ivory"] = 0xfffff0,
    };

    /// <summary>The colour of a name or of <c>#rrggbb</c>.</summary>
    public static Color Parse(string name)
    {
        if (s_shared.TryGetValue(name, out int known))
        {
            return FromRgb(known);
        }
        return name is ['#', ..] && name.Length == 7 && int.TryParse(name.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int rgb)
            ? FromRgb(rgb)
            : throw new ArgumentException($"A colour is written #rrggbb or is one of {string.Join(", ", s_shared.Keys)}. Received: '{name}'.");
    }

    /// <summary>The colour as Graphviz understands it.</summary>
    public static string Dot(string name) => s_shared.ContainsKey(name) ? name : Parse(name).Hex;

    private static Color FromRgb(int rgb) => new((rgb >> 16) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0);
}
