using KerasLessons.Plotting.Diagrams;

namespace KerasLessons.Plotting;

/// <summary>What nodes, edges and clusters are added to: a whole <see cref="Digraph"/> or a <see cref="DiagramCluster"/> of it.</summary>
public abstract class DiagramGraph
{
    private readonly List<object> _items = [];

    private protected DiagramGraph(string? label) => Label = label;

    /// <summary>The line written over it; null for none.</summary>
    public string? Label { get; set; }

    /// <summary>The nodes that stand directly in it, in the order of their making.</summary>
    public IReadOnlyList<DiagramNode> Nodes => [.. _items.OfType<DiagramNode>()];

    /// <summary>The clusters that stand directly in it, in the order of their making.</summary>
    public IReadOnlyList<DiagramCluster> Clusters => [.. _items.OfType<DiagramCluster>()];

    /// <summary>Nodes and clusters together, in the order of their making.</summary>
    internal IReadOnlyList<object> Items => _items;

    private protected abstract Digraph Root { get; }

    /// <summary>Adds a node.</summary>
    /// <param name="id">Its name, by which edges refer to it; unique in the whole diagram.</param>
    /// <param name="label">What is written in it; its name when left out. A newline begins another line.</param>
    /// <param name="shape"><c>ellipse</c>, <c>circle</c>, <c>box</c>, <c>plaintext</c> (no outline) or <c>point</c> (a dot without text).</param>
    /// <param name="fillColor">Colour inside, a name or <c>#rrggbb</c>; none when left out.</param>
    /// <exception cref="ArgumentException">A node of that name is there, or the shape or colour is unknown.</exception>
    public DiagramNode AddNode(string id, string? label = null, string shape = "ellipse", string? fillColor = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Insert(new DiagramNode(id, label, table: null) { Shape = shape, FillColor = fillColor });
    }

    /// <summary>Adds a node that is a table.</summary>
    /// <param name="id">Its name, by which edges refer to it; unique in the whole diagram.</param>
    /// <param name="table">What it shows.</param>
    /// <exception cref="ArgumentException">A node of that name is there.</exception>
    public DiagramNode AddNode(string id, DiagramTable table)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(table);
        return Insert(new DiagramNode(id, label: null, table));
    }

    /// <summary>Adds an edge. A node that is not in the diagram yet is made here, as in Graphviz's language.</summary>
    /// <param name="from">Name of the node that it leaves.</param>
    /// <param name="to">Name of the node that its arrow points to.</param>
    /// <param name="label">What is written beside it; nothing when left out.</param>
    public DiagramEdge AddEdge(string from, string to, string? label = null)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return Root.Connect(FindOrAdd(from), FindOrAdd(to), label);
    }

    /// <summary>Adds a cluster: a box around the nodes that are added to it.</summary>
    /// <param name="label">The line written at its top; none when left out.</param>
    /// <param name="fillColor">Colour inside, a name or <c>#rrggbb</c>; null for an outline only.</param>
    /// <exception cref="ArgumentException">The colour is unknown.</exception>
    public DiagramCluster AddCluster(string? label = null, string? fillColor = "lightgrey")
    {
        var cluster = new DiagramCluster(Root, label) { FillColor = fillColor };
        _items.Add(cluster);
        return cluster;
    }

    private DiagramNode FindOrAdd(string id) => Root.Find(id) ?? AddNode(id);

    private DiagramNode Insert(DiagramNode node)
    {
        Root.Register(node);
        _items.Add(node);
        return node;
    }
}
