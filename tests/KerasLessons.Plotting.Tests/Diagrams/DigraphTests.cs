using System.Xml.Linq;

namespace KerasLessons.Plotting.Tests.Diagrams;

public class DigraphTests
{
    [Fact]
    public void ToDot_ReadsAsTheLecturesText()
    {
        var diagram = new Digraph("LR");
        diagram.AddCluster("Layer 0").AddNode("X");
        var layer = diagram.AddCluster("Layer 1: ReLU");
        layer.AddEdge("X", "node1", label: "*w");
        Assert.Equal(
            """
            digraph G {
                rankdir=LR;
                subgraph cluster_1 {
                    style=filled;
                    color="lightgrey";
                    label="Layer 0";
                    "X";
                }
                subgraph cluster_2 {
                    style=filled;
                    color="lightgrey";
                    label="Layer 1: ReLU";
                    "node1";
                }
                "X" -> "node1" [label="*w"];
            }

            """.ReplaceLineEndings("\n"),
            diagram.ToDot());
    }

    [Fact]
    public void ToDot_WritesWhatIsNotDefault()
    {
        string dot = Samples.Everything("TB").ToDot();
        Assert.Contains("\"box\" [fillcolor=\"lightblue\", shape=box, style=filled];", dot, StringComparison.Ordinal);
        Assert.Contains("label=\"Everything &amp; more\"; labelloc=t;", dot, StringComparison.Ordinal);
        Assert.Contains("style=dashed;", dot, StringComparison.Ordinal);
        // Graphviz's green is another than ours.
        Assert.Contains("color=\"#008000\";", dot, StringComparison.Ordinal);
        Assert.Contains("\"table\" -> \"circle\" [penwidth=2];", dot, StringComparison.Ordinal);
        Assert.Contains("\"plain\" -> \"in 2\" [style=invis];", dot, StringComparison.Ordinal);
        Assert.Contains("[label=\"to\\ntwo lines\"]", dot, StringComparison.Ordinal);
    }

    [Fact]
    public void ToDot_GivesHardNamesANumber_ThatNobodyHas()
    {
        var diagram = new Digraph();
        diagram.AddNode("node 0");
        diagram.AddEdge("a\\", "b\nc");
        Assert.Contains("\"node 1\" -> \"node 2\";", diagram.ToDot(), StringComparison.Ordinal);
        Assert.Contains("\"node 1\" [label=\"a\\\\\"];", diagram.ToDot(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nodes_CanBeChanged()
    {
        var diagram = new Digraph();
        diagram.AddEdge("a", "b");
        (diagram["a"].Label, diagram["a"].Shape, diagram["a"].FillColor) = ("start", "box", "gold");
        Assert.Contains("\"a\" [fillcolor=\"gold\", label=\"start\", shape=box, style=filled];", diagram.ToDot(), StringComparison.Ordinal);
        Assert.Contains(">start</text>", diagram.ToSvg(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TB")]
    [InlineData("LR")]
    public void ToSvg_HasEveryTextOnce(string rankDir)
    {
        var texts = XDocument.Parse(Samples.Everything(rankDir).ToSvg()).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value);
        string[] expected =
        [
            "Everything & more", "outer", "a longer label than its nodes", "to", "two lines", "back", "self",
            "box", "1", "⋮", "in 1", "in 2", "out", "dense (Dense)", "Input: (None, 2)", "Output: <1>", "",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), texts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ToSvg_OfNothing_IsAPicture() => Assert.Equal("svg", XDocument.Parse(new Digraph().ToSvg()).Root!.Name.LocalName);

    [Fact]
    public void ToSvg_IsTheSameEachTime() => Assert.Equal(Samples.Everything("TB").ToSvg(), Samples.Everything("TB").ToSvg());

    [Fact]
    public void ToSvg_HoldsAnyLabel()
    {
        var diagram = new Digraph("LR", string.Join(' ', Samples.HardLabels));
        foreach (string label in Samples.HardLabels)
        {
            diagram.AddCluster(label).AddNode($"{label}.", label);
            diagram.AddEdge($"{label}.", "end", label);
        }
        Assert.Equal("svg", XDocument.Parse(diagram.ToSvg()).Root!.Name.LocalName);
    }

    [Fact]
    public void Save_WritesByTheEnding()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        var diagram = Samples.TwoNodes();
        foreach (string name in new[] { "a.svg", "a.dot", "a.GV" })
        {
            diagram.Save(Path.Combine(folder, name));
        }
        Assert.Equal(diagram.ToSvg(), File.ReadAllText(Path.Combine(folder, "a.svg")));
        Assert.Equal(diagram.ToDot(), File.ReadAllText(Path.Combine(folder, "a.dot")));
        Assert.Equal(diagram.ToDot(), File.ReadAllText(Path.Combine(folder, "a.GV")));
        Assert.Equal(3, Directory.GetFiles(folder).Length);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void WrongInput_IsRefusedByName()
    {
        var diagram = new Digraph();
        diagram.AddEdge("a", "b");
        Assert.Equal("A diagram's rankDir is one of TB, LR. Received: 'up'.", Assert.Throws<ArgumentException>(() => new Digraph("up")).Message);
        Assert.Equal(
            "A node's shape is one of ellipse, circle, box, plaintext, point. Received: 'star'.",
            Assert.Throws<ArgumentException>(() => diagram.AddNode("c", shape: "star")).Message);
        Assert.Contains("'blurple' is no colour", Assert.Throws<ArgumentException>(() => diagram.AddNode("c", fillColor: "blurple")).Message, StringComparison.Ordinal);
        Assert.Contains("has a node 'a' already", Assert.Throws<ArgumentException>(() => diagram.AddNode("a")).Message, StringComparison.Ordinal);
        Assert.Equal("The diagram has no node 'z'; it has a, b.", Assert.Throws<KeyNotFoundException>(() => diagram["z"]).Message);
        Assert.Contains("as .svg, or as text for Graphviz as .dot or .gv", Assert.Throws<ArgumentException>(() => diagram.Save("net.png")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => diagram.Edges[0].PenWidth = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => new DiagramCell("x", size: 0));
        Assert.Throws<ArgumentException>(() => new DiagramTable().AddRow());
        Assert.Equal(["a", "b"], diagram.Nodes.Select(node => node.Id));
    }
}
