namespace KerasLessons.Plotting.Diagrams.Layout;

/// <summary>Counts crossings of edges between neighbouring ranks.</summary>
/// <remarks>
/// By W. Barth, P. Mutzel, M. Jünger, "Simple and efficient bilayer cross counting" (2004): the inversions among the ends in
/// the later rank, read in the order of the earlier one, counted with a tree of sums.
/// </remarks>
internal static class Crossings
{
    /// <summary>Crossings in the whole graph.</summary>
    public static long Count(LayoutGraph graph)
    {
        long crossings = 0;
        for (int rank = 1; rank < graph.Ranks.Length; rank++)
        {
            crossings += Between(graph.Ranks[rank - 1], graph.Ranks[rank].Count);
        }
        return crossings;
    }

    private static long Between(List<LayoutNode> rank, int width)
    {
        int[] sums = new int[width + 1];
        long crossings = 0;
        int seen = 0;
        foreach (var node in rank)
        {
            foreach (var target in node.After)
            {
                // Of the edges so far, those that end further on cross this one.
                int upTo = 0;
                for (int i = target.Order + 1; i > 0; i -= i & -i)
                {
                    upTo += sums[i];
                }
                crossings += seen - upTo;
            }
            foreach (var target in node.After)
            {
                seen++;
                for (int i = target.Order + 1; i <= width; i += i & -i)
                {
                    sums[i]++;
                }
            }
        }
        return crossings;
    }

    /// <summary>Crossings among the edges of two nodes of a rank, if the first stands before the second, and the other way round.</summary>
    public static (long AsTheyAre, long Swapped) OfPair(LayoutNode first, LayoutNode second)
    {
        var (asTheyAre, swapped) = OfPair(first.Before, second.Before);
        var (after, afterSwapped) = OfPair(first.After, second.After);
        return (asTheyAre + after, swapped + afterSwapped);
    }

    private static (long AsTheyAre, long Swapped) OfPair(List<LayoutNode> first, List<LayoutNode> second)
    {
        long asTheyAre = 0, swapped = 0;
        foreach (var a in first)
        {
            foreach (var b in second)
            {
                asTheyAre += a.Order > b.Order ? 1 : 0;
                swapped += a.Order < b.Order ? 1 : 0;
            }
        }
        return (asTheyAre, swapped);
    }
}
