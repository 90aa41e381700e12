using System.Xml.Linq;
using KerasLessons.Plotting;

namespace KerasLessons.Tests.Diagrams;

public class ModelDiagramTests
{
    [Fact]
    public void SaveDiagram_WritesAPicture()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "net.svg");
        Net().SaveDiagram(path, showShapes: true, showLayerNames: true, showLayerActivations: true);
        var texts = XDocument.Load(path).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value);
        Assert.Equal(
            [
                "hidden (Dense)", "Activation: relu", "Input shape: (None, 3)", "Output shape: (None, 2)",
                "out (Dense)", "Activation: linear", "Input shape: (None, 2)", "Output shape: (None, 1)",
            ],
            texts);
    }

    [Fact]
    public void ToDiagram_CanBeAddedTo()
    {
        var diagram = Net().ToDiagram();
        diagram.AddEdge("net/out", "loss", "mse");
        Assert.Contains("\"net/out\" -> \"loss\" [label=\"mse\"];", diagram.ToDot(), StringComparison.Ordinal);
        Assert.Contains(">mse<", diagram.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void ToDiagram_OfModelsInsideModels_HasNestedBoxes()
    {
        var inner = new Sequential([new Dense(2, inputDim: 2, name: "a")], name: "inner");
        var model = new Sequential([new Sequential([inner, new Dense(2, name: "a")], name: "middle"), new Dense(1, name: "a")], name: "net");
        var diagram = model.ToDiagram(expandNested: true);
        var middle = Assert.Single(diagram.Clusters);
        Assert.Equal("middle", middle.Label);
        Assert.Equal("inner", Assert.Single(middle.Clusters).Label);
        Assert.Equal(
            ["net/middle/inner/a -> net/middle/a", "net/middle/a -> net/a"], diagram.Edges.Select(edge => $"{edge.From.Id} -> {edge.To.Id}"));
        Assert.Equal(["net/middle", "net/a"], model.ToDiagram().Nodes.Select(node => node.Id));
    }

    [Fact]
    public void ToNodeDiagram_DrawsTheLecturesNetwork()
    {
        var diagram = Net().ToNodeDiagram(inputNames: ["x", "x**2", "x**3"]);
        Assert.Equal(
            NetworkDiagram.Nodes(3, [new(2, "ReLU"), new(1)], ["x", "x**2", "x**3"]).ToDot(), diagram.ToDot());
        Assert.Equal(
            NetworkDiagram.Nodes(1, [new(1, "Identity")]).ToDot(), new Sequential([new Dense(1, inputDim: 1)]).ToNodeDiagram().ToDot());
    }

    [Fact]
    public void ToNodeDiagram_NamesLayersWithoutWeights_InTheBoxBefore()
    {
        var model = new Sequential([
            new Flatten(inputShape: [2, 2]), new Dense(20), new Activation("tanh"), new Dropout(0.5),
            new Sequential([new Dense(1, "sigmoid", inputDim: 20)]),
        ]);
        var diagram = model.ToNodeDiagram(maxNodes: 4, outputNames: ["p"], rankDir: "TB");
        Assert.Equal(["Layer 0", "Layer 1: Tanh, Dropout", "Layer 2: Sigmoid"], diagram.Clusters.Select(cluster => cluster.Label));
        Assert.Equal([4, 4, 1], diagram.Clusters.Select(cluster => cluster.Nodes.Count));
        Assert.Equal("p", diagram.Clusters[2].Nodes[0].Label);
        Assert.Equal("TB", diagram.RankDir);
    }

    [Fact]
    public void ToNodeDiagram_ShowsWeightsAndBiases()
    {
        var model = new Sequential([new Dense(1, inputDim: 2)]);
        model.SetWeights([new[,] { { 1.23456f }, { -2 } }, new[] { 1e-6f }]);
        string[] Edges(Digraph diagram) => [.. diagram.Edges.Select(edge => $"{edge.From.Label} {edge.Label}")];
        Assert.Equal(["x1 1.235", "x2 -2"], Edges(model.ToNodeDiagram(showWeights: true)));
        Assert.Equal(["1 1E-06", "x1 1.235", "x2 -2"], Edges(model.ToNodeDiagram(showWeights: true, showBias: true)));
        Assert.Equal(["1 ", "x1 ", "x2 "], Edges(model.ToNodeDiagram(showBias: true)));
    }

    [Fact]
    public void WrongInput_IsRefusedByName()
    {
        var unbuilt = new Sequential([new Dense(1)]);
        foreach (Action draw in new Action[] { () => unbuilt.ToDot(), () => unbuilt.ToDiagram(), () => unbuilt.SaveDiagram("net.svg"), () => unbuilt.ToNodeDiagram() })
        {
            Assert.Contains("has not yet been built", Assert.Throws<InvalidOperationException>(draw).Message, StringComparison.Ordinal);
        }
        Assert.False(File.Exists("net.svg"));
        Assert.Contains("rankDir is one of TB, LR. Received: 'BT'", Assert.Throws<ArgumentException>(() => Net().ToDot(rankDir: "BT")).Message, StringComparison.Ordinal);
        Assert.Contains("which ends in '.png'", Assert.Throws<ArgumentException>(() => Net().SaveDiagram("net.png")).Message, StringComparison.Ordinal);
        Assert.Contains("has none", Assert.Throws<InvalidOperationException>(() => new Sequential([new Flatten(inputShape: [2, 2], name: "f")]).ToNodeDiagram()).Message, StringComparison.Ordinal);
        Assert.Contains(
            "layer 'own' (OwnLayer) is neither",
            Assert.Throws<InvalidOperationException>(() => new Sequential([new Dense(1, inputDim: 1), new OwnLayer()]).ToNodeDiagram()).Message,
            StringComparison.Ordinal);
        Assert.Contains("needs as many names", Assert.Throws<ArgumentException>(() => Net().ToNodeDiagram(inputNames: ["x"])).Message, StringComparison.Ordinal);
    }

    private static Sequential Net() => new([new Dense(2, "relu", inputDim: 3, name: "hidden"), new Dense(1, name: "out")], name: "net");

    private sealed class OwnLayer() : Layer("own")
    {
        private Variable? _factor;

        protected override void OnBuild(Shape inputShape) => _factor = AddWeight("factor", [], "ones");

        protected override Tensor Call(Tensor inputs, bool training) => inputs * _factor!;
    }
}
