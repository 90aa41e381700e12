using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using KerasLessons.Plotting;
using OpenQA.Selenium;

namespace KerasLessons.Browser.Tests;

/// <summary>A 3-D plot in a page: it shows what the still picture shows, and turns.</summary>
[Collection(BrowserCollection.Name)]
public partial class SceneTests(Browser browser)
{
    private const double Near = 0.01;

    private const string Handle = "#picture [role=application]";

    private const string Scene = "document.querySelector('#picture [role=application]').parentNode";

    /// <summary>All that the scene paints, as XML: its axes, then its marks.</summary>
    private const string Painted = "new XMLSerializer().serializeToString(" + Scene + ")";

    /// <summary>Where the axes are: all of it changes when the scene turns.</summary>
    private const string Places = "[..." + Scene + ".querySelectorAll('path')].map(path => path.getAttribute('d')).join('')";

    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    [BrowserTheory]
    [InlineData("bowl")]
    [InlineData("everything")]
    [InlineData("large numbers")]
    [InlineData("from above")]
    [InlineData("nothing")]
    public void Page_ShowsWhatTheStillPictureShows(string name)
    {
        var figure = SceneFigures.Of(name);
        string[] still = [.. Still(figure)];
        browser.VisitHtml(figure.ToHtml(), page =>
        {
            page.Until($"{Scene}.querySelector('text')");
            string[] shown = [.. Shown(XElement.Parse(page.Value<string>(Painted)))];
            Assert.Equal(still.Length, shown.Length);
            for (int i = 0; i < still.Length; i++)
            {
                AssertSame(still[i], shown[i]);
            }
        });
    }

    [BrowserFact]
    public void Drag_TurnsAndDoubleClickTurnsBack() => browser.VisitHtml(SceneFigures.Of("bowl").ToHtml(), page =>
    {
        page.Until($"{Scene}.querySelector('text')");
        string start = page.Value<string>(Places);
        page.Drag(Handle, 60, -20);
        page.Until($"{Places} !== `{start}`");
        string turned = page.Value<string>(Places);
        page.Drag(Handle, 0, 30);
        page.Until($"{Places} !== `{turned}`");
        page.Run($"document.querySelector('{Handle}').dispatchEvent(new MouseEvent('dblclick', {{ bubbles: true }}))");
        page.Until($"{Places} === `{start}`");
    });

    [BrowserFact]
    public void Keys_TurnZoomAndTurnBack() => browser.VisitHtml(SceneFigures.Of("bowl").ToHtml(), page =>
    {
        page.Until($"{Scene}.querySelector('text')");
        string start = page.Value<string>(Places);
        page.Press(Keys.Tab);
        page.Until($"document.activeElement === document.querySelector('{Handle}')", "document.activeElement.outerHTML");
        foreach (string key in new[] { Keys.ArrowLeft, Keys.ArrowUp, "+" })
        {
            string before = page.Value<string>(Places);
            page.Press(key);
            page.Until($"{Places} !== `{before}`");
        }
        page.Press(Keys.Home);
        page.Until($"{Places} === `{start}`");
        Assert.Contains("arrow keys", page.Value<string>($"document.querySelector('{Handle}').getAttribute('aria-label')"), StringComparison.Ordinal);
    });

    [BrowserFact]
    public void Drag_TurnsByTheDegreesOfMatplotlib()
    {
        var turned = SceneFigures.Of("bowl");
        var axes = (Axes3D)turned.Axes[0];
        // A drag across the whole plot is half a turn: matplotlib's rule.
        (axes.Azim, axes.Elev) = (axes.Azim - 45, axes.Elev + 22.5);
        string[] still = [.. Still(turned)];
        browser.VisitHtml(SceneFigures.Of("bowl").ToHtml(), page =>
        {
            page.Until($"{Scene}.querySelector('text')");
            string start = page.Value<string>(Places);
            page.Run($$"""
                const handle = document.querySelector('{{Handle}}'), box = handle.getBoundingClientRect();
                const send = (type, x, y) => handle.dispatchEvent(new PointerEvent(type, {
                  clientX: box.left + x * box.width, clientY: box.top + y * box.height, pointerId: 1, isPrimary: true, button: 0, bubbles: true }));
                handle.setPointerCapture = () => { };
                send('pointerdown', 0.25, 0.5);
                send('pointermove', 0.5, 0.625);
                send('pointerup', 0.5, 0.625);
                """);
            page.Until($"{Places} !== `{start}`");
            string[] shown = [.. Shown(XElement.Parse(page.Value<string>(Painted)))];
            Assert.Equal(still.Length, shown.Length);
            for (int i = 0; i < still.Length; i++)
            {
                AssertSame(still[i], shown[i]);
            }
        });
    }

