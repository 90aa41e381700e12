using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KerasLessons.Tests.Diagrams;

/// <summary>ToDot writes what Keras's model_to_dot makes of the same models, with every option: tables, attributes, clusters and edges.</summary>
public partial class KerasDiagramTests
{
    private static readonly JsonDocument s_cases =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "keras_diagrams.json")));

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, s_cases.RootElement.GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void ToDot_IsKeras(int number)
    {
        var recorded = s_cases.RootElement[number];
        var options = recorded.GetProperty("options");
        bool Option(string name) => options.GetProperty(name).GetBoolean();
        var model = recorded.GetProperty("model").GetString() == "plain" ? Plain() : Nested();
        string dot = model.ToDot(
            Option("show_shapes"),
            Option("show_dtype"),
            Option("show_layer_names"),
            options.GetProperty("rankdir").GetString()!,
            Option("expand_nested"),
            Option("show_layer_activations"),
            Option("show_trainable"));
        var keras = recorded.GetProperty("graph");

        Assert.Equal(Attributes(keras.GetProperty("attributes")), Lines(dot).TakeWhile(line => line.Contains('=', StringComparison.Ordinal) && !line.Contains('[', StringComparison.Ordinal)).Order());
        Assert.Contains($"node [{string.Join(", ", Attributes(keras.GetProperty("node_defaults")))}]", Lines(dot));
        var names = new Dictionary<int, string>();
        var edges = new List<string>();
        Compare(keras, dot, names, edges);
        Assert.Equal(
            edges.Select(edge => NodeNumber().Replace(edge, match => $"\"{names[int.Parse(match.Groups[1].Value)]}\"")).Order(),
            Lines(dot).Where(line => line.Contains("->", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void Defaults_AreKeras()
    {
        Assert.Equal(Plain().ToDot(showLayerNames: true, rankDir: "TB"), Plain().ToDot());
        string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "net.dot");
        var model = Plain();
        model.SaveDiagram(path);
        Assert.Equal(model.ToDot(showLayerNames: false), File.ReadAllText(path));
    }

    private static void Compare(JsonElement keras, string dot, Dictionary<int, string> names, List<string> edges)
    {
        // Without names several layers have the same table: their order tells which is which, those of a cluster apart.
        foreach (var (node, ours) in keras.GetProperty("nodes").EnumerateArray().Zip(Node().Matches(Cluster().Replace(dot, ""))))
        {
            string label = node.GetProperty("attributes").GetProperty("label").GetString()!;
            Assert.Equal(Table(label[1..^1]), Table(ours.Groups["table"].Value));
            names.Add(node.GetProperty("id").GetInt32(), ours.Groups["name"].Value);
            Assert.Equal(
                Attributes(node.GetProperty("attributes")).Where(attribute => !attribute.StartsWith("label", StringComparison.Ordinal)),
                ours.Groups["attributes"].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries).Append("margin=0"));
        }
        Assert.Equal(keras.GetProperty("nodes").GetArrayLength(), Node().Count(Cluster().Replace(dot, "")));
        foreach (var cluster in keras.GetProperty("clusters").EnumerateArray())
        {
            string text = Cluster().Match(dot).Groups["text"].Value;
            var attributes = cluster.GetProperty("attributes");
            Assert.Equal(
                [$"style={attributes.GetProperty("style").GetString()}", $"label=\"{attributes.GetProperty("label").GetString()}\"", "labeljust=l"],
                Lines($"\n{text}").SelectMany(line => line.Split("; ")).Take(3));
            Compare(cluster, text, names, edges);
        }
        edges.AddRange(keras.GetProperty("edges").EnumerateArray().Select(edge => $"#{edge[0]} -> #{edge[1]} [{string.Join(", ", Attributes(edge[2]))}]"));
    }

    private static IEnumerable<string> Lines(string dot) => dot.Split('\n').Skip(1).Select(line => line.Trim().TrimEnd(';'));

    private static IEnumerable<string> Attributes(JsonElement attributes) =>
        attributes.EnumerateObject().Select(attribute => $"{attribute.Name}={attribute.Value.GetString()}").Order();

    /// <summary>A table in one way of writing: attributes sorted, a span of one column left out.</summary>
    private static string Table(string html)
    {
        var table = XElement.Parse(html);
        foreach (var element in table.DescendantsAndSelf())
        {
            element.ReplaceAttributes(element.Attributes().Where(attribute => attribute.ToString() != "colspan=\"1\"").OrderBy(attribute => attribute.Name.LocalName).ToArray());
        }
        return table.ToString(SaveOptions.DisableFormatting);
    }

    private static Sequential Plain() => new(
        [
            new Dense(4, "relu", inputDim: 3, name: "hidden"), new Activation("tanh", name: "act"), new Dropout(0.5, name: "drop"),
            new Dense(1, useBias: false, name: "frozen", trainable: false),
        ],
        name: "net");

    private static Sequential Nested() => new(
        [
            new Flatten(inputShape: [2, 2], name: "flat"),
            new Sequential([new Dense(5, "sigmoid", inputDim: 4, name: "first"), new Dense(2, name: "second")], name: "inner"),
            new Dense(1, name: "last"),
        ],
        name: "outer");

    [GeneratedRegex("\"(?<name>[^\"]+)\" \\[(?<attributes>[^<]*?)(?:, )?label=<(?<table><table.*?</table>)>, margin=0\\];")]
    private static partial Regex Node();

    [GeneratedRegex(@"subgraph cluster_1 \{\n(?<text>.*?)\n    \}", RegexOptions.Singleline)]
    private static partial Regex Cluster();

    [GeneratedRegex("#([0-9]+)")]
    private static partial Regex NodeNumber();
}
