namespace KerasLessons.Plotting.Tests.Diagrams;

/// <summary>The lectures' cluster diagrams, whose nodes, edges and labels are typed here as their author did.</summary>
public class NetworkDiagramTests
{
    [Fact]
    public void Matrices_AreTheLectures() => Same(
        NetworkDiagram.Matrices([new(2, "ReLU"), new(1)]),
        ["Layer 0: X", "Layer 1: X@W1, ReLU(X@W1)", "Layer 2: ReLU(X@W1)@W2:=yhat"],
        ["X -> X@W1 [@W1]", "X@W1 -> ReLU(X@W1) [ReLU]", "ReLU(X@W1) -> ReLU(X@W1)@W2:=yhat [@W2]"]);

    [Fact]
    public void Values_AreTheLectures()
    {
        var diagram = NetworkDiagram.Values(1, [new(2, "Relu"), new(1)]);
        Same(
            diagram,
            ["Layer 0: X", "Layer 1: u1[:,0], u1[:,1], v1[:,0], v1[:,1]", "Layer 2: yhat"],
            Edges(Samples.TwoNodes()));
    }

    [Fact]
    public void Nodes_AreTheLectures() => Same(
        NetworkDiagram.Nodes(1, [new(2, "ReLU"), new(1)], inputNames: ["X"]),
        ["Layer 0: X", "Layer 1: ReLU: node1, node2", "Layer 2: yhat"],
        ["X -> node1", "X -> node2", "node1 -> yhat", "node2 -> yhat"]);

    [Fact]
    public void Nodes_OfOneLayer_AreTheLectures()
    {
        Same(
            NetworkDiagram.Nodes(1, [new(1, "Identity", useBias: true)]),
            ["Layer 0: 1, x", "Layer 1: Identity: node1=yhat"],
            ["1 -> node1=yhat", "x -> node1=yhat"]);
        Same(NetworkDiagram.Nodes(1, [new(1, "Identity")]), ["Layer 0: x", "Layer 1: Identity: node1=yhat"], ["x -> node1=yhat"]);
        Same(
            NetworkDiagram.Nodes(3, [new(1, "Identity")], inputNames: ["x", "x**2", "x**3"]),
            ["Layer 0: x, x**2, x**3", "Layer 1: Identity: node1=yhat"],
            ["x -> node1=yhat", "x**2 -> node1=yhat", "x**3 -> node1=yhat"]);
    }

    [Fact]
    public void Nodes_OfManyUnits_AreDrawnInPart()
    {
        var diagram = NetworkDiagram.Nodes(784, [new(128, "ReLU"), new(10, "Softmax")], maxNodes: 6);
        Assert.Equal(["x1", "x2", "x3", "⋮", "x783", "x784"], diagram.Clusters[0].Nodes.Select(node => node.Label));
        Assert.Equal(["node1", "node2", "node3", "⋮", "node127", "node128"], diagram.Clusters[1].Nodes.Select(node => node.Label));
        Assert.Equal(["yhat1", "yhat2", "yhat3", "⋮", "yhat9", "yhat10"], diagram.Clusters[2].Nodes.Select(node => node.Label));
        Assert.Equal(2 * 5 * 5, diagram.Edges.Count(edge => edge.Visible));
        Assert.Equal(2 * 11, diagram.Edges.Count(edge => !edge.Visible));
        Assert.DoesNotContain("⋮", NetworkDiagram.Nodes(6, [new(6), new(6)], maxNodes: 6).ToDot(), StringComparison.Ordinal);
    }

