using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Graphs;

/// <summary>One value of a traced graph: the primitive that makes it, and the values that the primitive reads.</summary>
internal sealed class Node
{
    public Node(int id, Primitive primitive, Node[] inputs, TensorSpec spec)
    {
        Id = id;
        Primitive = primitive;
        Inputs = inputs;
        Spec = spec;
    }

    /// <summary>Position in the order of tracing; names the value as <c>%id</c> in the graph's text.</summary>
    public int Id { get; }

    public Primitive Primitive { get; }

    public Node[] Inputs { get; }

    public TensorSpec Spec { get; }

    public Shape Shape => Spec.Shape;

    public DType DType => Spec.DType;

    /// <summary>Types and shapes of the inputs.</summary>
    public TensorSpec[] InputSpecs()
    {
        var specs = new TensorSpec[Inputs.Length];
        for (int i = 0; i < specs.Length; i++)
        {
            specs[i] = Inputs[i].Spec;
        }
        return specs;
    }

    public override string ToString() =>
        $"%{Id}: {Spec} = {Primitive}({string.Join(", ", Inputs.Select(input => $"%{input.Id}"))})";
}
