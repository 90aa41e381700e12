using KerasLessons.Engine.Graphs;
using KerasLessons.Engine.Primitives;

namespace KerasLessons.Engine.Compilation;

/// <summary>
/// Nodes that run as one step: an elementwise chain with the sums over it, a product whose rows go through a chain, or a
/// single other operation.
/// </summary>
internal sealed class Unit
{
    public Unit(Node first)
    {
        Nodes = [first];
        IsElementwise = first.Primitive is ElementwisePrimitive;
        Size = first.Shape.Size;
    }

    /// <summary>The nodes, each after those of the unit that it reads.</summary>
    public List<Node> Nodes { get; }

    public bool IsElementwise { get; }

    /// <summary>Number of elements that an elementwise chain runs over.</summary>
    public int Size { get; }

    /// <summary>The product whose rows the chain takes as they are completed; null where there is none.</summary>
    public Node? Product { get; private set; }

    /// <summary>Units that must have run before this one.</summary>
    public HashSet<Unit> Dependencies { get; } = [];

    /// <summary>Whether this unit needs <paramref name="other"/>, directly or through others.</summary>
    public bool DependsOn(Unit other)
    {
        var seen = new HashSet<Unit>();
        var stack = new Stack<Unit>([this]);
        while (stack.TryPop(out var unit))
        {
            if (unit == other)
            {
                return true;
            }
            foreach (var dependency in unit.Dependencies)
            {
                if (seen.Add(dependency))
                {
                    stack.Push(dependency);
                }
            }
        }
        return false;
    }

    /// <summary>Makes this chain the epilogue of a product, which is no step of its own any more.</summary>
    public void Follow(Unit product)
    {
        Product = product.Nodes[0];
        Nodes.Insert(0, Product);
        Dependencies.Remove(product);
        Dependencies.UnionWith(product.Dependencies);
    }

    /// <summary>Whether one of the product's factors is such a node.</summary>
    public bool IsFactor(Func<Node, bool> isSuch) => Product is not null && Product.Inputs.Any(isSuch);

    public override string ToString() => string.Join("; ", Nodes);
}
