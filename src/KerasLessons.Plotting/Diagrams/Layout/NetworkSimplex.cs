namespace KerasLessons.Plotting.Diagrams.Layout;

/// <summary>
/// Integers for nodes such that every edge is at least so long and the weighted sum of lengths is least.
/// </summary>
/// <remarks>
/// The method of E. Gansner, E. Koutsofios, S. North, K.-P. Vo, "A technique for drawing directed graphs" (1993), section
/// 2.3: a spanning tree of edges of least length; an edge of the tree whose cut value is negative is exchanged for one that
/// crosses the cut the other way, until none is. A cut value is kept as the sum, over the subtree, of each node's weights
/// out minus weights in.
/// </remarks>
internal sealed class NetworkSimplex(int nodeCount)
{
    private const int SearchSize = 30;

    private readonly List<(int Tail, int Head, int Length, int Weight)> _edges = [];
    private readonly long[] _place = new long[nodeCount];
    private readonly List<int>[] _treeEdges = Lists(nodeCount);
    private readonly int[] _parentEdge = new int[nodeCount];
    private readonly long[] _sums = new long[nodeCount];
    private readonly bool[] _inside = new bool[nodeCount];
    private List<int>[] _incident = [];
    private bool[] _inTree = [];
    private int _search;

    /// <summary>Adds an edge: place of head − place of tail ≥ length.</summary>
    public void AddEdge(int tail, int head, int length, int weight) => _edges.Add((tail, head, length, weight));

    /// <summary>Finds the places, the least of which is 0. The edges must have no circle, and join all nodes.</summary>
    /// <param name="balanced">Whether what could as well stand elsewhere is put into the middle of its free room.</param>
    public long[] Solve(bool balanced)
    {
        if (nodeCount == 0)
        {
            return _place;
        }
        _inTree = new bool[_edges.Count];
        _incident = Lists(nodeCount);
        for (int e = 0; e < _edges.Count; e++)
        {
            _incident[_edges[e].Tail].Add(e);
            _incident[_edges[e].Head].Add(e);
        }
        PlaceByLongestPath();
        GrowTree();
        SumWeights();
        // The bound is far above what any drawing needs; the places are feasible at every step.
        for (int pivots = 0; pivots < 100 * (nodeCount + 10) && FindLeaving() is var leaving and >= 0; pivots++)
        {
            Exchange(leaving);
        }
        if (balanced)
        {
            Balance();
        }
        long least = _place.Min();
        for (int v = 0; v < nodeCount; v++)
        {
            _place[v] -= least;
        }
        return _place;
    }

