using KerasLessons.Engine.Backends.Cpu.Elementwise;
using KerasLessons.Engine.Graphs;
using KerasLessons.Engine.Primitives;

namespace KerasLessons.Engine.Compilation;

/// <summary>
/// Brings a graph into the form that planning expects: an update writes a value that was computed, not a leaf, an
/// output is no variable that the step may change, and an elementwise operand that no single pattern reads is
/// broadcast by a node of its own.
/// </summary>
internal sealed class Preparation : GraphRewriter
{
    public static Graph Run(Graph graph) => new Preparation().Apply(graph);

    protected override Node Rewrite(Node node, Node[] inputs)
    {
        if (node.Primitive is ElementwisePrimitive)
        {
            for (int i = 0; i < inputs.Length; i++)
            {
                if (BroadcastPattern.Of(inputs[i].Shape, node.Shape) is null)
                {
                    inputs[i] = NewNode(new BroadcastTo(node.Shape), inputs[i]);
                }
            }
        }
        return NewNode(node.Primitive, inputs, node.Spec);
    }

    /// <summary>The caller reads outputs when variables have their new values, so an old value is kept apart.</summary>
    protected override Node RewriteOutput(Node value) =>
        Aliases.Root(value).Primitive is ReadVariable ? NewNode(Identity.Instance, value) : value;

    protected override Node RewriteUpdate(Node value) =>
        Aliases.Root(value).Primitive is Leaf ? NewNode(Identity.Instance, value) : value;
}
