using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using KerasLessons.Plotting.Diagrams.Dot;

namespace KerasLessons.Plotting.Tests.Diagrams;

/// <summary>dot takes every text that we write, without a warning, and reads in it what we meant.</summary>
public partial class GraphvizTests
{
    [GraphvizFact]
    public void Dot_AcceptsEverything()
    {
        Graphviz.Draw(Samples.Everything("TB").ToDot());
        Graphviz.Draw(Samples.Everything("LR").ToDot());
        Graphviz.Draw(Samples.TwoNodes().ToDot());
        Graphviz.Draw(new Digraph().ToDot());
    }

    [GraphvizFact]
    public void Dot_AcceptsNetworks()
    {
        NetworkLayer[] layers = [new(12, "ReLU", useBias: true), new(3, "Softmax")];
        Graphviz.Draw(NetworkDiagram.Nodes(784, layers).ToDot());
        Graphviz.Draw(NetworkDiagram.Values(2, layers).ToDot());
        Graphviz.Draw(NetworkDiagram.Matrices(layers).ToDot());
    }

    [GraphvizFact]
    public void Dot_ReadsEveryLabelAsItIs()
    {
        foreach (string label in Samples.HardLabels)
        {
            Check(label);
        }
    }

    [GraphvizFact]
    public void Dot_ReadsAnyLabelAsItIs() =>
        Prop.ForAll<string>(label => Check(label ?? "")).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [GraphvizFact]
    public void Dot_AcceptsRandomGraphs()
    {
        for (int seed = 0; seed < 40; seed++)
        {
            Graphviz.Draw(Samples.Random(seed).ToDot());
        }
    }

    /// <summary>The text as name, label, edge label, cluster label and cell.</summary>
    private static void Check(string text)
    {
        var diagram = new Digraph();
        diagram.AddCluster(text).AddNode("x", text);
        diagram.AddNode(text == "x" ? "y" : text);
        diagram.AddEdge("x", text == "x" ? "y" : text, text);
        diagram.AddNode("a table", new DiagramTable().AddRow(new DiagramCell(text, text, text, background: "gold", color: "navy")));
        var picture = Graphviz.Draw(diagram.ToDot());
        string drawn = Words(string.Concat(picture.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)));
        string once = Words(DotText.Clean(text));
        int count = once.Length == 0 ? 0 : Regex.Count(drawn, Regex.Escape(once));
        // Cluster, node and its label, edge, three times in the cell. Between two adjoining texts another may be read.
        Assert.True(count >= 7 || once.Length == 0 || (text == "x" && drawn.Contains('y')), $"'{text}' is drawn {count} times in '{drawn}'.");
    }

    private static string Words(string text) => Blank().Replace(text, "");

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Blank();
}
