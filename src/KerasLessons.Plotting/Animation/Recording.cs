using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KerasLessons.Plotting.Rendering;

namespace KerasLessons.Plotting.Animation;

/// <summary>The drawn frames of a figure. What several frames show is kept once, and each frame as its change from the one before.</summary>
/// <param name="width">Width of the figure in points.</param>
/// <param name="height">Height of the figure in points.</param>
internal sealed class Recording(double width, double height)
{
    private readonly TextTable _elements = new();
    private readonly TextTable _settings = new();
    private readonly TextTable _items = new();
    private readonly List<RecordedFrame> _frames = [];
    private int[] _lastElements = [];
    private int[][] _lastItems = [];

    /// <summary>Width of the figure in points.</summary>
    public double Width => width;

    /// <summary>Height of the figure in points.</summary>
    public double Height => height;

    /// <summary>What the elements of all frames refer to.</summary>
    public SvgDefinitions Definitions { get; } = new();

    /// <summary>How many frames there are.</summary>
    public int Count => _frames.Count;

    /// <summary>Whether any frame has a 3-D scene.</summary>
    public bool HasScenes => _settings.Texts.Count > 0;

    /// <summary>Adds a frame.</summary>
    /// <param name="elements">What the figure drew, with <see cref="Definitions"/>.</param>
    public void Add(IReadOnlyList<CanvasElement> elements)
    {
        var numbers = new List<int>(elements.Count);
        var scenes = new List<(int Settings, int[] Items)>();
        foreach (var element in elements)
        {
            switch (element)
            {
                case SvgElement { Markup: var markup }:
                    numbers.Add(_elements.Number(markup));
                    break;
                case SceneElement { Scene: var scene }:
                    // The first scene of a frame is -1, the second -2: the page keeps a reader's view of each.
                    scenes.Add((_settings.Number(scene.Settings), [.. scene.Items.Select(_items.Number)]));
                    numbers.Add(-scenes.Count);
                    break;
                default:
                    throw new NotSupportedException($"A frame cannot hold {element}.");
            }
        }
        int[] frame = [.. numbers];
        int[][] items = [.. scenes.Select(scene => scene.Items)];
        _frames.Add(new RecordedFrame(
            SequencePatch.Between(_lastElements, frame),
            [.. scenes.Select((scene, i) => new RecordedScene(
                scene.Settings, SequencePatch.Between(i < _lastItems.Length ? _lastItems[i] : [], scene.Items)))]));
        (_lastElements, _lastItems) = (frame, items);
    }

    /// <summary>Everything as JSON that may stand inside a <c>script</c> element: it holds no <c>&lt;</c>.</summary>
    public string ToJson()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("definitions", Definitions.Markup);
            WriteList(json, "elements", _elements.Texts, json.WriteStringValue);
            WriteList(json, "settings", _settings.Texts, text => json.WriteRawValue(text));
            WriteList(json, "items", _items.Texts, text => json.WriteRawValue(text));
            WriteList(json, "frames", _frames, frame => WriteFrame(json, frame));
            json.WriteEndObject();
        }
        // In JSON the character can only stand inside a string.
        return Encoding.UTF8.GetString(bytes.WrittenSpan).Replace("<", "\\u003c", StringComparison.Ordinal);
    }

    private static void WriteFrame(Utf8JsonWriter json, RecordedFrame frame)
    {
        json.WriteStartObject();
        WriteList(json, "elements", frame.Elements, json.WriteNumberValue);
        if (frame.Scenes.Count > 0)
        {
            WriteList(json, "scenes", frame.Scenes, scene =>
            {
                json.WriteStartObject();
                json.WriteNumber("settings", scene.Settings);
                WriteList(json, "items", scene.Items, json.WriteNumberValue);
                json.WriteEndObject();
            });
        }
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            write(value);
        }
        json.WriteEndArray();
    }
}
