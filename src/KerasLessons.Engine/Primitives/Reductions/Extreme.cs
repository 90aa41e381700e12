namespace KerasLessons.Engine.Primitives;

/// <summary>An outermost element along axes. Equal winners share the gradient.</summary>
internal abstract record Extreme(EquatableArray<int> Axes, bool KeepDims) : Reduction(Axes, KeepDims)
{
    public sealed override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient)
    {
        var winners = Ops.Cast(Ops.Equal(inputs[0], Restore(output, inputs[0])), gradient.DType);
        return winners * (Restore(gradient, inputs[0]) / Ops.Sum(winners, Axes.ToArray(), keepDims: true));
    }

    protected sealed override bool AllowsEmpty => false;
}
