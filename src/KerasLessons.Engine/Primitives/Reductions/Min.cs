namespace KerasLessons.Engine.Primitives;

/// <summary>Least element along axes; NaN if there is one. Equal winners share the gradient.</summary>
internal sealed record Min(EquatableArray<int> Axes, bool KeepDims) : Reduction(Axes, KeepDims)
{
    protected override bool AllowsEmpty => false;

    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient)
    {
        var winners = Ops.Cast(Ops.Equal(inputs[0], Restore(output, inputs[0])), gradient.DType);
        return winners * (Restore(gradient, inputs[0]) / Ops.Sum(winners, Axes.ToArray(), keepDims: true));
    }
}
