using KerasLessons.Engine.Graphs;
using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Compilation;

/// <summary>Rebuilds a graph value by value, each after its inputs, so that a pass says only what becomes of one node.</summary>
internal abstract class GraphRewriter
{
    private int _count;

    /// <summary>What stands in the new graph for <paramref name="node"/>.</summary>
    /// <param name="node">A node of the old graph that is no parameter.</param>
    /// <param name="inputs">Its inputs, already rewritten.</param>
    protected abstract Node Rewrite(Node node, Node[] inputs);

    /// <summary>What an update writes, in the new graph.</summary>
    protected virtual Node RewriteUpdate(Node value) => value;

    /// <summary>What the caller reads, in the new graph.</summary>
    protected virtual Node RewriteOutput(Node value) => value;

    protected Graph Apply(Graph graph)
    {
        var map = new Dictionary<Node, Node>();
        foreach (var parameter in graph.Parameters)
        {
            map.Add(parameter, NewNode(parameter.Primitive, [], parameter.Spec));
        }
        foreach (var node in graph.TopologicalOrder())
        {
            if (!map.ContainsKey(node))
            {
                map.Add(node, Rewrite(node, [.. node.Inputs.Select(input => map[input])]));
            }
        }
        return new Graph(
            [.. graph.Parameters.Select(parameter => map[parameter])],
            [.. graph.Outputs.Select(output => RewriteOutput(map[output]))],
            [.. graph.Updates.Select(update => update with { Value = RewriteUpdate(map[update.Value]) })]);
    }

    protected Node NewNode(Primitive primitive, Node[] inputs, TensorSpec spec) => new(_count++, primitive, inputs, spec);

    protected Node NewNode(Primitive primitive, Node input) => NewNode(primitive, [input], primitive.Infer([input.Spec]));
}
