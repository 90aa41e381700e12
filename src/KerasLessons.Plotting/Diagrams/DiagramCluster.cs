using KerasLessons.Plotting.Diagrams;

namespace KerasLessons.Plotting;

/// <summary>A box around some nodes of a diagram. No other node stands inside it.</summary>
/// <remarks>Source: <see href="https://graphviz.org/docs/clusters/">Graphviz's clusters</see>.</remarks>
public sealed class DiagramCluster : DiagramGraph
{
    private string? _fillColor;
    private string? _color;

    internal DiagramCluster(Digraph root, string? label)
        : base(label) => Root = root;

    /// <summary>Colour inside, a name or <c>#rrggbb</c>; null for none.</summary>
    /// <exception cref="ArgumentException">The colour is unknown.</exception>
    public string? FillColor
    {
        get => _fillColor;
        set => _fillColor = Known.Color(value);
    }

    /// <summary>Colour of the outline; that inside when null, and black where that is null too.</summary>
    /// <exception cref="ArgumentException">The colour is unknown.</exception>
    public string? Color
    {
        get => _color;
        set => _color = Known.Color(value);
    }

    /// <summary>Whether the outline is dashed.</summary>
    public bool Dashed { get; set; }

    /// <summary>Whether the label stands at the left whatever the direction, as Keras has it.</summary>
    internal bool LabelAtLeft { get; set; }

    private protected override Digraph Root { get; }
}
