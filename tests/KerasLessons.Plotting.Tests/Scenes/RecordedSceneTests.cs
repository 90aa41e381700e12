using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using KerasLessons.Plotting.Rendering;
using KerasLessons.Plotting.Scenes;

namespace KerasLessons.Plotting.Tests.Scenes;

/// <summary>A still picture has each pane, line, tick, text, face and point where matplotlib has it, in the same order.</summary>
public partial class RecordedSceneTests
{
    // Points are written to a thousandth, and data are rounded to a hundred-thousandth of their range.
    private const double Near = 0.01;

    // From the top of a line of DejaVu Sans at 10 points to its baseline, and from its middle, as matplotlib lays lines out.
    private const double Top = 7.6, Middle = 2.76;

    public static TheoryData<string> Names => [.. RecordedScene.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Camera_ProjectsAsRecorded(string name)
    {
        var scene = RecordedScene.Of(name);
        var (square, limits) = (Square(scene), Limits(scene));
        double[] view = Numbers(scene, "view");
        var camera = new Camera(square, limits, new SceneView(view[0], view[1], view[2]));
        var recorded = scene.Recorded.GetProperty("matrix").EnumerateArray().SelectMany(row => RecordedScene.Numbers(row)).ToArray();
        var matrix = camera.Matrix.Cast<double>().ToArray();
        for (int i = 0; i < 16; i++)
        {
            Assert.Equal(recorded[i], matrix[i], 1e-8 * Math.Max(1, Math.Abs(recorded[i])));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Axes3D_ShowsTheLimitsRecorded(string name)
    {
        var scene = RecordedScene.Of(name);
        double[] recorded = [.. scene.Recorded.GetProperty("limits").EnumerateArray().SelectMany(ends => RecordedScene.Numbers(ends))];
        var ((left, right), (bottom, top), (low, high)) = (scene.Axes.GetXLim(), scene.Axes.GetYLim(), scene.Axes.GetZLim());
        double[] limits = [left, right, bottom, top, low, high];
        for (int i = 0; i < 6; i++)
        {
            Assert.Equal(recorded[i], limits[i], 1e-8 * Math.Max(1, Math.Abs(recorded[i])));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Draw_HasPanesAxesAndTextsWhereRecorded(string name)
    {
        var scene = RecordedScene.Of(name);
        var drawn = new Queue<XElement>(Still(scene));
        var axes = scene.Recorded.GetProperty("axes").EnumerateArray().ToArray();
        foreach (var axis in axes)
        {
            AssertPath(axis.GetProperty("pane"), drawn.Dequeue());
        }
        foreach (var axis in axes)
        {
            AssertPath(axis.GetProperty("line"), drawn.Dequeue());
            foreach (string part in new[] { "label", "offset" })
            {
                if (axis.TryGetProperty(part, out var text))
                {
                    AssertText(text, drawn.Dequeue(), Middle);
                }
            }
            foreach (var line in axis.GetProperty("grid").EnumerateArray())
            {
                AssertPath(line, drawn.Dequeue());
            }
            foreach (var (tick, label) in axis.GetProperty("ticks").EnumerateArray().Zip(axis.GetProperty("labels").EnumerateArray()))
            {
                AssertPath(tick, drawn.Dequeue());
                AssertText(label, drawn.Dequeue(), Top);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Draw_HasMarksWhereRecorded_TheFarthestFirst(string name)
    {
        var scene = RecordedScene.Of(name);
        var drawn = new Queue<XElement>(Still(scene).Where(element => element.Attribute("clip-path") is not null));
        foreach (var mark in scene.Recorded.GetProperty("marks").EnumerateArray().OrderBy(mark => mark.GetProperty("zorder").GetDouble()))
        {
            var group = drawn.Dequeue();
            switch (mark.GetProperty("type").GetString())
            {
                case "Poly3DCollection":
                    AssertFaces(mark, group);
                    break;
                case "Path3DCollection":
                    AssertPoints(mark, group);
                    break;
                default:
                    AssertPath(mark.GetProperty("places"), group);
                    Assert.Equal(mark.GetProperty("color").GetString(), group.Attribute("stroke")!.Value);
                    if (drawn.TryPeek(out var marks) && marks.Name.LocalName == "g" && scene.Recorded.GetProperty("scene").GetString() == "draw_mixed")
                    {
                        Assert.Equal(mark.GetProperty("places").GetArrayLength(), drawn.Dequeue().Elements().Count());
                    }
                    break;
            }
        }
        Assert.Empty(drawn);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TightBox_HoldsTitleAndTexts(string name)
    {
        var scene = RecordedScene.Of(name);
        double[] recorded = Numbers(scene, "tight");
        var tight = scene.Axes.TightBox(Square(scene));
        // matplotlib leaves out the names of axes, and a text's box ends with its highest and lowest letters.
        bool hasMore = scene.Recorded.GetProperty("axes").EnumerateArray().Any(axis => axis.TryGetProperty("label", out _) || axis.TryGetProperty("offset", out _));
        Assert.InRange(tight.Left, recorded[0] - (hasMore ? 40 : 1.5), recorded[0] + 1.5);
        Assert.InRange(tight.Top, recorded[1] - 1.5, recorded[1] + 1.5);
        Assert.InRange(tight.Right, recorded[0] + recorded[2] - 1.5, recorded[0] + recorded[2] + (hasMore ? 40 : 1.5));
        Assert.InRange(tight.Bottom, recorded[1] + recorded[3] - 1.5, recorded[1] + recorded[3] + (hasMore ? 40 : 2.5));
    }

    [Fact]
    public void Draw_PutsTheTitleWhereRecorded()
    {
        var scene = RecordedScene.Of("usual");
        double[] recorded = Numbers(scene, "title");
        var title = XDocument.Parse(scene.Figure.ToSvg()).Descendants().Single(element => element.Value == "A title" && element.Name.LocalName == "text");
        Assert.Equal(recorded[0], Number(title, "x"), Near);
        Assert.Equal(recorded[1], Number(title, "y"), Near);
        Assert.Equal("middle", title.Attribute("text-anchor")!.Value);
    }

    private static void AssertFaces(JsonElement mark, XElement group)
    {
        var faces = group.Elements().ToArray();
        var recorded = mark.GetProperty("faces").EnumerateArray().ToArray();
        Assert.Equal(recorded.Length, faces.Length);
        Assert.Equal(mark.GetProperty("alphas")[0].GetDouble(), group.Attribute("fill-opacity") is null ? 1 : Number(group, "fill-opacity"), 1e-3);
        string[] fills = [.. mark.GetProperty("fills").EnumerateArray().Select(fill => fill.GetString()!)];
        for (int i = 0; i < faces.Length; i++)
        {
            AssertPath(recorded[i], faces[i]);
            AssertColor(fills[fills.Length == 1 ? 0 : i], faces[i].Attribute("fill")!.Value);
        }
    }

    private static void AssertPoints(JsonElement mark, XElement group)
    {
        var points = group.Elements().ToArray();
        var recorded = mark.GetProperty("places").EnumerateArray().Select(RecordedScene.Numbers).ToArray();
        double[] alphas = RecordedScene.Numbers(mark.GetProperty("alphas"));
        Assert.Equal(recorded.Length, points.Length);
        Assert.Equal(mark.GetProperty("edge width").GetDouble(), Number(group, "stroke-width"), 1e-3);
        for (int i = 0; i < points.Length; i++)
        {
            Assert.Equal(recorded[i][0], Number(points[i], "x"), Near);
            Assert.Equal(recorded[i][1], Number(points[i], "y"), Near);
            foreach (string attribute in new[] { "fill-opacity", "stroke-opacity" })
            {
                double opacity = points[i].Attribute(attribute) is not null ? Number(points[i], attribute)
                    : group.Attribute(attribute) is not null ? Number(group, attribute) : 1;
                Assert.Equal(alphas[alphas.Length == 1 ? 0 : i], opacity, 2e-3);
            }
        }
        AssertColor(mark.GetProperty("fills")[0].GetString()!, group.Attribute("fill")!.Value);
    }

    private static void AssertPath(JsonElement recorded, XElement path)
    {
        var numbers = NumberPattern().Matches(path.Attribute("d")!.Value).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToArray();
        double[] expected = [.. recorded.EnumerateArray().SelectMany(point => RecordedScene.Numbers(point))];
        Assert.Equal(expected.Length, numbers.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], numbers[i], Near);
        }
    }

    private static void AssertText(JsonElement recorded, XElement text, double baseline)
    {
        Assert.Equal(recorded.GetProperty("text").GetString(), text.Value);
        double[] place = RecordedScene.Numbers(recorded.GetProperty("place"));
        double rotation = recorded.GetProperty("rotation").GetDouble();
        var (sine, cosine) = Math.SinCos(rotation * Math.PI / 180);
        Assert.Equal(place[0] + sine * baseline, Number(text, "x"), Near);
        Assert.Equal(place[1] + cosine * baseline, Number(text, "y"), Near);
        string anchor = recorded.GetProperty("horizontal").GetString() switch { "center" => "middle", "left" => "start", _ => "end" };
        Assert.Equal(anchor, text.Attribute("text-anchor")?.Value ?? "start");
        string? turn = text.Attribute("transform")?.Value;
        double drawn = turn is null ? 0 : -double.Parse(NumberPattern().Match(turn).Value, CultureInfo.InvariantCulture);
        Assert.Equal(0, Math.IEEERemainder(rotation - drawn, 360), 1e-3);
    }

    private static void AssertColor(string expected, string color)
    {
        for (int i = 1; i < 7; i += 2)
        {
            int Part(string text) => int.Parse(text.AsSpan(i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            Assert.InRange(Part(color), Part(expected) - 1, Part(expected) + 1);
        }
    }

    /// <summary>What the scene itself draws, without the sheet and the title.</summary>
    private static IEnumerable<XElement> Still(RecordedScene scene)
    {
        var canvas = new SvgCanvas(new SvgDefinitions());
        scene.Axes.SceneIn(Square(scene)).Draw(canvas);
        return canvas.Elements.Cast<SvgElement>().Select(element => XElement.Parse(element.Markup));
    }

    private static Box Square(RecordedScene scene) => Numbers(scene, "box") is [var left, var top, var width, var height]
        ? new Box(left, top, width, height)
        : throw new InvalidOperationException();

    private static SceneLimits Limits(RecordedScene scene)
    {
        var ends = scene.Recorded.GetProperty("limits").EnumerateArray().Select(RecordedScene.Numbers).Select(pair => new Interval(pair[0], pair[1])).ToArray();
        return new(ends[0], ends[1], ends[2]);
    }

    private static double[] Numbers(RecordedScene scene, string property) => RecordedScene.Numbers(scene.Recorded.GetProperty(property));

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex NumberPattern();
}
