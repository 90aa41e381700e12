namespace KerasLessons.Plotting;

/// <summary>matplotlib's markers by their names.</summary>
/// <remarks>Source: <see href="https://matplotlib.org/stable/api/markers_api.html">matplotlib.markers</see>.</remarks>
internal static class MarkerShapes
{
    /// <summary>The names that stand for no marker.</summary>
    private static readonly string[] _none = ["", " ", "None", "none"];

    private static readonly Dictionary<string, MarkerShape> _shapes = new()
    {
        ["."] = Circle(0.25),
        [","] = Polygon("round", -0.5, -0.5, 0.5, -0.5, 0.5, 0.5, -0.5, 0.5),
        ["o"] = Circle(0.5),
        ["v"] = Polygon("miter", 0, -0.5, 0.5, 0.5, -0.5, 0.5),
        ["^"] = Polygon("miter", 0, 0.5, -0.5, -0.5, 0.5, -0.5),
        ["<"] = Polygon("miter", -0.5, 0, 0.5, -0.5, 0.5, 0.5),
        [">"] = Polygon("miter", 0.5, 0, -0.5, 0.5, -0.5, -0.5),
        ["1"] = Lines(0, 0, 0, -0.5, 0, 0, 0.4, 0.25, 0, 0, -0.4, 0.25),
        ["2"] = Lines(0, 0, 0, 0.5, 0, 0, -0.4, -0.25, 0, 0, 0.4, -0.25),
        ["3"] = Lines(0, 0, -0.5, 0, 0, 0, 0.25, -0.4, 0, 0, 0.25, 0.4),
        ["4"] = Lines(0, 0, 0.5, 0, 0, 0, -0.25, 0.4, 0, 0, -0.25, -0.4),
        ["8"] = Regular(8, 22.5),
        ["s"] = Polygon("miter", -0.5, -0.5, 0.5, -0.5, 0.5, 0.5, -0.5, 0.5),
        ["p"] = Regular(5, 0),
        ["P"] = Cross(1.0 / 6, 0.5),
        ["*"] = Star(),
        ["h"] = Regular(6, 0),
        ["H"] = Regular(6, 30),
        ["+"] = Lines(-0.5, 0, 0.5, 0, 0, -0.5, 0, 0.5),
        ["x"] = Lines(-0.5, -0.5, 0.5, 0.5, -0.5, 0.5, 0.5, -0.5),
        ["X"] = Polygon("miter", -0.25, -0.5, 0, -0.25, 0.25, -0.5, 0.5, -0.25, 0.25, 0, 0.5, 0.25, 0.25, 0.5, 0, 0.25, -0.25, 0.5, -0.5, 0.25, -0.25, 0, -0.5, -0.25),
        ["D"] = Polygon("miter", 0, -Math.Sqrt(0.5), Math.Sqrt(0.5), 0, 0, Math.Sqrt(0.5), -Math.Sqrt(0.5), 0),
        ["d"] = Polygon("miter", 0, -Math.Sqrt(0.5), 0.6 * Math.Sqrt(0.5), 0, 0, Math.Sqrt(0.5), -0.6 * Math.Sqrt(0.5), 0),
        ["|"] = Lines(0, -0.5, 0, 0.5),
        ["_"] = Lines(0.5, 0, -0.5, 0),
    };

    /// <summary>The names of all markers.</summary>
    public static IEnumerable<string> Names => _shapes.Keys;

    /// <summary>All names for a message.</summary>
    public static string Listed => "'" + string.Join("', '", _shapes.Keys.Order(StringComparer.Ordinal)) + "'";

    /// <summary>The shape of that name; nothing where the name stands for no marker.</summary>
    /// <exception cref="ArgumentException">No marker has that name.</exception>
    public static MarkerShape? Get(string name)
    {
        ArgumentNullException.ThrowIfNull(name, "marker");
        if (_shapes.TryGetValue(name, out var shape))
        {
            return shape;
        }
        return _none.Contains(name) ? null : throw new ArgumentException($"'{name}' is no marker: give one of {Listed}, or 'None'.", "marker");
    }

    private static MarkerShape Circle(double radius) => new("round", true, radius, []);

    private static MarkerShape Polygon(string join, params double[] points) => new(join, true, 0, points);

    private static MarkerShape Lines(params double[] points) => new("round", false, 0, points);

    /// <summary>A regular polygon about a circle's centre; its first corner stands at the top, turned.</summary>
    private static MarkerShape Regular(int corners, double turn) =>
        Polygon("miter", [.. Enumerable.Range(0, corners).SelectMany(corner => Corner(turn + 360.0 * corner / corners, 0.5))]);

    private static MarkerShape Star()
    {
        // The inner corners of a pentagram lie at 1/φ² of the outer ones.
        double inner = 0.5 * (3 - Math.Sqrt(5)) / 2;
        return Polygon("bevel", [.. Enumerable.Range(0, 10).SelectMany(corner => Corner(36.0 * corner, corner % 2 == 0 ? 0.5 : inner))]);
    }

    private static MarkerShape Cross(double arm, double end) => Polygon(
        "miter", -arm, -end, arm, -end, arm, -arm, end, -arm, end, arm, arm, arm, arm, end, -arm, end, -arm, arm, -end, arm, -end, -arm, -arm, -arm);

    private static double[] Corner(double degreesFromTop, double radius)
    {
        var (sine, cosine) = Math.SinCos(degreesFromTop * Math.PI / 180);
        return [-radius * sine, radius * cosine];
    }
}
