namespace KerasLessons.Formulas;

/// <summary>What metrics that average have in common: values and weights reduced to one number a sample.</summary>
internal static class WeightedSum
{
    /// <summary>Σ over samples of value · weight, and Σ of weight; within a sample, both are averaged (or summed).</summary>
    /// <param name="values">Values of shape (batch, …), or a scalar.</param>
    /// <param name="weight">A weight a sample or value, or a single one; null for 1.</param>
    /// <param name="average">Whether values within a sample are averaged instead of summed.</param>
    public static (Tensor Total, Tensor Count) Of(Tensor values, Tensor? weight, bool average)
    {
        values = values.Cast(DType.Float32);
        int[] within = [.. Enumerable.Range(1, Math.Max(values.Rank - 1, 0))];
        if (weight is null)
        {
            int samples = values.Rank == 0 ? 1 : values.Shape[0];
            return (Ops.Sum(WithinSamples(values)), Ops.Full(Shape.Scalar, samples));
        }
        weight = Ops.BroadcastTo(KerasFormulas.MatchWeights(weight, values.Shape, DType.Float32), values.Shape);
        return (Ops.Sum(WithinSamples(values * weight)), Ops.Sum(WithinSamples(weight)));

        Tensor WithinSamples(Tensor x) => within.Length == 0 ? x : average ? Ops.Mean(x, within) : Ops.Sum(x, within);
    }
}
