namespace KerasLessons.Engine.Primitives;

/// <summary>Product along axes; 1 over none.</summary>
internal sealed record Prod(EquatableArray<int> Axes, bool KeepDims) : Reduction(Axes, KeepDims)
{
    /// <summary>The product of the other elements, also where one of them is 0 and the quotient does not exist.</summary>
    public override Tensor? Gradient(int index, Tensor[] inputs, Tensor output, Tensor gradient)
    {
        var x = inputs[0];
        int[] axes = Axes.ToArray();
        var isZero = Ops.Equal(x, 0.0);
        var zeros = Ops.Sum(Ops.Cast(isZero, x.DType), axes, keepDims: true);
        var nonZero = Ops.Where(isZero, Ops.OnesLike(x), x);
        var product = Ops.Prod(nonZero, axes, keepDims: true);
        var onlyZero = Ops.LogicalAnd(isZero, Ops.Equal(zeros, 1.0));
        var others = Ops.Where(
            Ops.LogicalOr(onlyZero, Ops.Equal(zeros, 0.0)), product / nonZero, Ops.ZerosLike(x));
        return Restore(gradient, x) * others;
    }
}
