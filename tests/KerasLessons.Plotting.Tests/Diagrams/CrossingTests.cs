using KerasLessons.Plotting.Diagrams.Layout;

namespace KerasLessons.Plotting.Tests.Diagrams;

public class CrossingTests
{
    /// <summary>Edges as pairs of letters, and the least number of crossings in ranks, known by hand.</summary>
    [Theory]
    [InlineData("ad bc", 0)]
    [InlineData("ac ad bc bd", 1)]
    [InlineData("ad ae af bd be bf cd ce cf", 9)]
    [InlineData("af ae ad bf ce", 2)]
    [InlineData("ab ac bd be cf cg", 0)]
    [InlineData("ae bf cg dh eh fg gf he", 6)]
    [InlineData("ad be cf dh eg fi", 0)]
    [InlineData("ab bc cd ad ac bd", 0)]
    public void Crossings_AreNoMoreThanNeedBe(string edges, int most)
    {
        var diagram = new Digraph();
        foreach (string edge in edges.Split(' '))
        {
            diagram.AddEdge(edge[..1], edge[1..]);
        }
        var graph = LayeredLayout.Run(diagram);
        Assert.True(Crossings.Count(graph) <= most, $"{Crossings.Count(graph)} crossings");
    }

    [Fact]
    public void Count_IsThatOfAllPairs()
    {
        for (int seed = 0; seed < 50; seed++)
        {
            var graph = LayeredLayout.Run(Samples.Random(seed));
            long pairs = 0;
            foreach (var rank in graph.Ranks)
            {
                var edges = rank.SelectMany(node => node.After, (node, after) => (node.Order, After: after.Order)).ToArray();
                pairs += edges.Sum(a => edges.LongCount(b => a.Order < b.Order && a.After > b.After));
            }
            Assert.Equal(pairs, Crossings.Count(graph));
        }
    }
}
