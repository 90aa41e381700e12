using System.Runtime.InteropServices;
using KerasLessons.Engine.Graphs;
using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Compilation;

/// <summary>
/// Removes work that changes nothing: values computed twice, steps that are the identity, transposes and broadcasts
/// that a reader can do by itself, operations on constants.
/// </summary>
internal sealed class Simplification : GraphRewriter
{
    private readonly Dictionary<Key, Node> _known = [];

    public static Graph Run(Graph graph) => new Simplification().Apply(graph);

    protected override Node Rewrite(Node node, Node[] inputs) => Simplify(node.Primitive, inputs, node.Spec);

    private Node Simplify(Primitive primitive, Node[] inputs, TensorSpec spec)
    {
        if (primitive is Constant constant)
        {
            return Uniform(constant.Value) is { } value
                ? Once(new BroadcastTo(spec.Shape), [Once(new Constant(Tensor.ScalarOf(value, spec.DType)), [], spec with { Shape = Shape.Scalar })], spec)
                : Once(primitive, inputs, spec);
        }
        if (primitive is ElementwisePrimitive)
        {
            inputs = [.. inputs.Select((_, i) => Narrowed(inputs, i, spec.Shape))];
        }
        return Structure(primitive, inputs, spec)
            ?? Algebra(primitive, inputs, spec)
            ?? Folded(primitive, inputs, spec)
            ?? Once(primitive, inputs, spec);
    }

    /// <summary>The node, or the one made before that computes the same.</summary>
    private Node Once(Primitive primitive, Node[] inputs, TensorSpec spec)
    {
        var key = new Key(primitive, inputs);
        if (!_known.TryGetValue(key, out var node))
        {
            node = NewNode(primitive, inputs, spec);
            _known.Add(key, node);
        }
        return node;
    }

    /// <summary>An elementwise operand without a broadcast that the operation does by itself, if the result keeps its shape.</summary>
    private static Node Narrowed(Node[] inputs, int index, Shape shape)
    {
        var input = inputs[index];
        if (input.Primitive is not BroadcastTo)
        {
            return input;
        }
        var source = input.Inputs[0];
        var result = source.Shape;
        for (int i = 0; i < inputs.Length; i++)
        {
            // Operands before this one may have been narrowed already; what is left must still span the shape.
            if (i != index)
            {
                var other = i < index && inputs[i].Primitive is BroadcastTo ? inputs[i].Inputs[0].Shape : inputs[i].Shape;
                result = ShapeRules.Broadcast(result, other);
            }
        }
        return result == shape ? source : input;
    }

    private Node? Structure(Primitive primitive, Node[] inputs, TensorSpec spec)
    {
        switch (primitive)
        {
            case Identity or StopGradient:
                return inputs[0];
            case Reshape when inputs[0].Shape == spec.Shape:
                return inputs[0];
            case Reshape when inputs[0].Primitive is Reshape:
                return Simplify(primitive, inputs[0].Inputs, spec);
            case BroadcastTo when inputs[0].Shape == spec.Shape:
                return inputs[0];
            case BroadcastTo when inputs[0].Primitive is BroadcastTo:
                return Simplify(primitive, inputs[0].Inputs, spec);
            case Reshape when inputs[0] is { Primitive: BroadcastTo } broadcast && broadcast.Inputs[0].Shape.Size == 1:
                return Simplify(new BroadcastTo(spec.Shape), [Simplify(new Reshape(Shape.Scalar), broadcast.Inputs, spec with { Shape = Shape.Scalar })], spec);
            case Transpose transpose when IsIdentity(transpose.Permutation):
                return inputs[0];
            case Transpose transpose when transpose.KeepsOrder(inputs[0].Shape):
                return Simplify(new Reshape(spec.Shape), inputs, spec);
            case Transpose outer when inputs[0].Primitive is Transpose inner:
                return Simplify(new Transpose([.. outer.Permutation.Select(axis => inner.Permutation[axis])]), inputs[0].Inputs, spec);
            case Slice slice when spec.Shape == inputs[0].Shape && slice.Steps.All(step => step == 1):
                return inputs[0];
            case Reduction reduction when reduction.Axes.All(axis => inputs[0].Shape[axis] == 1):
                return Simplify(new Reshape(spec.Shape), inputs, spec);
            case MatMul product when inputs[0].Primitive is Transpose { IsOfMatrices: true }:
                return Simplify(product with { TransposeA = !product.TransposeA }, [inputs[0].Inputs[0], inputs[1]], spec);
            case MatMul product when inputs[1].Primitive is Transpose { IsOfMatrices: true }:
                return Simplify(product with { TransposeB = !product.TransposeB }, [inputs[0], inputs[1].Inputs[0]], spec);
            case MatMul product when IsScaling(product, inputs):
                // A column times one number: elementwise, so that it runs inside the chain that reads it. A column
                // times a row stays a product: writing both out over the matrix costs more than the product does.
                return Simplify(Multiply.Instance, [Reshaped(inputs[0], [spec.Shape[0], 1]), Reshaped(inputs[1], [1, spec.Shape[1]])], spec);
            default:
                return null;
        }
    }

