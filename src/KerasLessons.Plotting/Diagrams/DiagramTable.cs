namespace KerasLessons.Plotting;

/// <summary>A table as a node of a diagram: rows of cells on a black ground, as Keras draws its layers.</summary>
/// <remarks>Source: <see href="https://graphviz.org/doc/info/shapes.html#html">Graphviz's HTML-like labels</see>.</remarks>
public sealed class DiagramTable
{
    private readonly List<IReadOnlyList<DiagramCell>> _rows = [];

    /// <summary>The rows, top to bottom.</summary>
    public IReadOnlyList<IReadOnlyList<DiagramCell>> Rows => _rows;

    /// <summary>Adds a row.</summary>
    /// <param name="cells">Its cells, left to right.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public DiagramTable AddRow(params IReadOnlyList<DiagramCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.Count == 0)
        {
            throw new ArgumentException("A row of a table has at least one cell. Received: none.");
        }
        _rows.Add([.. cells]);
        return this;
    }
}
