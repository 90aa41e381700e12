using System.Text;
using KerasLessons.Engine.Graphs;

namespace KerasLessons.Engine.Compilation;

/// <summary>The steps of a graph in the order in which they run.</summary>
internal sealed class Schedule(Graph graph, IReadOnlyList<Unit> units)
{
    public Graph Graph { get; } = graph;

    public IReadOnlyList<Unit> Units { get; } = units;

    /// <summary>The steps as text, one a paragraph.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        for (int i = 0; i < Units.Count; i++)
        {
            text.Append($"step {i}\n");
            foreach (var node in Units[i].Nodes)
            {
                text.Append("  ").Append(node).Append('\n');
            }
        }
        return text.ToString();
    }
}