    private Node Reshaped(Node node, ReadOnlySpan<int> sizes)
    {
        var shape = Shape.Create(sizes);
        return Simplify(new Reshape(shape), [node], node.Spec with { Shape = shape });
    }

    /// <summary>Whether a product's sums have one term, and one of the operands one element.</summary>
    private static bool IsScaling(MatMul product, Node[] inputs) =>
        inputs[0].Shape.Rank == 2 && inputs[1].Shape.Rank == 2 && inputs[0].DType.IsFloat() &&
        inputs[0].Shape[product.TransposeA ? 0 : 1] == 1 && (inputs[0].Shape.Size == 1 || inputs[1].Shape.Size == 1);

    private Node? Algebra(Primitive primitive, Node[] inputs, TensorSpec spec)
    {
        switch (primitive)
        {
            case Negate when inputs[0].Primitive is Negate:
                return inputs[0].Inputs[0];
            case Multiply or Divide when Is(inputs[1], 1) && inputs[0].Spec == spec:
                return inputs[0];
            case Multiply when Is(inputs[0], 1) && inputs[1].Spec == spec:
                return inputs[1];
            case Add or Subtract when Is(inputs[1], 0) && inputs[0].Spec == spec:
                return inputs[0];
            case Add when Is(inputs[0], 0) && inputs[1].Spec == spec:
                return inputs[1];
            case Power when Is(inputs[1], 1) && inputs[0].Spec == spec:
                return inputs[0];
            case Power when Is(inputs[1], 2) && inputs[0].Spec == spec:
                return Simplify(Square.Instance, [inputs[0]], spec);
            case Multiply when inputs[0] == inputs[1]:
                return Simplify(Square.Instance, [inputs[0]], spec);
            case Multiply when inputs[0].Primitive is Constant && inputs[1].Primitive is not Constant:
                // Constants stand second, so that equal products are found equal.
                return Simplify(primitive, [inputs[1], inputs[0]], spec);
            default:
                return null;
        }
    }

    /// <summary>The value of an operation on scalar constants.</summary>
    private Node? Folded(Primitive primitive, Node[] inputs, TensorSpec spec)
    {
        if (inputs.Length == 0 || spec.Shape.Size != 1 || primitive is RandomPrimitive ||
            !inputs.All(input => input.Primitive is Constant { Value.Size: 1 }))
        {
            return null;
        }
        var value = Backends.Cpu.EagerExecutor.Execute(primitive, [.. inputs.Select(input => ((Constant)input.Primitive).Value)], spec);
        return Once(new Constant(value), [], spec);
    }

    private static bool Is(Node node, double value) =>
        node.Primitive is Constant { Value: { Size: 1 } constant } && constant.ElementAt(0) == value;

    private static bool IsIdentity(EquatableArray<int> permutation)
    {
        for (int i = 0; i < permutation.Length; i++)
        {
            if (permutation[i] != i)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The value that all elements of a constant share; null when they differ or there is but one.</summary>
    private static double? Uniform(Tensor constant)
    {
        int size = constant.DType.Size();
        var bytes = constant.Data.AsSpan(0, (int)constant.Spec.ByteSize);
        if (constant.Size < 2)
        {
            return null;
        }
        bool same = size switch
        {
            4 => !MemoryMarshal.Cast<byte, int>(bytes).ContainsAnyExcept(MemoryMarshal.Cast<byte, int>(bytes)[0]),
            8 => !MemoryMarshal.Cast<byte, long>(bytes).ContainsAnyExcept(MemoryMarshal.Cast<byte, long>(bytes)[0]),
            _ => !bytes.ContainsAnyExcept(bytes[0]),
        };
        double value = constant.ElementAt(0);
        // An int64 beyond 2^53 does not survive the passage through a double.
        return same && (constant.DType != DType.Int64 || Math.Abs(value) < 1L << 53) ? value : null;
    }

    /// <summary>What makes two nodes the same computation.</summary>
    private sealed class Key(Primitive primitive, Node[] inputs) : IEquatable<Key>
    {
        private readonly Primitive _primitive = primitive;
        private readonly Node[] _inputs = inputs;

        public bool Equals(Key? other) =>
            other is not null && _inputs.AsSpan().SequenceEqual(other._inputs) && Same(_primitive, other._primitive);

        public override bool Equals(object? obj) => Equals(obj as Key);

        public override int GetHashCode()
        {
            // Kind and inputs tell nearly all nodes apart; hashing what else a primitive holds would be a method to
            // compile for each kind, before the first step.
            var hash = new HashCode();
            hash.Add(_primitive.GetType());
            if (_primitive is Constant { Value: var value })
            {
                hash.Add(value.Size == 1 ? value.ElementAt(0) : value.Size);
            }
            foreach (var input in _inputs)
            {
                hash.Add(input.Id);
            }
            return hash.ToHashCode();
        }

        private static bool Same(Primitive a, Primitive b) => (a, b) is (Constant x, Constant y)
            ? ReferenceEquals(x.Value, y.Value) ||
                (x.Value.Spec == y.Value.Spec && x.Value.Size == 1 && x.Value.Data.AsSpan(0, x.Value.DType.Size()).SequenceEqual(y.Value.Data.AsSpan(0, y.Value.DType.Size())))
            : a == b;
    }
}
