using System.Text;
using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting.Scenes;

/// <summary>A line through points, in the order given, with a mark on each point or none. Where a point is missing there is a gap.</summary>
/// <param name="points">The points.</param>
/// <param name="stroke">The line; none for marks alone.</param>
/// <param name="mark">What stands on each point; none for a line alone.</param>
internal sealed class LineItem(ScenePoints points, Stroke? stroke, PointLook? mark) : SceneItem
{
    public override bool IsSorted => false;

    public override string Json
    {
        get
        {
            var json = new StringBuilder($"{{\"kind\":\"line\",{points.Json}");
            if (stroke is { } line)
            {
                json.Append($",\"stroke\":\"{line.Color.Hex}\",\"strokeOpacity\":{SvgNumber.Text(line.Color.Alpha)},\"strokeWidth\":{SvgNumber.Text(line.Width)}");
                json.Append($",\"cap\":\"{line.Cap}\",\"dashes\":\"{string.Join(' ', (line.Dashes ?? []).Select(SvgNumber.Text))}\"");
            }
            if (mark is not null)
            {
                json.Append($",\"mark\":{{{mark.Json}}}");
            }
            return json.Append('}').ToString();
        }
    }

    public override double Depth(Camera camera) => points.Depth(camera);

    public override void Draw(SvgCanvas canvas, Camera camera, Box square)
    {
        var places = points.Project(camera);
        if (stroke is { } line && PagePath.Open(places) is { Length: > 0 } path)
        {
            canvas.Path(path, null, line, square);
        }
        if (mark is not null && places.Any(place => place.IsWhole))
        {
            string shape = canvas.Define(mark.Shape);
            var uses = places.Where(place => place.IsWhole)
                .Select(place => $"<use href=\"#{shape}\" x=\"{SvgNumber.Text(place.X)}\" y=\"{SvgNumber.Text(place.Y)}\"/>");
            canvas.Group(square, mark.Attributes, string.Concat(uses));
        }
    }
}
