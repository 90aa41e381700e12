using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>The inputs one after another along one axis.</summary>
internal sealed record Concat(int Axis) : Primitive
{
    public override TensorSpec Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var sizes = inputs[0].Shape.ToArray();
        for (int i = 1; i < inputs.Length; i++)
        {
            var shape = inputs[i].Shape;
            bool fits = shape.Rank == sizes.Length && inputs[i].DType == inputs[0].DType;
            for (int axis = 0; fits && axis < sizes.Length; axis++)
            {
                fits = axis == Axis || shape[axis] == inputs[0].Shape[axis];
            }
            if (!fits)
            {
                throw new ArgumentException(
                    $"Tensors joined along axis {Axis} must agree in type and in all other sizes; received {inputs[0]} and {inputs[i]}.");
            }
            sizes[Axis] = checked(sizes[Axis] + shape[Axis]);
        }
        return inputs[0] with { Shape = Shape.Create(sizes) };
    }

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient)
    {
        var shape = inputs[index].Shape;
        var starts = new int[shape.Rank];
        for (int i = 0; i < index; i++)
        {
            starts[Axis] += inputs[i].Shape[Axis];
        }
        var steps = new int[shape.Rank];
        Array.Fill(steps, 1);
        return Ops.Apply(new Slice([.. starts], new EquatableArray<int>(shape.Sizes), [.. steps]), gradient);
    }

    protected override string Settings => $"axis {Axis}";
}
