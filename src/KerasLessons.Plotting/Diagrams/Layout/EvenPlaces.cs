namespace KerasLessons.Plotting.Diagrams.Layout;

/// <summary>
/// Where a node or a cluster could stand in several places at the same cost, such as between two neighbours, moves it as near
/// to the mean of its neighbours as these places go: what is symmetric is drawn so.
/// </summary>
internal sealed class EvenPlaces(int count)
{
    private const int Rounds = 12;

    private readonly List<(int Other, int Weight)>[] _pulls = [.. Enumerable.Range(0, count).Select(_ => new List<(int, int)>())];
    private readonly List<(int Low, int High, int Length)>[] _limits = [.. Enumerable.Range(0, count).Select(_ => new List<(int, int, int)>())];
    private readonly List<int[]> _groups = [];
    private readonly bool[] _moves = new bool[count];

    /// <summary>Things that may be moved together.</summary>
    public void AddGroup(int[] members) => _groups.Add(members);

    /// <summary>Two nodes that an edge pulls together.</summary>
    public void AddPull(int first, int second, int weight)
    {
        _pulls[first].Add((second, weight));
        _pulls[second].Add((first, weight));
    }

    /// <summary>One thing stands at least so far after another.</summary>
    public void AddLimit(int low, int high, int length)
    {
        _limits[low].Add((low, high, length));
        _limits[high].Add((low, high, length));
    }

    /// <summary>Moves one group after the other, there and back, a few times. The cost stays the least.</summary>
    public void Improve(long[] places)
    {
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < _groups.Count; i++)
            {
                Move(places, _groups[round % 2 == 0 ? i : _groups.Count - 1 - i]);
            }
        }
    }

    private void Move(long[] places, int[] group)
    {
        foreach (int member in group)
        {
            _moves[member] = true;
        }
        // How far the whole group would have to move for each of its edges to be straight.
        var wishes = new List<(long Distance, int Weight)>();
        long least = long.MinValue, most = long.MaxValue;
        foreach (int member in group)
        {
            wishes.AddRange(_pulls[member].Where(pull => !_moves[pull.Other]).Select(pull => (places[pull.Other] - places[member], pull.Weight)));
            foreach (var (low, high, length) in _limits[member])
            {
                long room = places[high] - places[low] - length;
                if (!_moves[low])
                {
                    least = Math.Max(least, -room);
                }
                else if (!_moves[high])
                {
                    most = Math.Min(most, room);
                }
            }
        }
        foreach (int member in group)
        {
            _moves[member] = false;
        }
        if (wishes.Count > 0)
        {
            Shift(places, group, wishes, least, most);
        }
    }

    private static void Shift(long[] places, int[] group, List<(long Distance, int Weight)> wishes, long least, long most)
    {
        wishes.Sort((a, b) => a.Distance.CompareTo(b.Distance));
        long total = wishes.Sum(wish => (long)wish.Weight);
        // All distances between the two weighted medians cost the same.
        long low = wishes[^1].Distance, high = wishes[0].Distance;
        long weight = 0;
        foreach (var wish in wishes)
        {
            low = 2 * (weight + wish.Weight) >= total ? Math.Min(low, wish.Distance) : low;
            high = 2 * weight <= total ? Math.Max(high, wish.Distance) : high;
            weight += wish.Weight;
        }
        (low, high) = (Math.Max(low, least), Math.Min(high, most));
        // Where its neighbours keep it out of its best places, it stays where the least cost of all has put it.
        if (low <= high)
        {
            long mean = (long)Math.Round(wishes.Sum(wish => (double)wish.Weight * wish.Distance) / total);
            long shift = Math.Clamp(mean, low, high);
            foreach (int member in group)
            {
                places[member] += shift;
            }
        }
    }
}
