using KerasLessons.Engine.Backends.Cpu;
using KerasLessons.Engine.Graphs;
using KerasLessons.Engine.Primitives;

namespace KerasLessons.Tests;

/// <summary>Runs a traced graph node by node: what any compiled plan must equal.</summary>
internal static class GraphRunner
{
    public static Tensor[] Run(Graph graph, params Tensor[] parameters)
    {
        graph.Verify();
        var values = new Dictionary<Node, Tensor>();
        foreach (var node in graph.TopologicalOrder())
        {
            values[node] = node.Primitive switch
            {
                Parameter parameter => parameters[parameter.Index],
                Engine.Primitives.Constant constant => constant.Value,
                ReadVariable read => read.Variable.Value,
                var primitive => EagerExecutor.Execute(primitive, [.. node.Inputs.Select(input => values[input])], node.Spec),
            };
        }
        var updates = graph.Updates.Select(update => (update.Variable, values[update.Value])).ToArray();
        foreach (var (variable, value) in updates)
        {
            variable.Assign(value);
        }
        return [.. graph.Outputs.Select(output => values[output])];
    }
}
