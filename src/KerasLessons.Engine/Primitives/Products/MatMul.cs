using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>
/// Product of the matrices on the last two axes, either of them transposed; earlier axes are a batch and broadcast.
/// </summary>
internal sealed record MatMul(bool TransposeA, bool TransposeB) : Primitive
{
    public override TensorSpec Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (a, b) = (inputs[0].Shape, inputs[1].Shape);
        if (a.Rank < 2 || b.Rank < 2 || inputs[0].DType != inputs[1].DType || !inputs[0].DType.IsFloat())
        {
            throw new ArgumentException(
                $"A matrix product needs two tensors of one floating-point type and rank 2 or more; received {inputs[0]} and {inputs[1]}.");
        }
        var (rows, innerA) = TransposeA ? (a[^1], a[^2]) : (a[^2], a[^1]);
        var (innerB, columns) = TransposeB ? (b[^1], b[^2]) : (b[^2], b[^1]);
        if (innerA != innerB)
        {
            throw new ArgumentException(
                $"Matrices of shapes {Describe(a, TransposeA)} and {Describe(b, TransposeB)} cannot be multiplied: " +
                $"the first has {innerA} columns and the second {innerB} rows; these must be equal.");
        }
        var batch = ShapeRules.Broadcast(Batch(a), Batch(b));
        return inputs[0] with { Shape = Shape.Create([.. batch.Sizes, rows, columns]) };
    }

    /// <summary>With C = A·B and gradient G: dA = G·Bᵀ, dB = Aᵀ·G; transposed operands swap the factors.</summary>
    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient)
    {
        var (a, b) = (inputs[0], inputs[1]);
        var share = (index, index == 0 ? TransposeA : TransposeB) switch
        {
            (0, false) => Ops.MatMul(gradient, b, false, !TransposeB),
            (0, true) => Ops.MatMul(b, gradient, TransposeB, true),
            (_, false) => Ops.MatMul(a, gradient, !TransposeA, false),
            (_, true) => Ops.MatMul(gradient, a, true, TransposeA),
        };
        return Ops.SumTo(share, inputs[index].Shape);
    }

    protected override string Settings => $"{(TransposeA ? "Aᵀ" : "A")}{(TransposeB ? "Bᵀ" : "B")}";

    private static Shape Batch(Shape shape) => Shape.Create(shape.Sizes[..^2]);

    private static string Describe(Shape shape, bool transposed) => transposed ? $"{shape} transposed" : shape.ToString();
}