    private static List<int>[] Lists(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<int>())];

    private long Slack(int e) => _place[_edges[e].Head] - _place[_edges[e].Tail] - _edges[e].Length;

    private int Other(int e, int v) => _edges[e].Tail == v ? _edges[e].Head : _edges[e].Tail;

    private void PlaceByLongestPath()
    {
        int[] waiting = new int[nodeCount];
        foreach (var edge in _edges)
        {
            waiting[edge.Head]++;
        }
        var ready = new Queue<int>(Enumerable.Range(0, nodeCount).Where(v => waiting[v] == 0));
        while (ready.TryDequeue(out int v))
        {
            foreach (int e in _incident[v].Where(e => _edges[e].Tail == v))
            {
                int head = _edges[e].Head;
                _place[head] = Math.Max(_place[head], _place[v] + _edges[e].Length);
                if (--waiting[head] == 0)
                {
                    ready.Enqueue(head);
                }
            }
        }
    }

    /// <summary>Joins components of tight edges: each time the outgoing edge of least slack is made tight by moving the tree.</summary>
    private void GrowTree()
    {
        var tree = new List<int>();
        Array.Fill(_parentEdge, -1);
        Absorb(0, tree);
        while (tree.Count < nodeCount)
        {
            int best = -1;
            foreach (int v in tree)
            {
                foreach (int e in _incident[v])
                {
                    if (!_inside[Other(e, v)] && (best < 0 || Slack(e) < Slack(best)))
                    {
                        best = e;
                    }
                }
            }
            long slack = Slack(best);
            bool tailInside = _inside[_edges[best].Tail];
            foreach (int v in tree)
            {
                _place[v] += tailInside ? slack : -slack;
            }
            int outside = tailInside ? _edges[best].Head : _edges[best].Tail;
            Join(best, outside);
            Absorb(outside, tree);
        }
        Array.Clear(_inside);
    }

    private void Absorb(int start, List<int> tree)
    {
        var stack = new Stack<int>([start]);
        _inside[start] = true;
        tree.Add(start);
        while (stack.TryPop(out int v))
        {
            foreach (int e in _incident[v])
            {
                int w = Other(e, v);
                if (!_inside[w] && Slack(e) == 0)
                {
                    _inside[w] = true;
                    tree.Add(w);
                    Join(e, w);
                    stack.Push(w);
                }
            }
        }
    }

    private void Join(int e, int child)
    {
        _inTree[e] = true;
        _parentEdge[child] = e;
        _treeEdges[_edges[e].Tail].Add(e);
        _treeEdges[_edges[e].Head].Add(e);
    }

    private void SumWeights()
    {
        foreach (var edge in _edges)
        {
            _sums[edge.Tail] += edge.Weight;
            _sums[edge.Head] -= edge.Weight;
        }
        var order = new List<int> { 0 };
        for (int i = 0; i < order.Count; i++)
        {
            int v = order[i];
            order.AddRange(_treeEdges[v].Where(e => _parentEdge[v] != e).Select(e => Other(e, v)));
        }
        for (int i = order.Count - 1; i > 0; i--)
        {
            _sums[Other(_parentEdge[order[i]], order[i])] += _sums[order[i]];
        }
    }

    private int ChildOf(int e) => _parentEdge[_edges[e].Tail] == e ? _edges[e].Tail : _edges[e].Head;

    private long CutValue(int e)
    {
        int child = ChildOf(e);
        return _edges[e].Tail == child ? _sums[child] : -_sums[child];
    }

    /// <summary>Among the next few edges of the tree with a negative cut value, the worst.</summary>
    private int FindLeaving()
    {
        int found = 0;
        int worst = -1;
        long value = 0;
        for (int i = 0; i < _edges.Count && found < SearchSize; i++)
        {
            _search = _search + 1 < _edges.Count ? _search + 1 : 0;
            if (_inTree[_search] && CutValue(_search) is var cut and < 0)
            {
                found++;
                if (cut < value)
                {
                    (worst, value) = (_search, cut);
                }
            }
        }
        return worst;
    }

    /// <summary>Marks the subtree below an edge and finds the tightest edge that crosses the cut the other way; −1 where none does.</summary>
    private int FindEntering(int leaving, List<int> subtree)
    {
        int child = ChildOf(leaving);
        bool outward = _edges[leaving].Tail == child;
        subtree.Clear();
        subtree.Add(child);
        _inside[child] = true;
        for (int i = 0; i < subtree.Count; i++)
        {
            int v = subtree[i];
            foreach (int e in _treeEdges[v])
            {
                int w = Other(e, v);
                if (e != leaving && !_inside[w])
                {
                    _inside[w] = true;
                    subtree.Add(w);
                }
            }
        }
        int best = -1;
        foreach (int v in subtree)
        {
            foreach (int e in _incident[v])
            {
                if (!_inside[Other(e, v)] && (_edges[e].Head == v) == outward && (best < 0 || Slack(e) < Slack(best)))
                {
                    best = e;
                }
            }
        }
        return best;
    }

    private void Move(List<int> subtree, long distance)
    {
        foreach (int v in subtree)
        {
            _place[v] += distance;
        }
    }

    private void Exchange(int leaving)
    {
        var subtree = new List<int>();
        int entering = FindEntering(leaving, subtree);
        int child = ChildOf(leaving);
        bool outward = _edges[leaving].Tail == child;
        int inner = _inside[_edges[entering].Tail] ? _edges[entering].Tail : _edges[entering].Head;
        foreach (int v in subtree)
        {
            _inside[v] = false;
        }
        Move(subtree, outward ? -Slack(entering) : Slack(entering));

        long sum = _sums[child];
        AddAbove(Other(leaving, child), -sum);
        _treeEdges[_edges[leaving].Tail].Remove(leaving);
        _treeEdges[_edges[leaving].Head].Remove(leaving);
        _inTree[leaving] = false;

        // The subtree hangs by another node now: what was above it in the subtree is below it.
        int parentEdge = entering;
        long below = 0;
        for (int v = inner; ;)
        {
            int upward = _parentEdge[v];
            int next = v == child ? -1 : Other(upward, v);
            long own = _sums[v];
            _sums[v] = sum - below;
            below = own;
            _parentEdge[v] = parentEdge;
            if (next < 0)
            {
                break;
            }
            (parentEdge, v) = (upward, next);
        }
        _inTree[entering] = true;
        _treeEdges[_edges[entering].Tail].Add(entering);
        _treeEdges[_edges[entering].Head].Add(entering);
        AddAbove(Other(entering, inner), sum);
    }

    private void AddAbove(int v, long sum)
    {
        for (; ; v = Other(_parentEdge[v], v))
        {
            _sums[v] += sum;
            if (_parentEdge[v] < 0)
            {
                return;
            }
        }
    }

    private void Balance()
    {
        var subtree = new List<int>();
        for (int e = 0; e < _edges.Count; e++)
        {
            if (!_inTree[e] || CutValue(e) != 0)
            {
                continue;
            }
            int entering = FindEntering(e, subtree);
            foreach (int v in subtree)
            {
                _inside[v] = false;
            }
            if (entering >= 0 && Slack(entering) > 1)
            {
                long half = Slack(entering) / 2;
                Move(subtree, _edges[e].Tail == ChildOf(e) ? -half : half);
            }
        }
    }
}
