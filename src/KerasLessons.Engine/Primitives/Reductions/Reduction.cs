using KerasLessons.Engine.Tensors;

namespace KerasLessons.Engine.Primitives;

/// <summary>Combines the elements along some axes into one; the axes stay with size 1 or go.</summary>
/// <remarks><c>Axes</c> are sorted, distinct and counted from the front.</remarks>
internal abstract record Reduction(EquatableArray<int> Axes, bool KeepDims) : Primitive
{
    public override TensorSpec Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var spec = inputs[0];
        if (!AllowsEmpty)
        {
            foreach (int axis in Axes)
            {
                if (spec.Shape[axis] == 0)
                {
                    throw new ArgumentException($"{GetType().Name} of no elements does not exist; axis {axis} of shape {spec.Shape} is empty.");
                }
            }
        }
        return spec with { Shape = ShapeRules.Reduce(spec.Shape, Axes, KeepDims) };
    }

    protected virtual bool AllowsEmpty => true;

    protected override string Settings => $"axes {string.Join(' ', Axes.ToArray())}{(KeepDims ? ", keepDims" : "")}";

    /// <summary>The result with the reduced axes back at size 1, so that it broadcasts against the input.</summary>
    protected Tensor Restore(Tensor reduced, Tensor input) =>
        KeepDims ? reduced : Ops.Reshape(reduced, ShapeRules.Reduce(input.Shape, Axes, keepDims: true));
}
