namespace KerasLessons.Plotting.Animation;

/// <summary>What changes from one list of numbers to the next, so that a frame says only what is new in it.</summary>
/// <remarks>
/// A patch is a flat list of steps <c>keep, drop, count, new₁ … newₙ</c>: take so many numbers over from the list before, pass over
/// so many, then put these in. What is left of the list before after the last step is kept.
/// </remarks>
internal static class SequencePatch
{
    /// <summary>The patch that turns one list into another; empty where they are equal.</summary>
    public static int[] Between(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        int[] kept = LongestRise(Places(before, after));
        var patch = new List<int>();
        int place = 0, next = 0;
        while (next < after.Length || place < before.Length)
        {
            int start = place;
            while (next < after.Length && kept[next] == place)
            {
                place++;
                next++;
            }
            if (next == after.Length && place == before.Length)
            {
                break;
            }
            int keep = place - start, fresh = next;
            while (next < after.Length && kept[next] < 0)
            {
                next++;
            }
            int resume = next < after.Length ? kept[next] : before.Length;
            patch.AddRange([keep, resume - place, next - fresh]);
            patch.AddRange(after[fresh..next]);
            place = resume;
        }
        return [.. patch];
    }

    /// <summary>For each number its place in the list before, or -1; the second of two equal ones gets the second place.</summary>
    private static int[] Places(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        var known = new Dictionary<int, Queue<int>>();
        for (int i = 0; i < before.Length; i++)
        {
            if (!known.TryGetValue(before[i], out var queue))
            {
                known.Add(before[i], queue = new Queue<int>());
            }
            queue.Enqueue(i);
        }
        int[] places = new int[after.Length];
        for (int i = 0; i < after.Length; i++)
        {
            places[i] = known.TryGetValue(after[i], out var queue) && queue.TryDequeue(out int place) ? place : -1;
        }
        return places;
    }

    /// <summary>Keeps a longest rising choice of the places and sets the others to -1: what keeps its order need not be put in anew.</summary>
    private static int[] LongestRise(int[] places)
    {
        // tails[k]: where the rise of k + 1 places that ends lowest so far ends; previous: the one before it in that rise.
        var tails = new List<int>();
        int[] previous = new int[places.Length];
        for (int i = 0; i < places.Length; i++)
        {
            if (places[i] < 0)
            {
                continue;
            }
            int low = 0, high = tails.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                (low, high) = places[tails[middle]] < places[i] ? (middle + 1, high) : (low, middle);
            }
            previous[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[low] = i;
            }
        }
        int[] kept = new int[places.Length];
        Array.Fill(kept, -1);
        for (int i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = previous[i])
        {
            kept[i] = places[i];
        }
        return kept;
    }
}