    [Fact]
    public void Biases_AreTheArrowsOfAOne()
    {
        var diagram = NetworkDiagram.Nodes(2, [new(2, "Tanh", useBias: true, (from, to) => $"{from}{to}"), new(1, useBias: true)]);
        Same(
            diagram,
            ["Layer 0: 1, x1, x2", "Layer 1: Tanh: 1, node1, node2", "Layer 2: yhat"],
            [
                "1 -> node1 [20]", "1 -> node2 [21]", "x1 -> node1 [00]", "x1 -> node2 [01]", "x2 -> node1 [10]", "x2 -> node2 [11]",
                "1 (2) -> yhat", "node1 -> yhat", "node2 -> yhat",
            ]);
        Same(
            NetworkDiagram.Values(1, [new(1, "Tanh", useBias: true), new(1, "Sigmoid")]),
            ["Layer 0: 1, X", "Layer 1: u1[:,0], v1[:,0]", "Layer 2: u2[:,0], yhat"],
            ["1 -> u1[:,0] [*b1[0]]", "X -> u1[:,0] [*W1[0,0]]", "u1[:,0] -> v1[:,0] [Tanh]", "v1[:,0] -> u2[:,0] [*W2[0,0]]", "u2[:,0] -> yhat [Sigmoid]"]);
        Same(
            NetworkDiagram.Matrices([new(1, useBias: true), new(1, "ReLU", useBias: true)]),
            ["Layer 0: X", "Layer 1: X@W1+b1", "Layer 2: (X@W1+b1)@W2+b2, ReLU((X@W1+b1)@W2+b2):=yhat"],
            ["X -> X@W1+b1 [@W1+b1]", "X@W1+b1 -> (X@W1+b1)@W2+b2 [@W2+b2]", "(X@W1+b1)@W2+b2 -> ReLU((X@W1+b1)@W2+b2):=yhat [ReLU]"]);
    }

    [Fact]
    public void Names_AreThoseGiven()
    {
        var diagram = NetworkDiagram.Nodes(2, [new(3), new(2)], ["키", "키"], ["몸무게", "나이"], rankDir: "TB");
        Assert.Equal(["키", "키"], diagram.Clusters[0].Nodes.Select(node => node.Label));
        Assert.Equal(["몸무게", "나이"], diagram.Clusters[2].Nodes.Select(node => node.Label));
        Assert.Equal("TB", diagram.RankDir);
        Assert.Equal(["a", "b"], NetworkDiagram.Values(2, [new(1)], ["a", "b"]).Clusters[0].Nodes.Select(node => node.Label));
    }

    [Fact]
    public void WrongInput_IsRefusedByName()
    {
        Assert.Contains("Received: none", Assert.Throws<ArgumentException>(() => NetworkDiagram.Nodes(1, [])).Message, StringComparison.Ordinal);
        Assert.Contains("inputs=0", Assert.Throws<ArgumentOutOfRangeException>(() => NetworkDiagram.Nodes(0, [new(1)])).Message, StringComparison.Ordinal);
        Assert.Contains("units=0", Assert.Throws<ArgumentOutOfRangeException>(() => new NetworkLayer(0)).Message, StringComparison.Ordinal);
        Assert.Contains("maxNodes=2", Assert.Throws<ArgumentOutOfRangeException>(() => NetworkDiagram.Nodes(1, [new(1)], maxNodes: 2)).Message, StringComparison.Ordinal);
        Assert.Contains("has 2 inputs and needs as many names. Received: 1 (x)", Assert.Throws<ArgumentException>(() => NetworkDiagram.Nodes(2, [new(1)], ["x"])).Message, StringComparison.Ordinal);
        Assert.Contains("has 1 outputs and needs as many names", Assert.Throws<ArgumentException>(() => NetworkDiagram.Values(2, [new(1)], null, [])).Message, StringComparison.Ordinal);
    }

    private static void Same(Digraph diagram, string[] clusters, string[] edges)
    {
        Assert.Equal(clusters, diagram.Clusters.Select(cluster => $"{cluster.Label}: {string.Join(", ", cluster.Nodes.Select(node => node.Label))}"));
        Assert.Empty(diagram.Nodes);
        Assert.Equal(edges.Order(StringComparer.Ordinal), Edges(diagram).Order(StringComparer.Ordinal));
    }

    private static string[] Edges(Digraph diagram) =>
        [.. diagram.Edges.Select(edge => $"{edge.From.Id} -> {edge.To.Id}{(edge.Label is null ? "" : $" [{edge.Label}]")}")];
}
