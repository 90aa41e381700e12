using KerasLessons.Plotting.Diagrams.Layout;

namespace KerasLessons.Plotting.Tests.Diagrams;

/// <summary>What any layout must keep, on graphs of all kinds.</summary>
public class LayoutTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 150)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Edges_LeadToLaterRanks(int seed)
    {
        var graph = LayeredLayout.Run(Samples.Random(seed));
        Assert.All(graph.Edges.Where(edge => !edge.IsLoop), edge =>
        {
            Assert.True(edge.Tail.Rank < edge.Head.Rank);
            Assert.Equal(edge.Edge.From, (edge.Reversed ? edge.Head : edge.Tail).Node);
            Assert.Equal(Enumerable.Range(edge.Tail.Rank, edge.Chain.Count), edge.Chain.Select(node => node.Rank));
            Assert.Equal(edge.Edge.Label is not null, edge.LabelPlace is not null);
        });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nodes_DoNotOverlap(int seed)
    {
        var graph = LayeredLayout.Run(Samples.Random(seed));
        var areas = graph.Nodes.Where(node => node.Half > 0).Select(node => AreaOf(graph, node)).ToArray();
        for (int i = 0; i < areas.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                Assert.False(areas[i].Overlaps(areas[j]));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Clusters_HoldTheirNodes_AndNoOthers(int seed)
    {
        var graph = LayeredLayout.Run(Samples.Random(seed));
        var clusters = graph.Root.WithInner().Skip(1).ToArray();
        foreach (var cluster in clusters)
        {
            var box = BoxOf(cluster);
            foreach (var node in graph.Nodes.Where(node => node.Node is not null))
            {
                var area = AreaOf(graph, node);
                Assert.Equal(cluster.Contains(node.Cluster), box.Overlaps(area));
                Assert.Equal(cluster.Contains(node.Cluster), Inside(area, box));
            }
            foreach (var other in clusters.Where(other => other != cluster))
            {
                Assert.Equal(cluster.Contains(other) || other.Contains(cluster), box.Overlaps(BoxOf(other)));
                Assert.True(!cluster.Contains(other) || Inside(BoxOf(other), box));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Edges_TouchNoNodeButTheirOwn(int seed)
    {
        var graph = LayeredLayout.Run(Samples.Random(seed));
        foreach (var route in EdgeRouting.Run(graph))
        {
            Vector[] points = [.. route.Curves.SelectMany(curve => Enumerable.Range(0, 41).Select(i => curve.At(i / 40.0)))];
            foreach (var node in graph.Nodes.Where(node => node.Node is not null && node.Node != route.Edge.From && node.Node != route.Edge.To))
            {
                var area = AreaOf(graph, node);
                Assert.DoesNotContain(points, point => area.Holds(point, -0.5));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Edges_AreWhole_AndPointAtTheirNode(int seed)
    {
        var graph = LayeredLayout.Run(Samples.Random(seed));
        foreach (var route in EdgeRouting.Run(graph))
        {
            for (int i = 1; i < route.Curves.Count; i++)
            {
                Assert.True((route.Curves[i].Start - route.Curves[i - 1].End).Length < 1e-6);
            }
            Assert.True(Math.Min((route.Curves[0].Start - route.Back).Length, (route.Curves[^1].End - route.Back).Length) < 1e-6);
            var target = graph.Nodes.Single(node => node.Node == route.Edge.To);
            Assert.True(AreaOf(graph, target).Holds(route.Tip, 0.01));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Layout_IsTheSameEachTime(int seed)
    {
        var graph = LayeredLayout.Run(Samples.Random(seed));
        var again = LayeredLayout.Run(Samples.Random(seed));
        Assert.Equal(graph.Nodes.Select(node => (node.Rank, node.Order, node.Cross)), again.Nodes.Select(node => (node.Rank, node.Order, node.Cross)));
        Assert.Equal(graph.Middles, again.Middles);
    }

    [Fact]
    public void TwoNodes_StandEvenly()
    {
        var graph = LayeredLayout.Run(Samples.TwoNodes());
        double At(string id) => graph.Nodes.Single(node => node.Node?.Id == id).Cross;
        Assert.Equal(At("u1[:,0]"), At("v1[:,0]"));
        Assert.True(At("u1[:,0]") < At("u1[:,1]"));
        Assert.Equal((At("u1[:,0]") + At("u1[:,1]")) / 2, At("X"), tolerance: 1);
        Assert.Equal(At("X"), At("yhat"), tolerance: 1);
    }

    [Fact]
    public void Chains_AreStraight()
    {
        var diagram = new Digraph();
        for (int i = 0; i < 6; i++)
        {
            diagram.AddEdge($"n{i}", $"n{i + 1}");
        }
        var graph = LayeredLayout.Run(diagram);
        Assert.Single(graph.Nodes.Select(node => node.Cross).Distinct());
        Assert.All(EdgeRouting.Run(graph), route => Assert.True(Assert.Single(route.Curves).IsLine));
        // dot's distance between ranks: half an inch between nodes of half an inch.
        Assert.Equal([0, 72, 144, 216, 288, 360, 432], graph.Middles);
    }

    [Fact]
    public void Layers_KeepTheirOrder()
    {
        var graph = LayeredLayout.Run(NetworkDiagram.Nodes(4, [new(8, "ReLU"), new(5)]));
        foreach (var rank in graph.Ranks)
        {
            Assert.Equal(rank.Select(node => node.Node!.Id).OrderBy(id => id, StringComparer.Ordinal), rank.Select(node => node.Node!.Id));
        }
    }

    [Fact]
    public void WideNetworks_AreQuick()
    {
        var diagram = NetworkDiagram.Nodes(1, [new(500, "Sigmoid"), new(1)], maxNodes: 500);
        diagram.ToSvg();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(1000, LayeredLayout.Run(diagram).Edges.Count);
        // A tenth of a second on a quiet machine.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(3), $"{clock.Elapsed}");
    }

    private static bool Inside(LayoutBox inner, LayoutBox outer) =>
        inner.Start >= outer.Start && inner.End <= outer.End && inner.Low >= outer.Low && inner.High <= outer.High;

    private static LayoutBox AreaOf(LayoutGraph graph, LayoutNode node) =>
        new(graph.Middles[node.Rank] - node.Half, graph.Middles[node.Rank] + node.Half, node.Cross - node.Low, node.Cross + node.High);

    private static LayoutBox BoxOf(LayoutCluster cluster) => new(cluster.Start, cluster.End, cluster.Low, cluster.High);
}
