using KerasLessons.Plotting.Diagrams;

namespace KerasLessons.Plotting;

/// <summary>A node of a diagram. It can be changed until the diagram is written.</summary>
public sealed class DiagramNode
{
    private string _shape = "ellipse";
    private string? _fillColor;

    internal DiagramNode(string id, string? label, DiagramTable? table)
    {
        Id = id;
        Label = label ?? id;
        Table = table;
    }

    /// <summary>Its name, by which edges refer to it.</summary>
    public string Id { get; }

    /// <summary>What is written in it; a newline begins another line. A node that is a table shows that instead.</summary>
    public string Label { get; set; }

    /// <summary>What is shown in place of shape and label; null for an ordinary node.</summary>
    public DiagramTable? Table { get; }

    /// <summary><c>ellipse</c>, <c>circle</c>, <c>box</c>, <c>plaintext</c> (no outline) or <c>point</c> (a dot without text).</summary>
    /// <exception cref="ArgumentException">The shape is another.</exception>
    public string Shape
    {
        get => _shape;
        set => _shape = Known.Shape(value);
    }

    /// <summary>Colour inside, a name or <c>#rrggbb</c>; null for none.</summary>
    /// <exception cref="ArgumentException">The colour is unknown.</exception>
    public string? FillColor
    {
        get => _fillColor;
        set => _fillColor = Known.Color(value);
    }

    /// <summary>Attributes that only <c>dot</c> reads.</summary>
    internal List<(string Name, string Value)> DotAttributes { get; } = [];
}
