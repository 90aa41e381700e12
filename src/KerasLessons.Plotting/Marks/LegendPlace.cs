using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting;

/// <summary>Where a legend stands in its plot.</summary>
internal static class LegendPlace
{
    private const string Best = "best";

    /// <summary>The places in the order in which the best one is looked for, each with its part of the free room to the left and above.</summary>
    private static readonly (string Name, double Left, double Top)[] _places =
    [
        ("upper right", 1, 0), ("upper left", 0, 0), ("lower left", 0, 1), ("lower right", 1, 1), ("right", 1, 0.5),
        ("center left", 0, 0.5), ("center right", 1, 0.5), ("lower center", 0.5, 1), ("upper center", 0.5, 0), ("center", 0.5, 0.5),
    ];

    private static readonly string[] _names = [Best, .. _places.Select(place => place.Name)];

    /// <summary>A place's name.</summary>
    /// <exception cref="ArgumentException">There is no such place.</exception>
    public static string Checked(string name) => DataCheck.OneOf(_names, name, "loc");

    /// <summary>The legend's box at its place; for <c>best</c> the first of the places where it hides the fewest data.</summary>
    public static Box Find(string name, Box size, PlotArea area, double pad, IReadOnlyList<Artist> artists)
    {
        var inner = area.Box.Grown(-pad);
        if (name != Best)
        {
            return At(_places.First(place => place.Name == name));
        }
        var obstacles = new Obstacles(artists.Where(artist => artist.Visible), area);
        return _places.Select(At).MinBy(obstacles.Hidden);

        Box At((string Name, double Left, double Top) place) =>
            size with { Left = inner.Left + place.Left * (inner.Width - size.Width), Top = inner.Top + place.Top * (inner.Height - size.Height) };
    }

    /// <summary>What a legend should not hide: points and pieces of lines, points of scatters, bars.</summary>
    private sealed class Obstacles
    {
        private readonly List<(double X, double Y)[]> _lines = [];
        private readonly List<(double X, double Y)> _points = [];
        private readonly List<Box> _boxes = [];

        public Obstacles(IEnumerable<Artist> artists, PlotArea area)
        {
            foreach (var artist in artists)
            {
                switch (artist)
                {
                    case Line2D line:
                        _lines.Add([.. line.Places(area)]);
                        break;
                    case PathCollection points:
                        _points.AddRange(points.Places(area));
                        break;
                    case Rectangle rectangle when rectangle.Place(area) is { } box:
                        _boxes.Add(box);
                        break;
                    case BarContainer bars:
                        _boxes.AddRange(bars.Patches.Select(patch => patch.Place(area)).OfType<Box>());
                        break;
                }
            }
        }

        /// <summary>How many of them a box hides.</summary>
        public int Hidden(Box box)
        {
            int points = _lines.Sum(line => line.Count(place => box.Holds(place.X, place.Y))) + _points.Count(place => box.Holds(place.X, place.Y));
            return points + _boxes.Count(box.Meets) + _lines.Count(line => Crosses(line, box));
        }

        private static bool Crosses((double X, double Y)[] line, Box box)
        {
            for (int i = 1; i < line.Length; i++)
            {
                var (from, to) = (line[i - 1], line[i]);
                if (!double.IsNaN(from.X + from.Y + to.X + to.Y) && SegmentClip.Cut(from, to, box) is not null)
                {
                    return true;
                }
            }
            return false;
        }
    }
}
