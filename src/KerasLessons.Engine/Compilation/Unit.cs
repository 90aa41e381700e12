using System.Collections;
using KerasLessons.Engine.Graphs;
using KerasLessons.Engine.Primitives;

namespace KerasLessons.Engine.Compilation;

/// <summary>
/// Nodes that run as one step: an elementwise chain with the sums over it, a product whose rows go through a chain, or a
/// single other operation.
/// </summary>
internal sealed class Unit
{
    private readonly BitArray _needed;

    /// <param name="first">The first node.</param>
    /// <param name="number">How many units were made before this one.</param>
    /// <param name="most">More units than this will not be made.</param>
    public Unit(Node first, int number, int most)
    {
        Nodes = [first];
        IsElementwise = first.Primitive is ElementwisePrimitive;
        Size = first.Shape.Size;
        Number = number;
        _needed = new BitArray(most) { [number] = true };
    }

    /// <summary>The nodes, each after those of the unit that it reads.</summary>
    public List<Node> Nodes { get; }

    public bool IsElementwise { get; }

    /// <summary>Number of elements that an elementwise chain runs over.</summary>
    public int Size { get; }

    /// <summary>The product whose rows the chain takes as they are completed; null where there is none.</summary>
    public Node? Product { get; private set; }

    /// <summary>Position in the order in which units were made.</summary>
    public int Number { get; }

    /// <summary>Units that must have run before this one.</summary>
    public HashSet<Unit> Dependencies { get; } = [];

    /// <summary>Whether this unit is or needs <paramref name="other"/>, directly or through others.</summary>
    public bool DependsOn(Unit other) => _needed[other.Number];

    /// <summary>Notes that this unit, or one that it needs, has come to need <paramref name="other"/>.</summary>
    public void TakeNeeds(Unit other) => _needed.Or(other._needed);

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
