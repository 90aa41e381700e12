using System.Text;
using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting.Scenes;

/// <summary>How a point of a scene looks.</summary>
/// <param name="Shape">SVG path data around the origin, in points.</param>
/// <param name="Fill">Colour inside; none for shapes of lines.</param>
/// <param name="Edge">Colour of its edge.</param>
/// <param name="EdgeWidth">Width of its edge in points.</param>
/// <param name="Join">SVG's line join of its edge.</param>
internal sealed record PointLook(string Shape, Color? Fill, Color Edge, double EdgeWidth, string Join)
{
    /// <summary>As SVG attributes of what holds the points.</summary>
    public string Attributes
    {
        get
        {
            string fill = Fill is { } color ? $"fill=\"{color.Hex}\"" : "fill=\"none\"";
            return $"{fill} stroke=\"{Edge.Hex}\" stroke-width=\"{SvgNumber.Text(EdgeWidth)}\" stroke-linejoin=\"{Join}\"{OpacityAttributes(1)}";
        }
    }

    /// <summary>As members of a JSON object.</summary>
    public string Json
    {
        get
        {
            var json = new StringBuilder($"\"shape\":{CompactNumbers.Json(Shape)}");
            if (Fill is { } fill)
            {
                json.Append($",\"fill\":\"{fill.Hex}\",\"fillOpacity\":{SvgNumber.Text(fill.Alpha)}");
            }
            json.Append($",\"edge\":\"{Edge.Hex}\",\"edgeOpacity\":{SvgNumber.Text(Edge.Alpha)},\"edgeWidth\":{SvgNumber.Text(EdgeWidth)},\"join\":\"{Join}\"");
            return json.ToString();
        }
    }

    /// <summary>Its opacity times a factor, as SVG attributes; none where it is opaque.</summary>
    public string OpacityAttributes(double factor)
    {
        string fill = Fill is { } color && SvgNumber.Text(color.Alpha * factor) is not "1" and var inside ? $" fill-opacity=\"{inside}\"" : "";
        return SvgNumber.Text(Edge.Alpha * factor) is not "1" and var edge ? $"{fill} stroke-opacity=\"{edge}\"" : fill;
    }
}
