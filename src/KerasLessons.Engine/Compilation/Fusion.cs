using System.Runtime.InteropServices;
using KerasLessons.Engine.Backends.Cpu.Elementwise;
using KerasLessons.Engine.Backends.Cpu.Products;
using KerasLessons.Engine.Graphs;
using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Compilation;

/// <summary>
/// Groups nodes into steps. Elementwise nodes over the same number of elements go together wherever no value would
/// have to leave the group and come back, and full sums of a chain's values join it. A chain that reads a matrix product
/// takes its rows as they are completed.
/// </summary>
internal sealed class Fusion
{
    /// <summary>More operations than this in one step would need more scratch than the first-level cache holds.</summary>
    private const int LongestChain = 64;

    private readonly List<Unit> _units = [];
    private readonly Dictionary<Node, Unit> _unitOf = [];
    private readonly bool _fuse;
    private readonly int _nodeCount;

    private Fusion(bool fuse, int nodeCount) => (_fuse, _nodeCount) = (fuse, nodeCount);

    public static Schedule Run(Graph graph, bool fuse, bool fuseProducts = true)
    {
        var nodes = graph.TopologicalOrder();
        var fusion = new Fusion(fuse, nodes.Count);
        foreach (var node in nodes)
        {
            if (node.Primitive is not (Leaf or Reshape))
            {
                fusion.Place(node);
            }
        }
        fusion.ReadBeforeUpdate(graph);
        if (fuseProducts)
        {
            fusion.FollowProducts();
        }
        return new Schedule(graph, fusion.Order());
    }

    private void Place(Node node)
    {
        Unit?[] sources = Array.ConvertAll(node.Inputs, input => _unitOf.GetValueOrDefault(Aliases.Root(input)));
        var home = _fuse ? HomeOf(node, sources) : null;
        if (home is null)
        {
            _units.Add(home = new Unit(node, _units.Count, _nodeCount));
        }
        else
        {
            home.Nodes.Add(node);
        }
        _unitOf.Add(node, home);
        foreach (var source in sources)
        {
            if (source is not null && source != home)
            {
                Depend(home, source);
            }
        }
    }

    /// <summary>Notes that one unit must run after another, and so must what needs the first.</summary>
    private void Depend(Unit unit, Unit other)
    {
        unit.Dependencies.Add(other);
        if (!unit.DependsOn(other))
        {
            foreach (var above in _units)
            {
                if (above.DependsOn(unit))
                {
                    above.TakeNeeds(other);
                }
            }
        }
    }

    private Unit? HomeOf(Node node, Unit?[] sources)
    {
        int size = node.Primitive switch
        {
            ElementwisePrimitive => node.Shape.Size,
            Sum when IsFullSum(node) => node.Inputs[0].Shape.Size,
            _ => -1,
        };
        for (int i = _units.Count - 1; i >= 0; i--)
        {
            var unit = _units[i];
            if (unit.IsElementwise && unit.Size == size && unit.Nodes.Count < LongestChain && CanJoin(unit, node, sources))
            {
                return unit;
            }
        }
        return null;
    }

    /// <summary>Whether everything the node reads is a leaf, in the chain already, or made without need of the chain.</summary>
    private static bool CanJoin(Unit unit, Node node, Unit?[] sources)
    {
        if (node.Primitive is Sum && sources[0] != unit)
        {
            return false;
        }
        for (int i = 0; i < sources.Length; i++)
        {
            var input = node.Inputs[i];
            if (sources[i] is { } source &&
                (source == unit ? Aliases.Root(input).Primitive is Sum || !IsWhole(input, node) : source.DependsOn(unit)))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether element i of the input serves element i of the node and no other.</summary>
    private static bool IsWhole(Node input, Node node) => node.Primitive is Sum ||
        BroadcastPattern.Of(input.Shape, node.Shape) is { Repeat: 1 } pattern && pattern.Period == node.Shape.Size;

    private static bool IsFullSum(Node node) =>
        node.Shape.Size == 1 && node.DType.IsFloat() && node.Inputs[0].Shape.Size > 0;

    /// <summary>Where nothing stands against it, what reads a variable runs before what updates it, so that the update can be written in place.</summary>
    private void ReadBeforeUpdate(Graph graph)
    {
        var readers = Readers();
        foreach (var update in graph.Updates)
        {
            var writer = _unitOf[Aliases.Root(update.Value)];
            foreach (var reader in readers.GetValueOrDefault(update.Variable, []))
            {
                if (!reader.DependsOn(writer))
                {
                    Depend(writer, reader);
                }
            }
        }
    }

    /// <summary>The units that read each variable, in the order in which they were made.</summary>
    private Dictionary<Variable, List<Unit>> Readers()
    {
        var readers = new Dictionary<Variable, List<Unit>>(ReferenceEqualityComparer.Instance);
        foreach (var unit in _units)
        {
            foreach (var input in unit.Nodes.SelectMany(node => node.Inputs))
            {
                if (Aliases.VariableOf(input) is { } variable)
                {
                    var units = CollectionsMarshal.GetValueRefOrAddDefault(readers, variable, out _) ??= [];
                    if (units.Count == 0 || units[^1] != unit)
                    {
                        units.Add(unit);
                    }
                }
            }
        }
        return readers;
    }

    /// <summary>Chains that read a product become its epilogue, one chain a product.</summary>
    private void FollowProducts()
    {
        foreach (var chain in _units.Where(unit => unit.IsElementwise && !unit.Nodes.Any(node => node.Primitive is Sum)).ToArray())
        {
            if (_units.LastOrDefault(unit => CanFollow(chain, unit)) is { } product)
            {
                chain.Follow(product);
                _units.Remove(product);
                foreach (var unit in _units.Where(unit => unit.DependsOn(product)))
                {
                    unit.TakeNeeds(chain);
                    if (unit.Dependencies.Remove(product))
                    {
                        unit.Dependencies.Add(chain);
                    }
                }
            }
        }
    }

    /// <summary>Whether a chain reads all of a product, element by element, and needs nothing else that is made from it.</summary>
    private static bool CanFollow(Unit chain, Unit product)
    {
        var node = product.Nodes[0];
        return node.Primitive is MatMul matMul && product.Product is null && node.Shape.Size == chain.Size
            && MatMulStep.TakesEpilogue(matMul, node.Inputs[0].Shape, node.Inputs[1].Shape, node.Shape)
            && chain.Nodes.Any(reader => reader.Inputs.Any(input => Aliases.Root(input) == node))
            && !chain.Dependencies.Any(unit => unit != product && unit.DependsOn(product));
    }

    private List<Unit> Order()
    {
        var order = new List<Unit>();
        var done = new HashSet<Unit>();
        foreach (var unit in _units)
        {
            Visit(unit);
        }
        return order;

        void Visit(Unit unit)
        {
            if (done.Add(unit))
            {
                foreach (var dependency in unit.Dependencies.OrderBy(dependency => dependency.Number))
                {
                    Visit(dependency);
                }
                order.Add(unit);
            }
        }
    }
}