    /// <summary>What the still picture paints, one line a thing.</summary>
    private static IEnumerable<string> Still(Figure figure)
    {
        var root = XDocument.Parse(figure.ToSvg()).Root!;
        var shapes = root.Element(_svg + "defs")!.Elements(_svg + "path").ToDictionary(shape => "#" + shape.Attribute("id")!.Value, shape => shape.Attribute("d")!.Value);
        // The first element is the sheet.
        return root.Elements().Where(element => element.Name.LocalName != "defs").Skip(1).SelectMany(element => Lines(element, [], shapes));
    }

    private static IEnumerable<string> Shown(XElement scene) => scene.Elements(_svg + "g").SelectMany(group => Lines(group, [], []));

    /// <summary>An element, or what a group holds, with what it inherits.</summary>
    private static IEnumerable<string> Lines(XElement element, Dictionary<string, string> inherited, Dictionary<string, string> shapes)
    {
        var attributes = new Dictionary<string, string>(inherited);
        foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.LocalName is not ("clip-path" or "xmlns")))
        {
            attributes[attribute.Name.LocalName] = attribute.Value;
        }
        if (element.Name.LocalName == "g")
        {
            return element.Elements().SelectMany(child => Lines(child, attributes, shapes));
        }
        if (attributes.GetValueOrDefault("visibility") == "hidden")
        {
            return [];
        }
        if (element.Name.LocalName == "use")
        {
            attributes["d"] = shapes[attributes["href"]];
            attributes["transform"] = $"translate({attributes["x"]} {attributes["y"]})";
        }
        string[] told = element.Name.LocalName == "text"
            ? ["x", "y", "transform", "text-anchor", "font-size", "fill"]
            : ["d", "transform", "fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray"];
        string content = string.Concat(element.Nodes().Select(node => node is XElement piece
            ? $"<{string.Join(' ', piece.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))}>{piece.Value}"
            : ((XText)node).Value));
        return [string.Join(' ', told.Select(name => $"{name}={attributes.GetValueOrDefault(name) ?? Usual(name, attributes)}")) + " " + content];
    }

    /// <summary>What holds where nothing is said.</summary>
    private static string Usual(string name, Dictionary<string, string> attributes) => name switch
    {
        "fill-opacity" or "stroke-opacity" => "1",
        "stroke-linecap" => "butt",
        "stroke-dasharray" or "stroke" => "none",
        "text-anchor" => "start",
        "transform" when attributes.ContainsKey("x") => $"rotate(0 {attributes["x"]} {attributes["y"]})",
        _ => "",
    };

    /// <summary>Two lines with the same words, and numbers that lie as near as nobody sees.</summary>
    private static void AssertSame(string still, string shown)
    {
        Assert.Equal(NumberPattern().Replace(still, "#"), NumberPattern().Replace(shown, "#"));
        foreach (var (a, b) in NumberPattern().Matches(still).Zip(NumberPattern().Matches(shown)))
        {
            double expected = double.Parse(a.Value, CultureInfo.InvariantCulture), actual = double.Parse(b.Value, CultureInfo.InvariantCulture);
            Assert.True(Math.Abs(expected - actual) <= Near, $"The still picture has {still}, the page has {shown}.");
        }
    }

    // Colours are words: their digits are compared as they are.
    [GeneratedRegex(@"(?<=[MLA\s(=,])-?\d+(\.\d+)?")]
    private static partial Regex NumberPattern();
}
