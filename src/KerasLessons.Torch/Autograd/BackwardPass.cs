using KerasLessons.Engine.Tensors;

namespace KerasLessons.Torch.Autograd;

/// <summary>Walks the records back from a result and brings every leaf its gradient.</summary>
internal static class BackwardPass
{
    /// <summary>Adds the gradient of <paramref name="root"/> to the <c>Grad</c> of every leaf it was computed from.</summary>
    /// <remarks>Leaves change only when all gradients have been computed: after an error everything is as before.</remarks>
    public static void Run(torch.Tensor root, EngineTensor gradient, bool retainGraph)
    {
        if (root.Node is not { } last)
        {
            root.AccumulateGradient(gradient);
            return;
        }
        var nodes = Collect(last);
        using var scratch = ScratchMemory.Lend();
        var pending = new Dictionary<GradientNode, EngineTensor>(nodes.Count, ReferenceEqualityComparer.Instance) { [last] = gradient };
        var leaves = new Dictionary<torch.Tensor, EngineTensor>(ReferenceEqualityComparer.Instance);
        foreach (var node in nodes)
        {
            if (!pending.Remove(node, out var arriving))
            {
                continue;
            }
            for (int i = 0; i < node.Inputs.Length; i++)
            {
                var input = node.Inputs[i];
                if (!input.RequiresGrad || node.Gradient(i, arriving) is not { } share)
                {
                    continue;
                }
                if (input.Node is { } earlier)
                {
                    pending[earlier] = pending.TryGetValue(earlier, out var sum) ? sum + share : share;
                }
                else
                {
                    leaves[input] = leaves.TryGetValue(input, out var sum) ? sum + share : share;
                }
            }
        }
        scratch?.Stop();
        foreach (var (leaf, sum) in leaves)
        {
            scratch?.Keep(sum);
            leaf.AccumulateGradient(sum);
        }
        if (!retainGraph)
        {
            foreach (var node in nodes)
            {
                node.Release();
            }
        }
    }

    /// <summary>All records that lead to <paramref name="last"/>, latest first, so that each comes after all that read its result.</summary>
    private static List<GradientNode> Collect(GradientNode last)
    {
        var nodes = new List<GradientNode>();
        var seen = new HashSet<GradientNode>(ReferenceEqualityComparer.Instance) { last };
        var waiting = new Stack<GradientNode>();
        waiting.Push(last);
        while (waiting.TryPop(out var node))
        {
            if (node.IsSpent)
            {
                throw new InvalidOperationException(
                    $"Backward went through this graph before, and what it needs (here for {node.Name}) was freed then; " +
                    "compute the result anew, or pass retainGraph: true the first time.");
            }
            nodes.Add(node);
            foreach (var input in node.Inputs)
            {
                if (input.Node is { } earlier && seen.Add(earlier))
                {
                    waiting.Push(earlier);
                }
            }
        }
        nodes.Sort(static (a, b) => b.Sequence.CompareTo(a.Sequence));
        return nodes;
    }
}
