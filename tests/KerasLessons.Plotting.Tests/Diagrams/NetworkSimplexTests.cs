using KerasLessons.Plotting.Diagrams.Layout;

namespace KerasLessons.Plotting.Tests.Diagrams;

public class NetworkSimplexTests
{
    /// <summary>Against trying all places up to the longest possible.</summary>
    [Fact]
    public void Solve_FindsTheLeastLength()
    {
        for (int seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            const int Nodes = 5, Places = 9;
            var edges = new List<(int Tail, int Head, int Length, int Weight)>();
            for (int v = 1; v < Nodes; v++)
            {
                edges.Add((random.Next(v), v, random.Next(3), random.Next(4)));
            }
            for (int i = random.Next(6); i > 0; i--)
            {
                int head = random.Next(1, Nodes);
                edges.Add((random.Next(head), head, random.Next(3), random.Next(4)));
            }
            var simplex = new NetworkSimplex(Nodes);
            edges.ForEach(edge => simplex.AddEdge(edge.Tail, edge.Head, edge.Length, edge.Weight));
            long[] found = simplex.Solve(balanced: seed % 2 == 0);
            Assert.All(edges, edge => Assert.True(found[edge.Head] - found[edge.Tail] >= edge.Length));
            Assert.Equal(0, found.Min());

            long least = long.MaxValue;
            int[] places = new int[Nodes];
            for (int code = 0; code < Math.Pow(Places, Nodes); code++)
            {
                for (int v = 0, rest = code; v < Nodes; v++, rest /= Places)
                {
                    places[v] = rest % Places;
                }
                if (edges.TrueForAll(edge => places[edge.Head] - places[edge.Tail] >= edge.Length))
                {
                    least = Math.Min(least, edges.Sum(edge => (long)edge.Weight * (places[edge.Head] - places[edge.Tail])));
                }
            }
            Assert.Equal(least, edges.Sum(edge => edge.Weight * (found[edge.Head] - found[edge.Tail])));
        }
    }

    [Fact]
    public void Balanced_PutsAFreeNodeInTheMiddle()
    {
        // 3 may stand anywhere between 1 and 2, which stand 10 apart.
        var simplex = new NetworkSimplex(6);
        simplex.AddEdge(1, 2, 10, 1);
        simplex.AddEdge(4, 3, 0, 1);
        simplex.AddEdge(4, 1, 0, 1);
        simplex.AddEdge(5, 3, 0, 1);
        simplex.AddEdge(5, 2, 0, 1);
        simplex.AddEdge(0, 4, 0, 0);
        simplex.AddEdge(0, 5, 0, 0);
        simplex.AddEdge(0, 1, 0, 0);
        long[] places = simplex.Solve(balanced: true);
        Assert.Equal(places[1] + 5, places[3]);
    }
}
