using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>The same elements in row-major order under another shape.</summary>
internal sealed record Reshape(Shape Shape) : Primitive
{
    public override TensorSpec Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        if (inputs[0].Shape.Size != Shape.Size)
        {
            throw new ArgumentException(
                $"A tensor of shape {inputs[0].Shape} has {inputs[0].Shape.Size} elements and cannot take shape {Shape}, which has {Shape.Size}.");
        }
        return inputs[0] with { Shape = Shape };
    }

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        Ops.Reshape(gradient, inputs[0].Shape);

    protected override string Settings => Shape.ToString();
}
