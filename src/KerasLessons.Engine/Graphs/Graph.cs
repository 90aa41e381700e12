using System.Text;
using KerasLessons.Engine.Primitives;

namespace KerasLessons.Engine.Graphs;

/// <summary>
/// A traced computation: parameters in, outputs and variable updates out. Pure: a variable is read once as a leaf
/// and its new value is listed as an update, applied when the step ends.
/// </summary>
internal sealed record Graph(
    IReadOnlyList<Node> Parameters,
    IReadOnlyList<Node> Outputs,
    IReadOnlyList<VariableUpdate> Updates)
{
    /// <summary>Every node that an output or update needs, each after its inputs.</summary>
    public IReadOnlyList<Node> TopologicalOrder()
    {
        var order = new List<Node>();
        var done = new HashSet<Node>();
        var open = new HashSet<Node>();
        var stack = new Stack<Node>();
        foreach (var root in Outputs.Concat(Updates.Select(update => update.Value)))
        {
            stack.Push(root);
            while (stack.TryPeek(out var node))
            {
                if (open.Add(node))
                {
                    for (int i = node.Inputs.Length - 1; i >= 0; i--)
                    {
                        if (!open.Contains(node.Inputs[i]))
                        {
                            stack.Push(node.Inputs[i]);
                        }
                    }
                    continue;
                }
                // All its inputs are in the order; so is the node itself where it was met by another way.
                stack.Pop();
                if (done.Add(node))
                {
                    order.Add(node);
                }
            }
        }
        return order;
    }

    /// <summary>Checks that each node's type and shape are what its primitive infers, and that no value is read before it is made.</summary>
    /// <exception cref="InvalidOperationException">The graph is malformed; the message holds its text.</exception>
    public void Verify()
    {
        var seen = new HashSet<Node>();
        foreach (var node in TopologicalOrder())
        {
            foreach (var input in node.Inputs)
            {
                if (!seen.Contains(input))
                {
                    throw new InvalidOperationException($"{node} reads %{input.Id} before it is made.\n{this}");
                }
            }
            var inferred = node.Primitive.Infer(node.InputSpecs());
            if (inferred != node.Spec)
            {
                throw new InvalidOperationException($"{node} should be {inferred}.\n{this}");
            }
            seen.Add(node);
        }
        foreach (var update in Updates)
        {
            if (update.Value.Spec != update.Variable.Spec)
            {
                throw new InvalidOperationException(
                    $"Variable {update.Variable.Name} is {update.Variable.Spec} and is given {update.Value}.\n{this}");
            }
        }
        foreach (var parameter in Parameters)
        {
            if (parameter.Primitive is not Parameter)
            {
                throw new InvalidOperationException($"{parameter} is listed as a parameter and is none.\n{this}");
            }
        }
    }

    /// <summary>The graph as text, a value a line.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append("graph(").AppendJoin(", ", Parameters.Select(p => $"%{p.Id}: {p.Spec}")).Append(")\n");
        foreach (var node in TopologicalOrder().Where(node => node.Primitive is not Parameter))
        {
            text.Append("  ").Append(node).Append('\n');
        }
        foreach (var update in Updates)
        {
            text.Append("  ").Append(update.Variable.Name).Append(" <- %").Append(update.Value.Id).Append('\n');
        }
        return text.Append("  return ").AppendJoin(", ", Outputs.Select(o => $"%{o.Id}")).Append('\n').ToString();
    }
}
