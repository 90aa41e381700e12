using System.Runtime.CompilerServices;
using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Graphs;

/// <summary>Collects the nodes of the step that this thread is tracing.</summary>
internal sealed class GraphBuilder
{
    [ThreadStatic]
    private static GraphBuilder? s_current;

    private readonly Dictionary<Tensor, Node> _constants = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Variable, Tensor> _variables = new(ReferenceEqualityComparer.Instance);
    private readonly List<Variable> _assigned = [];
    private readonly List<Node> _parameters = [];
    private int _count;

    private GraphBuilder(bool isProbe) => IsProbe = isProbe;

    /// <summary>Whether the trace is only followed for its shapes, and nothing will run from it.</summary>
    public bool IsProbe { get; }

    /// <summary>The builder of the trace under way on this thread; null when operations are computed at once.</summary>
    public static GraphBuilder? Current => s_current;

    /// <summary>Runs <paramref name="body"/> on symbolic parameters and returns the graph of what it did.</summary>
    /// <param name="parameters">Type and shape of each parameter.</param>
    /// <param name="body">Takes the parameters, returns the outputs.</param>
    /// <param name="isProbe">Whether only shapes are wanted.</param>
    public static Graph Trace(ReadOnlySpan<TensorSpec> parameters, Func<Tensor[], IReadOnlyList<Tensor>> body, bool isProbe = false)
    {
        var outer = s_current;
        var builder = new GraphBuilder(isProbe);
        s_current = builder;
        try
        {
            var symbols = new Tensor[parameters.Length];
            for (int i = 0; i < symbols.Length; i++)
            {
                var node = builder.NewNode(new Parameter(i, parameters[i]), [], parameters[i]);
                builder._parameters.Add(node);
                symbols[i] = new Tensor(node);
            }
            var outputs = body(symbols).Select(builder.NodeOf).ToArray();
            var updates = builder._assigned
                .Select(variable => new VariableUpdate(variable, builder.NodeOf(builder._variables[variable])))
                .ToArray();
            return new Graph(builder._parameters, outputs, updates);
        }
        finally
        {
            s_current = outer;
        }
    }

    public Tensor Apply(Primitive primitive, ReadOnlySpan<Tensor> inputs, TensorSpec spec)
    {
        var nodes = new Node[inputs.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[i] = NodeOf(inputs[i]);
        }
        return new Tensor(NewNode(primitive, nodes, spec));
    }

    /// <summary>The variable's value at this point of the trace.</summary>
    public Tensor Read(Variable variable)
    {
        if (!_variables.TryGetValue(variable, out var value))
        {
            value = new Tensor(NewNode(new ReadVariable(variable), [], variable.Spec));
            _variables.Add(variable, value);
        }
        return value;
    }

    /// <summary>
    /// Makes <paramref name="value"/> what later reads see and what the step leaves in the variable. No gradient flows
    /// through an assignment: a later read is a read of the variable, not of what it was computed from.
    /// </summary>
    public void Assign(Variable variable, Tensor value)
    {
        _variables[variable] = GradientTape.Follows(value) ? Ops.StopGradient(value) : value;
        if (!_assigned.Contains(variable))
        {
            _assigned.Add(variable);
        }
    }

    private Node NodeOf(Tensor tensor)
    {
        if (tensor.Node is { } node)
        {
            return node;
        }
        if (!_constants.TryGetValue(tensor, out var constant))
        {
            constant = NewNode(new Constant(tensor), [], tensor.Spec);
            _constants.Add(tensor, constant);
        }
        return constant;
    }

    private Node NewNode(Primitive primitive, Node[] inputs, TensorSpec spec) => new(_count++, primitive, inputs, spec);
}
