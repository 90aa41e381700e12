namespace KerasLessons.Formulas;

/// <summary>Counts outputs above thresholds against their targets: what precision, recall and the area under curves are made of.</summary>
internal static class Confusion
{
    /// <summary>A threshold below every output, and what outputs outside the top k are set to.</summary>
    public const double BelowAll = -1e10;

    /// <summary>The counts of a batch, each of shape (thresholds,), or (thresholds, labels) if labels are kept apart.</summary>
    /// <param name="yTrue">Targets; those that are not 0 count as true.</param>
    /// <param name="yPred">Outputs of the same shape.</param>
    /// <param name="weight">Weights by sample or value; null for 1.</param>
    /// <param name="thresholds">What an output must exceed to be positive.</param>
    /// <param name="topK">How many of the greatest outputs of a sample can be positive; null for all.</param>
    /// <param name="classId">Entry of the last axis that is looked at; null for all.</param>
    /// <param name="perLabel">Whether the entries of the last axis are counted apart.</param>
    /// <param name="labelWeights">A weight for each entry of the last axis; null for 1.</param>
    public static ConfusionCounts Count(
        Tensor yTrue,
        Tensor yPred,
        Tensor? weight,
        double[] thresholds,
        int? topK = null,
        int? classId = null,
        bool perLabel = false,
        Tensor? labelWeights = null)
    {
        var (target, output) = KerasFormulas.Match(yTrue, yPred);
        (target, output) = (target.Cast(DType.Float32), output.Cast(DType.Float32));
        if (topK is { } k)
        {
            var mask = KerasFormulas.TopKMask(output, k);
            output = output * mask + BelowAll * (1.0 - mask);
        }
        var weights = Ops.OnesLike(target);
        if (labelWeights is not null)
        {
            weights *= labelWeights;
        }
        if (weight is not null)
        {
            weights *= KerasFormulas.MatchWeights(weight, target.Shape, target.DType);
        }
        if (classId is { } entry)
        {
            if (target.Rank == 0 || entry >= target.Shape[^1])
            {
                throw new ArgumentException($"Class {entry} does not exist in outputs of shape {output.Shape}; classes lie on the last axis and count from 0.");
            }
            (target, output, weights) = (Entry(target, entry), Entry(output, entry), Entry(weights, entry));
        }
        var shape = perLabel ? Shape.Create([-1, target.Shape[^1]]) : Shape.Create([-1, 1]);
        (target, output, weights) = (target.Reshape(shape), output.Reshape(shape), weights.Reshape(shape));
        // Axes from here on: threshold, value, label.
        Tensor limits = thresholds;
        var positive = Ops.Greater(output.ExpandDims(0), limits.Cast(DType.Float32).Reshape(-1, 1, 1)).Cast(DType.Float32);
        var negative = 1.0 - positive;
        var isTrue = Ops.NotEqual(target, 0.0).Cast(DType.Float32);
        var (weightTrue, weightFalse) = (weights * isTrue, weights * (1.0 - isTrue));
        return new ConfusionCounts(
            Total(positive * weightTrue), Total(positive * weightFalse), Total(negative * weightFalse), Total(negative * weightTrue));

        Tensor Total(Tensor x) => perLabel ? Ops.Sum(x, [1]) : Ops.Sum(x, [1, 2]);
        static Tensor Entry(Tensor x, int entry) => Ops.Squeeze(Ops.Split(x, [entry, entry + 1], -1)[1], -1);
    }

    /// <summary>Thresholds evenly from 0 to 1; the ends lie just outside so that 0 is above the first and 1 not above the last.</summary>
    public static double[] EvenThresholds(int count)
    {
        if (count < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(count), $"The number of thresholds must be 1 or more; received {count}.");
        }
        if (count == 1)
        {
            return [0.5];
        }
        var inner = new double[count - 2];
        for (int i = 0; i < inner.Length; i++)
        {
            inner[i] = (i + 1.0) / (count - 1);
        }
        return WithEnds(inner);
    }

    /// <summary>The thresholds with one below 0 before them and one above 1 after.</summary>
    public static double[] WithEnds(IEnumerable<double> inner) =>
        [-KerasFormulas.Epsilon, .. inner.Order(), 1 + KerasFormulas.Epsilon];

    /// <summary>The greatest of some values among those where another reaches a limit; 0 where none does.</summary>
    public static Tensor BestWhere(Tensor constraint, double limit, Tensor values) =>
        Ops.Max(Ops.Where(constraint >= limit, values, Ops.ZerosLike(values)));

    /// <summary>A scalar instead of a vector of one.</summary>
    public static Tensor Single(Tensor values) => values.Size == 1 ? values.Reshape(Shape.Scalar) : values;

    /// <summary>Refuses what is no share of 1.</summary>
    public static double RequireShare(double value, string name) => value is >= 0 and <= 1
        ? value
        : throw new ArgumentOutOfRangeException(name, FormattableString.Invariant($"The {name} must lie between 0 and 1; received {value}."));

    /// <summary>Refuses a top k or class that cannot exist.</summary>
    public static void RequireSelection(int? topK, int? classId)
    {
        if (topK < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(topK), $"The number of greatest outputs must be 1 or more; received {topK}.");
        }
        if (classId < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(classId), $"A class counts from 0; received {classId}.");
        }
    }
}
