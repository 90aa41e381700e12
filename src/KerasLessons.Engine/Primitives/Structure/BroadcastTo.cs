using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>The input repeated along axes where its size is 1 until it has the given shape.</summary>
internal sealed record BroadcastTo(Shape Shape) : Primitive
{
    public override TensorSpec Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        if (ShapeRules.Broadcast(inputs[0].Shape, Shape) != Shape)
        {
            throw new ArgumentException($"Shape {inputs[0].Shape} cannot be broadcast to {Shape}.");
        }
        return inputs[0] with { Shape = Shape };
    }

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient) =>
        Ops.SumTo(gradient, inputs[0].Shape);

    protected override string Settings => Shape.ToString();
}
