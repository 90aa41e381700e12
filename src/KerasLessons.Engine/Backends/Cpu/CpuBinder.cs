using KerasLessons.Engine.Backends.Cpu.Elementwise;
using KerasLessons.Engine.Backends.Cpu.Products;
using KerasLessons.Engine.Compilation;
using KerasLessons.Engine.Graphs;
using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Backends.Cpu;

/// <summary>The last pass: gives every value its address and every unit its step.</summary>
internal sealed unsafe class CpuBinder
{
    private readonly MemoryPlan _memory;
    private readonly PinnedBuffer _arena;
    private readonly Dictionary<Node, PinnedBuffer> _leaves = [];

    private CpuBinder(MemoryPlan memory)
    {
        _memory = memory;
        _arena = new PinnedBuffer(memory.ArenaSize);
    }

    public static Plan Bind(Schedule schedule, MemoryPlan memory) => new CpuBinder(memory).Bind(schedule);

    private Plan Bind(Schedule schedule)
    {
        var graph = schedule.Graph;
        var inputs = Locate(graph.Parameters);
        var steps = new List<Step>();
        foreach (var unit in schedule.Units)
        {
            steps.Add(
                unit.Product is { } product ? ProductWithChain(product, unit)
                : unit.IsElementwise ? Chain(unit)
                : Single(unit.Nodes[0]));
        }
        steps.AddRange(_memory.CopiedUpdates.Select(CopyUpdate));
        return new Plan(
            [.. steps],
            inputs,
            Locate(graph.Outputs),
            [.. graph.Updates.Select(update => update.Variable)],
            [_arena, .. _leaves.Values],
            schedule);
    }

    private Step Single(Node node) =>
        CpuLowering.Lower(node.Primitive, Locate(node.Inputs), Locate(node), transient: false);

    private MatMulStep ProductWithChain(Node product, Unit unit)
    {
        var epilogue = new ChainEpilogue(Chain(unit), product.Shape[^1], _memory.Stored.Contains(product));
        return new MatMulStep((MatMul)product.Primitive, Locate(product.Inputs[0]), Locate(product.Inputs[1]), Locate(product), epilogue);
    }

    private ElementwiseStep Chain(Unit unit)
    {
        var inputs = new List<ElementwiseInput>();
        var inputRoots = new List<Node>();
        var members = unit.Nodes.Where(node => node.Primitive is ElementwisePrimitive).ToList();
        foreach (var node in members)
        {
            foreach (var input in node.Inputs)
            {
                if (!members.Contains(Aliases.Root(input)) && InputSlot(input, node) < 0)
                {
                    inputs.Add(new ElementwiseInput(Locate(input), PatternOf(input, node)));
                    inputRoots.Add(Aliases.Root(input));
                }
            }
        }
        var slots = new Dictionary<Node, int>();
        var instructions = new List<ElementwiseInstruction>();
        foreach (var node in members)
        {
            int[] operands = [.. node.Inputs.Select(input => slots.TryGetValue(Aliases.Root(input), out int slot)
                ? slot
                : InputSlot(input, node))];
            slots.Add(node, inputs.Count + instructions.Count);
            instructions.Add(new ElementwiseInstruction((ElementwisePrimitive)node.Primitive, operands, node.DType));
        }
        var outputs = members
            .Where(_memory.Stored.Contains)
            .Select(node => new ElementwiseTarget(slots[node], Locate(node)))
            .ToArray();
        var sums = unit.Nodes
            .Where(node => node.Primitive is Sum)
            .Select(node => new ElementwiseTarget(slots[Aliases.Root(node.Inputs[0])], Locate(node)))
            .ToArray();
        return new ElementwiseStep(new ElementwiseProgram(unit.Size, inputs, instructions, outputs, sums), transient: false);

        int InputSlot(Node input, Node node)
        {
            var root = Aliases.Root(input);
            var pattern = PatternOf(input, node);
            for (int slot = 0; slot < inputs.Count; slot++)
            {
                if (inputRoots[slot] == root && inputs[slot].Pattern == pattern)
                {
                    return slot;
                }
            }
            return -1;
        }
    }

    private ElementwiseStep CopyUpdate(VariableUpdate update)
    {
        var source = Locate(update.Value);
        var target = new Operand(update.Variable.Pointer, update.Variable.Spec);
        var copy = new ElementwiseInstruction(Identity.Instance, [0], source.DType);
        var input = new ElementwiseInput(source, new BroadcastPattern(1, source.Size));
        return new ElementwiseStep(new ElementwiseProgram(source.Size, [input], [copy], [new ElementwiseTarget(1, target)], []), transient: false);
    }

    private static BroadcastPattern PatternOf(Node input, Node node) =>
        BroadcastPattern.Of(input.Shape, node.Shape) ?? throw new InvalidOperationException($"{node} reads {input} by no single pattern.");

    private Operand[] Locate(IReadOnlyList<Node> nodes)
    {
        var operands = new Operand[nodes.Count];
        for (int i = 0; i < operands.Length; i++)
        {
            operands[i] = Locate(nodes[i]);
        }
        return operands;
    }

    private Operand Locate(Node node)
    {
        var root = Aliases.Root(node);
        byte* pointer = root.Primitive switch
        {
            ReadVariable read => read.Variable.Pointer,
            Constant or Parameter => LeafMemory(root).Pointer,
            _ when _memory.TryGetVariable(root, out var variable) => variable.Pointer,
            // A product that only its own epilogue reads.
            MatMul when !_memory.Stored.Contains(root) => null,
            _ => _arena.Pointer + _memory.OffsetOf(root),
        };
        return new Operand(pointer, node.Spec);
    }

    private PinnedBuffer LeafMemory(Node leaf)
    {
        if (!_leaves.TryGetValue(leaf, out var memory))
        {
            memory = new PinnedBuffer(leaf.Spec.ByteSize);
            if (leaf.Primitive is Constant constant)
            {
                constant.Value.Data.AsSpan(0, memory.ByteSize).CopyTo(memory.Bytes);
            }
            _leaves.Add(leaf, memory);
        }
        return memory;
    }
}
