using KerasLessons.Engine.Tensors;

namespace KerasLessons.Formulas;

/// <summary>Values of metrics that are no losses: matches are 1, others 0, as float32.</summary>
internal static class MetricFormulas
{
    public static Tensor SquaredError(Tensor yTrue, Tensor yPred)
    {
        var (target, output) = KerasFormulas.Match(yTrue, yPred);
        return Ops.Square(output - target);
    }

    public static Tensor Equality(Tensor yTrue, Tensor yPred)
    {
        var (target, output) = KerasFormulas.Match(yTrue, yPred);
        return Ops.Equal(target, output).Cast(DType.Float32);
    }

    public static Tensor BinaryEquality(Tensor yTrue, Tensor yPred, double threshold)
    {
        var (target, output) = KerasFormulas.Match(yTrue, yPred);
        return Ops.Equal(target, (output > threshold).Cast(target.DType)).Cast(DType.Float32);
    }

    public static Tensor CategoricalEquality(Tensor yTrue, Tensor yPred)
    {
        var (target, output) = KerasFormulas.Match(yTrue, yPred);
        RequireClasses(output);
        return Ops.Equal(Ops.ArgMax(target, -1), Ops.ArgMax(output, -1)).Cast(DType.Float32);
    }

    public static Tensor SparseCategoricalEquality(Tensor yTrue, Tensor yPred)
    {
        RequireClasses(yPred);
        var classes = Losses.DropLastOne(yTrue, yPred.Rank).Cast(DType.Int64);
        var best = Ops.ArgMax(yPred, -1);
        if (yTrue.Rank != yPred.Rank && yTrue.Rank > 1 && classes.Shape != best.Shape && classes.Size == best.Size)
        {
            // One class number a prediction, laid out otherwise, as (2, 1) beside (1, 2, 3): taken in order.
            classes = classes.Reshape(best.Shape);
        }
        RequireSampleShape(classes, best, yPred);
        return Ops.Equal(classes, best).Cast(DType.Float32);
    }

    /// <summary>Whether fewer than k classes score above the true one.</summary>
    public static Tensor InTopK(Tensor classes, Tensor scores, int k)
    {
        RequireClasses(scores);
        classes = classes.Cast(DType.Int64);
        RequireSampleShape(classes, Ops.ArgMax(scores, -1), scores);
        var own = Ops.TakeAlongAxis(scores, classes.ExpandDims(-1), -1);
        var better = Ops.Sum(Ops.Greater(scores, own).Cast(DType.Float32), [-1]);
        return (better < k).Cast(DType.Float32);
    }

    /// <summary>Whether the true class is among the first k of a sorted list of classes.</summary>
    public static Tensor InFirstK(Tensor classes, Tensor sorted, int k)
    {
        RequireClasses(sorted);
        classes = Losses.DropLastOne(classes, sorted.Rank).Cast(sorted.DType);
        var first = Ops.Split(sorted, [Math.Min(k, sorted.Shape[^1])], -1)[0];
        return Ops.Any(Ops.Equal(first, classes.ExpandDims(-1)), [-1]).Cast(DType.Float32);
    }

    public static Tensor PearsonCorrelation(Tensor yTrue, Tensor yPred, int axis)
    {
        var (target, output) = KerasFormulas.Match(yTrue, yPred);
        return Ops.Mean(Standardize(target, axis) * Standardize(output, axis), [axis]);
    }

    public static Tensor ConcordanceCorrelation(Tensor yTrue, Tensor yPred, int axis)
    {
        var (target, output) = KerasFormulas.Match(yTrue, yPred);
        var targetMean = Ops.Mean(target, [axis], keepDims: true);
        var outputMean = Ops.Mean(output, [axis], keepDims: true);
        var covariance = Ops.Mean((target - targetMean) * (output - outputMean), [axis], keepDims: true);
        var spread = Ops.Variance(target, [axis], keepDims: true) + Ops.Variance(output, [axis], keepDims: true) +
            Ops.Square(targetMean - outputMean);
        return Ops.Mean(2.0 * covariance / (spread + KerasFormulas.Epsilon), [axis]);
    }

    private static Tensor Standardize(Tensor x, int axis) =>
        (x - Ops.Mean(x, [axis], keepDims: true)) / Ops.Std(x, [axis], keepDims: true);

    private static void RequireClasses(Tensor yPred)
    {
        if (yPred.Rank == 0)
        {
            throw new ArgumentException("Outputs must have an axis of classes; received a scalar.");
        }
    }

    private static void RequireSampleShape(Tensor classes, Tensor samples, Tensor scores)
    {
        if (classes.Shape != samples.Shape)
        {
            throw new ArgumentException(
                $"Targets must be class numbers of shape {samples.Shape} beside outputs of shape {scores.Shape}; received shape {classes.Shape}" +
                (classes.Shape == scores.Shape ? ". For one-hot targets use the categorical metric." : "."));
        }
    }
}
