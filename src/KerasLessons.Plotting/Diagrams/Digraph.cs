using KerasLessons.Plotting.Diagrams;
using KerasLessons.Plotting.Diagrams.Dot;
using KerasLessons.Plotting.Diagrams.Drawing;
using KerasLessons.Plotting.Diagrams.Layout;
using KerasLessons.Plotting.Files;

namespace KerasLessons.Plotting;

/// <summary>A diagram of nodes and arrows, laid out in ranks along its edges.</summary>
/// <remarks>
/// <code>
/// var diagram = new Digraph(rankDir: "LR");
/// diagram.AddEdge("X", "X@W", label: "@W");
/// diagram.AddEdge("X@W", "yhat", label: "identity");
/// diagram.Save("net.svg");
/// </code>
/// Source: the language of <see href="https://graphviz.org/doc/info/lang.html">Graphviz</see>, whose <c>dot</c> reads
/// what <see cref="ToDot"/> writes; <see cref="ToSvg"/> needs no Graphviz.
/// </remarks>
public sealed class Digraph : DiagramGraph
{
    private readonly Dictionary<string, DiagramNode> _nodes = new(StringComparer.Ordinal);
    private readonly List<DiagramEdge> _edges = [];

    /// <summary>An empty diagram.</summary>
    /// <param name="rankDir"><c>TB</c> from top to bottom, <c>LR</c> from left to right.</param>
    /// <param name="label">The line written over it; none when left out.</param>
    /// <exception cref="ArgumentException">The direction is another.</exception>
    public Digraph(string rankDir = "TB", string? label = null)
        : base(label) => RankDir = Known.Direction(rankDir);

    /// <summary>Where the arrows lead: <c>TB</c> from top to bottom, <c>LR</c> from left to right.</summary>
    public string RankDir { get; }

    /// <summary>All edges, in the order of their making.</summary>
    public IReadOnlyList<DiagramEdge> Edges => _edges;

    /// <summary>Attributes of the whole graph that only <c>dot</c> reads.</summary>
    internal List<(string Name, string Value)> DotAttributes { get; } = [];

    /// <summary>Attributes of all nodes that only <c>dot</c> reads.</summary>
    internal List<(string Name, string Value)> DotNodeAttributes { get; } = [];

    private protected override Digraph Root => this;

    /// <summary>The node of a name, wherever in the diagram it stands.</summary>
    /// <param name="id">Its name.</param>
    /// <exception cref="KeyNotFoundException">There is no such node; the message lists some that there are.</exception>
    public DiagramNode this[string id] => Find(id) ?? throw new KeyNotFoundException(
        $"The diagram has no node '{id}'; it has {(_nodes.Count == 0 ? "none yet" : string.Join(", ", _nodes.Keys.Take(20)))}.");

    /// <summary>The diagram in Graphviz's language.</summary>
    public string ToDot() => DotWriter.Write(this);

    /// <summary>The diagram as SVG, laid out without Graphviz.</summary>
    public string ToSvg() => DiagramPainter.Paint(LayeredLayout.Run(this));

    /// <summary>Writes the diagram to a file: <c>.svg</c> as a picture, <c>.dot</c> or <c>.gv</c> in Graphviz's language.</summary>
    /// <param name="path">The file; one of that name is replaced once the new one is whole.</param>
    /// <exception cref="ArgumentException">The name ends otherwise.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        string ending = Path.GetExtension(path);
        WholeFile.Write(path, ending.ToLowerInvariant() switch
        {
            ".svg" => ToSvg(),
            ".dot" or ".gv" => ToDot(),
            _ => throw new ArgumentException(
                $"A diagram is written as .svg, or as text for Graphviz as .dot or .gv. Received: '{path}', which ends in '{ending}'."),
        });
    }

    /// <summary>The node of a name, or null.</summary>
    internal DiagramNode? Find(string id) => _nodes.GetValueOrDefault(id);

    internal void Register(DiagramNode node)
    {
        if (!_nodes.TryAdd(node.Id, node))
        {
            throw new ArgumentException(
                $"The diagram has a node '{node.Id}' already (an edge to an unknown name makes one). Change it as diagram[\"{node.Id}\"], or choose another name.");
        }
    }

    internal DiagramEdge Connect(DiagramNode from, DiagramNode to, string? label)
    {
        var edge = new DiagramEdge(from, to) { Label = label };
        _edges.Add(edge);
        return edge;
    }
}
