namespace KerasLessons.Plotting.Diagrams;

/// <summary>Puts the diagram of a network together, layer after layer.</summary>
internal sealed class NetworkBuilder(string rankDir, int maxNodes)
{
    /// <summary>Stands for a unit in the place of those that are left out.</summary>
    private const int LeftOut = -1;

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>What has been put together.</summary>
    public Digraph Diagram { get; } = new(rankDir);

    /// <summary>Adds a cluster with a node for each unit, or for the first and the last of too many.</summary>
    public DrawnLayer AddLayer(string label, int units, Func<int, string> name, bool withOne)
    {
        var layer = new DrawnLayer(Diagram.AddCluster(label), units);
        if (withOne)
        {
            AddOne(layer);
        }
        foreach (int unit in Shown(units))
        {
            layer.Nodes.Add((unit, AddNode(layer.Cluster, unit, name)));
        }
        return layer;
    }

    /// <summary>Adds to a layer's cluster what its sums become.</summary>
    public DrawnLayer AddActivated(DrawnLayer sums, Func<int, string> name, string activation, bool withOne)
    {
        var outputs = new DrawnLayer(sums.Cluster, sums.Units);
        if (withOne)
        {
            AddOne(outputs);
        }
        foreach (var (unit, node) in sums.Nodes)
        {
            string id = AddNode(sums.Cluster, unit, name);
            outputs.Nodes.Add((unit, id));
            Diagram.AddEdge(node, id, activation);
        }
        return outputs;
    }

    /// <summary>An arrow from each node of a layer to each of the next. Those of what is left out keep its place and are not drawn.</summary>
    public void Connect(DrawnLayer from, DrawnLayer to, Func<int, int, string>? label)
    {
        foreach (var (source, tail) in from.Nodes)
        {
            foreach (var (target, head) in to.Nodes)
            {
                // The 1 of the next layer is nobody's sum.
                if (target == to.Units)
                {
                    continue;
                }
                bool visible = source != LeftOut && target != LeftOut;
                Diagram.AddEdge(tail, head, visible ? label?.Invoke(source, target) : null).Visible = visible;
            }
        }
    }

    private IEnumerable<int> Shown(int units)
    {
        if (units <= maxNodes)
        {
            return Enumerable.Range(0, units);
        }
        int first = maxNodes / 2;
        int last = maxNodes - 1 - first;
        return Enumerable.Range(0, first).Append(LeftOut).Concat(Enumerable.Range(units - last, last));
    }

    private void AddOne(DrawnLayer layer)
    {
        string id = Unique("1");
        layer.Cluster.AddNode(id, "1");
        layer.Nodes.Add((layer.Units, id));
    }

    private string AddNode(DiagramCluster cluster, int unit, Func<int, string> name)
    {
        if (unit == LeftOut)
        {
            string dots = Unique("...");
            cluster.AddNode(dots, Diagram.RankDir == "LR" ? "⋮" : "…", "plaintext");
            return dots;
        }
        string label = name(unit);
        string id = Unique(label);
        cluster.AddNode(id, label);
        return id;
    }

    /// <summary>A name for a node: its label, with a number behind it where another has the same.</summary>
    private string Unique(string label)
    {
        string id = label;
        for (int i = 2; !_ids.Add(id); i++)
        {
            id = $"{label} ({i})";
        }
        return id;
    }

    /// <summary>The drawn nodes of a layer with the numbers of their units; that of the 1 is the number of units.</summary>
    internal sealed class DrawnLayer(DiagramCluster cluster, int units)
    {
        public DiagramCluster Cluster { get; } = cluster;

        /// <summary>How many units it has, the one that is always 1 not counted.</summary>
        public int Units { get; } = units;

        public List<(int Unit, string Id)> Nodes { get; } = [];
    }
}
