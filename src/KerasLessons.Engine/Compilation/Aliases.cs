using KerasLessons.Engine.Graphs;
using KerasLessons.Engine.Primitives;

namespace KerasLessons.Engine.Compilation;

/// <summary>Values that are the same elements in memory under another shape.</summary>
internal static class Aliases
{
    /// <summary>The node that makes the elements which <paramref name="node"/> shows.</summary>
    public static Node Root(Node node)
    {
        while (node.Primitive is Reshape)
        {
            node = node.Inputs[0];
        }
        return node;
    }

    /// <summary>The variable whose elements a node shows as they were before the step; null where it shows something computed.</summary>
    public static Variable? VariableOf(Node node) => (Root(node).Primitive as ReadVariable)?.Variable;
}
