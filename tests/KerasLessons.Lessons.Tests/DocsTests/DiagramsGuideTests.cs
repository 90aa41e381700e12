using System.Runtime.CompilerServices;
using KerasLessons.Plotting;

namespace KerasLessons.Lessons.Tests.DocsTests;

/// <summary>The code of the guide to diagrams: it is here as it is there, and writes what it says.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class DiagramsGuideTests
{
    [Fact]
    public void Guide_QuotesThisFile()
    {
        string[] blocks = [.. Pages.Blocks("docs/guides/diagrams.md", "csharp")];
        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(Unindented(block), Unindented(File.ReadAllText(ThisFile())), StringComparison.Ordinal));
    }

    [Fact]
    public void Guide_WritesItsPictures()
    {
        string before = Environment.CurrentDirectory;
        string folder = Environment.CurrentDirectory = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Draw();
            Assert.Equal(
                ["fewer.svg", "layers.svg", "line.svg", "matrices.svg", "nodes.svg", "values.svg"],
                Directory.GetFiles(folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
        }
        finally
        {
            Environment.CurrentDirectory = before;
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Draw()
    {
        var net = new Sequential([new Dense(128, "relu", inputDim: 784), new Dropout(0.2), new Dense(10, "softmax")]);
        net.SaveDiagram("layers.svg", showShapes: true);

        net.ToNodeDiagram().Save("nodes.svg");
        net.ToNodeDiagram(maxNodes: 6, showBias: true).Save("fewer.svg");

        NetworkLayer[] layers = [new NetworkLayer(2, "ReLU"), new NetworkLayer(1)];
        NetworkDiagram.Nodes(1, layers).Save("nodes.svg");
        NetworkDiagram.Values(1, layers).Save("values.svg");
        NetworkDiagram.Matrices(layers).Save("matrices.svg");

        var line = new Digraph(rankDir: "LR");
        line.AddEdge("1", "w0 + x*w1", label: "* w0");
        line.AddEdge("x", "w0 + x*w1", label: "* w1");
        line.AddEdge("w0 + x*w1", "yhat", label: "identity");
        line.Save("line.svg");

        var boxes = new Digraph(rankDir: "LR");
        boxes.AddCluster("Layer 0").AddNode("X");
        var hidden = boxes.AddCluster("Layer 1: ReLU");
        hidden.AddEdge("X", "node1");
        hidden.AddEdge("X", "node2");
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    private static string Unindented(string code) => string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()));
}
