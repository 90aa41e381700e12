using KerasLessons.Engine.Graphs;
using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Compilation;

/// <summary>
/// Where each computed value lies: in an arena, at offsets chosen so that values alive at the same time never
/// overlap, or in the variable that it updates, where no one needs the old value any more.
/// </summary>
internal sealed class MemoryPlan
{
    private readonly Dictionary<Node, long> _offsets = [];
    private readonly Dictionary<Node, Variable> _inVariable = [];
    private readonly List<(long Offset, long Size)> _free = [];
    private readonly Dictionary<Node, int> _stepOf = [];

    private MemoryPlan(Schedule schedule)
    {
        for (int i = 0; i < schedule.Units.Count; i++)
        {
            foreach (var node in schedule.Units[i].Nodes)
            {
                _stepOf.Add(node, i);
            }
        }
    }

    /// <summary>Bytes of the arena.</summary>
    public long ArenaSize { get; private set; }

    /// <summary>Values that must be in memory, because a later step or the caller reads them.</summary>
    public IReadOnlySet<Node> Stored { get; private set; } = new HashSet<Node>();

    /// <summary>Updates whose value is computed elsewhere and copied when the step ends.</summary>
    public IReadOnlyList<VariableUpdate> CopiedUpdates { get; private set; } = [];

    public static MemoryPlan Make(Schedule schedule, bool reuse)
    {
        var plan = new MemoryPlan(schedule);
        var lastUse = plan.LastUses(schedule);
        plan.Stored = lastUse.Keys.ToHashSet();
        plan.PlaceUpdates(schedule, reuse);
        for (int i = 0; i < schedule.Units.Count; i++)
        {
            plan.PlaceOutputs(schedule.Units[i], i, lastUse, reuse);
        }
        return plan;
    }

    public bool TryGetVariable(Node root, out Variable variable) => _inVariable.TryGetValue(root, out variable!);

    public long OffsetOf(Node root) => _offsets[root];

    /// <summary>For each value that leaves its step: the last step that reads it, or the end of time for what the caller reads.</summary>
    private Dictionary<Node, int> LastUses(Schedule schedule)
    {
        var last = new Dictionary<Node, int>();
        for (int i = 0; i < schedule.Units.Count; i++)
        {
            var unit = schedule.Units[i];
            foreach (var node in unit.Nodes)
            {
                if (!unit.IsElementwise || node.Primitive is Sum)
                {
                    last[node] = i;
                }
                foreach (var root in node.Inputs.Select(Aliases.Root))
                {
                    if (root.Primitive is not Leaf && (last.ContainsKey(root) || _stepOf[root] != i))
                    {
                        last[root] = i;
                    }
                }
            }
        }
        foreach (var root in schedule.Graph.Outputs.Concat(schedule.Graph.Updates.Select(update => update.Value)).Select(Aliases.Root))
        {
            if (root.Primitive is not Leaf)
            {
                last[root] = int.MaxValue;
            }
        }
        return last;
    }

    private void PlaceUpdates(Schedule schedule, bool reuse)
    {
        var lastReaders = LastReaders(schedule);
        var copied = new List<VariableUpdate>();
        foreach (var update in schedule.Graph.Updates)
        {
            var root = Aliases.Root(update.Value);
            if (reuse && !_inVariable.ContainsKey(root) && IsOldValueFree(schedule, update.Variable, root, lastReaders))
            {
                _inVariable.Add(root, update.Variable);
            }
            else
            {
                copied.Add(update);
            }
        }
        CopiedUpdates = copied;
    }

    /// <summary>The last step that reads each variable.</summary>
    private static Dictionary<Variable, int> LastReaders(Schedule schedule)
    {
        var last = new Dictionary<Variable, int>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < schedule.Units.Count; i++)
        {
            foreach (var input in schedule.Units[i].Nodes.SelectMany(node => node.Inputs))
            {
                if (Aliases.VariableOf(input) is { } variable)
                {
                    last[variable] = i;
                }
            }
        }
        return last;
    }

    /// <summary>Whether no step after the writer reads the variable, and the writer itself reads it element by element if at all.</summary>
    private bool IsOldValueFree(Schedule schedule, Variable variable, Node value, Dictionary<Variable, int> lastReaders)
    {
        int writer = _stepOf[value];
        int reader = lastReaders.GetValueOrDefault(variable, -1);
        return reader < writer || (reader == writer && ReadsWhole(schedule.Units[writer], variable));
    }

    private static bool ReadsWhole(Unit unit, Variable variable) =>
        unit.IsElementwise && unit.Size == variable.Shape.Size &&
        !unit.IsFactor(input => ReferenceEquals(Aliases.VariableOf(input), variable));

    private void PlaceOutputs(Unit unit, int index, Dictionary<Node, int> lastUse, bool reuse)
    {
        var outputs = unit.Nodes.Where(node => Stored.Contains(node) && !_inVariable.ContainsKey(node)).ToArray();
        var dying = unit.Nodes
            .SelectMany(node => node.Inputs)
            .Select(Aliases.Root)
            .Where(root => _offsets.ContainsKey(root) && lastUse[root] == index && _stepOf[root] != index)
            .Distinct()
            .ToList();
        foreach (var output in outputs)
        {
            long bytes = Aligned(output.Spec.ByteSize);
            // Not what a product reads, for its first rows are written before its last rows have been computed.
            var heir = !reuse || !unit.IsElementwise || output.Primitive is Sum || output == unit.Product ? null : dying.FirstOrDefault(root =>
                root.Shape.Size == unit.Size && root.Spec.ByteSize == output.Spec.ByteSize && !unit.IsFactor(input => Aliases.Root(input) == root));
            if (heir is not null)
            {
                dying.Remove(heir);
                _offsets.Add(output, _offsets[heir]);
            }
            else
            {
                _offsets.Add(output, Take(bytes));
            }
        }
        if (reuse)
        {
            foreach (var root in dying)
            {
                Release(_offsets[root], Aligned(root.Spec.ByteSize));
            }
            foreach (var output in outputs.Where(output => lastUse[output] <= index))
            {
                Release(_offsets[output], Aligned(output.Spec.ByteSize));
            }
        }
    }

    private static long Aligned(long bytes) =>
        (Math.Max(bytes, 1) + PinnedBuffer.Alignment - 1) / PinnedBuffer.Alignment * PinnedBuffer.Alignment;

    /// <summary>The smallest free place that fits, or new room at the end.</summary>
    private long Take(long bytes)
    {
        int best = -1;
        for (int i = 0; i < _free.Count; i++)
        {
            if (_free[i].Size >= bytes && (best < 0 || _free[i].Size < _free[best].Size))
            {
                best = i;
            }
        }
        if (best < 0)
        {
            long offset = ArenaSize;
            ArenaSize += bytes;
            return offset;
        }
        var place = _free[best];
        if (place.Size == bytes)
        {
            _free.RemoveAt(best);
        }
        else
        {
            _free[best] = (place.Offset + bytes, place.Size - bytes);
        }
        return place.Offset;
    }

    private void Release(long offset, long size)
    {
        for (int i = _free.Count - 1; i >= 0; i--)
        {
            if (_free[i].Offset + _free[i].Size == offset)
            {
                (offset, size) = (_free[i].Offset, size + _free[i].Size);
                _free.RemoveAt(i);
            }
            else if (offset + size == _free[i].Offset)
            {
                size += _free[i].Size;
                _free.RemoveAt(i);
            }
        }
        _free.Add((offset, size));
    }
}
