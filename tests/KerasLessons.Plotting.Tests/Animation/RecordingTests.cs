using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using KerasLessons.Plotting.Animation;
using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting.Tests.Animation;

public class RecordingTests
{
    [Fact]
    public void ToJson_OfAnyFrames_HoldsThem() => Prop.ForAll(Frames(), frames =>
    {
        var recording = new Recording(100, 50);
        foreach (var frame in frames)
        {
            recording.Add(frame);
        }
        Assert.Equal(frames.Select(frame => string.Join('\n', frame.Select(Described))), Decoded(recording.ToJson()));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Add_OfEqualFrames_KeepsTheirElementsOnce()
    {
        var recording = new Recording(100, 50);
        for (int i = 0; i < 3; i++)
        {
            recording.Add([new SvgElement("<path d=\"M0 0\"/>"), new SvgElement("<path d=\"M0 0\"/>"), new SceneElement(new SampleScene("{}", "[1]", "[2]"))]);
        }
        using var json = JsonDocument.Parse(recording.ToJson());
        Assert.Equal(1, json.RootElement.GetProperty("elements").GetArrayLength());
        Assert.Equal(1, json.RootElement.GetProperty("settings").GetArrayLength());
        Assert.Equal(2, json.RootElement.GetProperty("items").GetArrayLength());
        Assert.Equal("""{"elements":[],"scenes":[{"settings":0,"items":[]}]}""", json.RootElement.GetProperty("frames")[2].GetRawText());
    }

    [Fact]
    public void Add_KeepsTheScenesStateOfThatMoment()
    {
        var recording = new Recording(100, 50);
        string[] items = ["[1]"];
        var scene = new SampleScene("{\"view\":1}", items);
        recording.Add([new SceneElement(scene)]);
        items[0] = "[2]";
        recording.Add([new SceneElement(scene)]);
        Assert.Equal(["scene {\"view\":1} [1]", "scene {\"view\":1} [2]"], Decoded(recording.ToJson()));
    }

    [Fact]
    public void ToJson_CanStandInAScript()
    {
        var recording = new Recording(100, 50);
        recording.Add([
            new SvgElement("<text>&lt;/script></script><!--<script></text>"),
            new SceneElement(new SampleScene("{\"title\":\"</script>\"}", "{\"label\":\"<!--\"}")),
        ]);
        string json = recording.ToJson();
        Assert.DoesNotContain('<', json);
        Assert.Equal(["<text>&lt;/script></script><!--<script></text>\nscene {\"title\":\"</script>\"} {\"label\":\"<!--\"}"], Decoded(json));
    }

    private static string Described(CanvasElement element) => element switch
    {
        SvgElement svg => svg.Markup,
        SceneElement { Scene: var scene } => $"scene {scene.Settings} {string.Join(' ', scene.Items)}".TrimEnd(),
        _ => throw new ArgumentException($"{element} is not known.", nameof(element)),
    };

    /// <summary>The frames as a page reads them.</summary>
    private static List<string> Decoded(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var frames = new List<string>();
        int[] elements = [];
        int[][] items = [];
        foreach (var frame in root.GetProperty("frames").EnumerateArray())
        {
            elements = Patches.Apply(elements, Numbers(frame.GetProperty("elements")));
            JsonElement[] scenes = frame.TryGetProperty("scenes", out var list) ? [.. list.EnumerateArray()] : [];
            items = [.. scenes.Select((scene, i) => Patches.Apply(i < items.Length ? items[i] : [], Numbers(scene.GetProperty("items"))))];
            frames.Add(string.Join('\n', elements.Select(number => number >= 0
                ? root.GetProperty("elements")[number].GetString()!
                : $"scene {Raw("settings", scenes[-1 - number].GetProperty("settings").GetInt32())} {string.Join(' ', items[-1 - number].Select(item => Raw("items", item)))}".TrimEnd())));
        }
        return frames;

        string Raw(string table, int number) => root.GetProperty(table)[number].GetRawText().Replace("\\u003c", "<", StringComparison.Ordinal);
    }

    private static int[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetInt32())];

    private static Arbitrary<CanvasElement[][]> Frames()
    {
        var letter = Gen.Elements("a", "b", "c", "가", "𝑥", "&", "<", "\\\"");
        var svg = letter.Select(text => (CanvasElement)new SvgElement($"<text x=\"1\">{text}</text>"));
        var scene = letter.SelectMany(settings => letter.ArrayOf().Select(items =>
            (CanvasElement)new SceneElement(new SampleScene($"\"{settings}\"", [.. items.Select(item => $"\"{item}\"")]))));
        return Arb.From(Gen.OneOf(svg, svg, scene).ArrayOf().ArrayOf());
    }
}
