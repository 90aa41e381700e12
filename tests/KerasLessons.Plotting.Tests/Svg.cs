using System.Globalization;
using System.Xml.Linq;

namespace KerasLessons.Plotting.Tests;

/// <summary>Reads figures as the SVG that they write.</summary>
internal static class Svg
{
    public static XElement Of(Figure figure) => XDocument.Parse(figure.ToSvg()).Root!;

    public static IEnumerable<XElement> All(this XElement svg, string name) => svg.Descendants().Where(element => element.Name.LocalName == name);

    public static string? Get(this XElement element, string attribute) => element.Attribute(attribute)?.Value;

    public static double Number(this XElement element, string attribute) => double.Parse(element.Get(attribute)!, CultureInfo.InvariantCulture);

    /// <summary>The path that has a stroke of this colour.</summary>
    public static XElement Stroked(this XElement svg, string color) => svg.All("path").Single(path => path.Get("stroke") == color && path.Parent!.Name.LocalName != "defs");

    /// <summary>The marks drawn, in order, with their shapes.</summary>
    public static IEnumerable<(XElement Use, XElement Shape)> Marks(this XElement svg) => svg.All("use")
        .Select(use => (use, svg.All("path").Single(path => path.Get("id") == use.Get("href")![1..])));
}
