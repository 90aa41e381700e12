namespace KerasLessons.Plotting.Tests.Diagrams;

/// <summary>A fact that asks dot, and is skipped where Graphviz is not installed.</summary>
public sealed class GraphvizFactAttribute : FactAttribute
{
    public GraphvizFactAttribute() => Skip = Graphviz.IsInstalled ? null : "Graphviz is not installed: there is no program 'dot'.";
}
