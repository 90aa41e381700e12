using System.Text;
using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting.Scenes;

/// <summary>SVG path data through points of the page.</summary>
internal static class PagePath
{
    /// <summary>A line; where a point is missing it is broken.</summary>
    public static string Open(IReadOnlyList<Point3D> places)
    {
        var path = new StringBuilder();
        bool drawing = false;
        foreach (var place in places)
        {
            if (place.IsWhole)
            {
                Append(path, drawing ? 'L' : 'M', place);
            }
            drawing = place.IsWhole;
        }
        return path.ToString();
    }

    /// <summary>Adds a line or a move to a place.</summary>
    public static void Append(StringBuilder path, char command, Point3D place) =>
        path.Append(command).Append(SvgNumber.Text(place.X)).Append(' ').Append(SvgNumber.Text(place.Y));
}
