using System.Numerics;
using KerasLessons.Engine.Tensors;
using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Losses
{
    /// <summary>Mean of −yTrue·ln yPred − (1 − yTrue)·ln(1 − yPred) over the last axis; probabilities are held in [1e−7, 1 − 1e−7].</summary>
    public static Tensor BinaryCrossentropy(Tensor yTrue, Tensor yPred) => BinaryCrossentropy(yTrue, yPred, fromLogits: false);

    /// <summary>Mean of −yTrue·ln p − (1 − yTrue)·ln(1 − p) over an axis.</summary>
    /// <param name="yTrue">Targets between 0 and 1.</param>
    /// <param name="yPred">Probabilities p, held in [1e−7, 1 − 1e−7], or logits.</param>
    /// <param name="fromLogits">Whether the outputs are logits: p = sigmoid(yPred).</param>
    /// <param name="labelSmoothing">s from 0 to 1: targets become yTrue·(1 − s) + s/2.</param>
    /// <param name="axis">Axis of the mean.</param>
    public static Tensor BinaryCrossentropy(
        Tensor yTrue, Tensor yPred, bool fromLogits = false, double labelSmoothing = 0, int axis = -1)
    {
        var (target, output) = KerasFormulas.Match(yTrue, yPred);
        target = SmoothBinary(target, labelSmoothing);
        return Ops.Mean(ElementwiseCrossentropy(target, output, fromLogits), [axis]);
    }

    /// <summary>Binary crossentropy in which well predicted elements count less: factor (1 − p)², with p the probability given to the truth.</summary>
    public static Tensor BinaryFocalCrossentropy(Tensor yTrue, Tensor yPred) =>
        BinaryFocalCrossentropy(yTrue, yPred, applyClassBalancing: false);

    /// <summary>Mean over an axis of binary crossentropy · (1 − p)^γ, with p the probability given to the truth.</summary>
    /// <param name="yTrue">Targets between 0 and 1.</param>
    /// <param name="yPred">Probabilities, or logits.</param>
    /// <param name="applyClassBalancing">Whether class 1 is weighted by α and class 0 by 1 − α.</param>
    /// <param name="alpha">Weight α of class 1.</param>
    /// <param name="gamma">Exponent γ; 0 gives plain crossentropy.</param>
    /// <param name="fromLogits">Whether the outputs are logits.</param>
    /// <param name="labelSmoothing">s from 0 to 1: targets become yTrue·(1 − s) + s/2.</param>
    /// <param name="axis">Axis of the mean.</param>
    public static Tensor BinaryFocalCrossentropy(
        Tensor yTrue,
        Tensor yPred,
        bool applyClassBalancing = false,
        double alpha = 0.25,
        double gamma = 2,
        bool fromLogits = false,
        double labelSmoothing = 0,
        int axis = -1)
    {
        var (target, output) = KerasFormulas.Match(yTrue, yPred);
        target = SmoothBinary(target, labelSmoothing);
        output = fromLogits ? Ops.Sigmoid(output) : output;
        var truth = target * output + (1.0 - target) * (1.0 - output);
        var focal = Ops.Power(1.0 - truth, gamma) * ElementwiseCrossentropy(target, output, fromLogits: false);
        if (applyClassBalancing)
        {
            focal = (target * alpha + (1.0 - target) * (1 - alpha)) * focal;
        }
        return Ops.Mean(focal, [axis]);
    }

    /// <summary>−Σ yTrue · ln p over the classes of the last axis; outputs are divided by their sum to give the probabilities p.</summary>
    public static Tensor CategoricalCrossentropy(Tensor yTrue, Tensor yPred) => CategoricalCrossentropy(yTrue, yPred, fromLogits: false);

    /// <summary>−Σ yTrue · ln p over the classes.</summary>
    /// <param name="yTrue">One-hot rows, or probabilities, of the outputs' shape.</param>
    /// <param name="yPred">Outputs; divided by their sum they are the probabilities p, held in [1e−7, 1 − 1e−7]; or logits.</param>
    /// <param name="fromLogits">Whether the outputs are logits: p = softmax(yPred).</param>
    /// <param name="labelSmoothing">s from 0 to 1: targets become yTrue·(1 − s) + s/classes.</param>
    /// <param name="axis">Axis of the classes.</param>
    /// <exception cref="ArgumentException">The shapes differ, as with integer targets.</exception>
    public static Tensor CategoricalCrossentropy(
        Tensor yTrue, Tensor yPred, bool fromLogits = false, double labelSmoothing = 0, int axis = -1)
    {
        var (target, output) = MatchClasses(yTrue, yPred);
        target = SmoothCategorical(target, labelSmoothing, axis);
        return -Ops.Sum(target * LogProbabilities(output, fromLogits, axis), [axis]);
    }

    /// <summary>Categorical crossentropy with factor ¼(1 − p)² for each class.</summary>
    public static Tensor CategoricalFocalCrossentropy(Tensor yTrue, Tensor yPred) => CategoricalFocalCrossentropy(yTrue, yPred, alpha: 0.25);

    /// <summary>−Σ α·(1 − p)^γ · yTrue · ln p over the classes: well predicted ones count less.</summary>
    /// <param name="yTrue">One-hot rows, or probabilities, of the outputs' shape.</param>
    /// <param name="yPred">Outputs; divided by their sum they are the probabilities p, held in [1e−7, 1 − 1e−7]; or logits.</param>
    /// <param name="alpha">Factor α.</param>
    /// <param name="gamma">Exponent γ.</param>
    /// <param name="fromLogits">Whether the outputs are logits: p = softmax(yPred).</param>
    /// <param name="labelSmoothing">s from 0 to 1: targets become yTrue·(1 − s) + s/classes.</param>
    /// <param name="axis">Axis of the classes.</param>
    public static Tensor CategoricalFocalCrossentropy(
        Tensor yTrue,
        Tensor yPred,
        double alpha = 0.25,
        double gamma = 2,
        bool fromLogits = false,
        double labelSmoothing = 0,
        int axis = -1)
    {
        var (target, output) = MatchClasses(yTrue, yPred);
        target = SmoothCategorical(target, labelSmoothing, axis);
        output = Probabilities(fromLogits ? Ops.Softmax(output, axis) : output, axis);
        return -Ops.Sum(alpha * Ops.Power(1.0 - output, gamma) * target * Ops.Log(output), [axis]);
    }

    /// <summary>−ln p of the class that each target names, with p the outputs divided by their sum.</summary>
    public static Tensor SparseCategoricalCrossentropy(Tensor yTrue, Tensor yPred) =>
        SparseCategoricalCrossentropy(yTrue, yPred, fromLogits: false);

    /// <summary>−ln p of the class that each target names.</summary>
    /// <param name="yTrue">Class numbers from 0, of the outputs' shape without the classes' axis; a last axis of size 1 is dropped.</param>
    /// <param name="yPred">Outputs; divided by their sum they are the probabilities p, held in [1e−7, 1 − 1e−7]; or logits.</param>
    /// <param name="fromLogits">Whether the outputs are logits: p = softmax(yPred).</param>
    /// <param name="ignoreClass">Class number whose targets give 0; none when left out.</param>
    /// <param name="axis">Axis of the classes.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or a target that can be read names no class.</exception>
    public static Tensor SparseCategoricalCrossentropy(
        Tensor yTrue, Tensor yPred, bool fromLogits = false, int? ignoreClass = null, int axis = -1)
    {
        ArgumentNullException.ThrowIfNull(yTrue);
        ArgumentNullException.ThrowIfNull(yPred);
        var output = KerasFormulas.ToFloat(yPred);
        axis = ShapeRules.NormalizeAxis(axis, output.Rank);
        CheckClasses(yTrue, output.Shape, axis, ignoreClass);
        var classes = DropLastOne(yTrue, output.Rank).Cast(DType.Int64);
        Tensor? counts = null;
        if (ignoreClass is { } ignored)
        {
            counts = Ops.NotEqual(classes, ignored);
            classes = Ops.Where(counts, classes, Ops.ZerosLike(classes));
        }
        var logarithms = LogProbabilities(output, fromLogits, axis);
        var loss = -Ops.Squeeze(Ops.TakeAlongAxis(logarithms, classes.ExpandDims(axis), axis), axis);
        return counts is null ? loss : Ops.Where(counts, loss, Ops.ZerosLike(loss));
    }

    /// <summary>(1 − p^½) / ½ of the class that each target names.</summary>
    public static Tensor CategoricalGeneralizedCrossEntropy(Tensor yTrue, Tensor yPred) =>
        CategoricalGeneralizedCrossEntropy(yTrue, yPred, q: 0.5);

    /// <summary>(1 − p^q) / q of the class that each target names: robust against wrong labels; q → 0 is crossentropy, q = 1 the mean absolute error.</summary>
    /// <param name="yTrue">Class numbers from 0, of the outputs' shape without the last axis.</param>
    /// <param name="yPred">Probabilities p of the classes, on the last axis; those up to 1e−7 count as 0.</param>
    /// <param name="q">Between 0 and 1.</param>
    public static Tensor CategoricalGeneralizedCrossEntropy(Tensor yTrue, Tensor yPred, double q)
    {
        ArgumentNullException.ThrowIfNull(yTrue);
        ArgumentNullException.ThrowIfNull(yPred);
        if (q is <= 0 or >= 1)
        {
            throw new ArgumentOutOfRangeException(nameof(q), FormattableString.Invariant($"The exponent q must lie between 0 and 1; received {q}."));
        }
        var output = KerasFormulas.ToFloat(yPred);
        CheckClasses(yTrue, output.Shape, output.Rank - 1, ignoreClass: null);
        var classes = DropLastOne(yTrue, output.Rank).Cast(DType.Int64);
        var truth = Ops.Squeeze(Ops.TakeAlongAxis(output, classes.ExpandDims(-1), -1), -1);
        // At 0 the slope of p^q is infinite; below the limit the power counts as 0, and no slope reaches the weights.
        var power = Ops.Power(Ops.Maximum(truth, KerasFormulas.Epsilon), q);
        return (1.0 - Ops.Where(truth > KerasFormulas.Epsilon, power, Ops.ZerosLike(power))) / q;
    }

    /// <summary>Σ yTrue · ln(yTrue / yPred) over the last axis; both are held in [1e−7, 1].</summary>
    public static Tensor KLDivergence(Tensor yTrue, Tensor yPred)
    {
        var (target, output) = KerasFormulas.Match(yTrue, yPred);
        target = Ops.Clip(target, KerasFormulas.Epsilon, 1);
        output = Ops.Clip(output, KerasFormulas.Epsilon, 1);
        return SumOverLast(target * Ops.Log(target / output));
    }

    /// <summary><see cref="KLDivergence"/> by its short name.</summary>
    public static Tensor KLD(Tensor yTrue, Tensor yPred) => KLDivergence(yTrue, yPred);

    /// <summary>Refuses class numbers that do not fit the outputs, or name no class, as far as they can be read.</summary>
    internal static void CheckClasses(Tensor yTrue, Shape output, int axis, int? ignoreClass)
    {
        axis = ShapeRules.NormalizeAxis(axis, output.Rank);
        var expected = Shape.Create([.. output.Where((_, i) => i != axis)]);
        if (yTrue.Shape != expected && yTrue.Shape != Shape.Create([.. expected, 1]))
        {
            throw new ArgumentException(
                $"Targets must be class numbers of shape {expected} beside outputs of shape {output}; received shape {yTrue.Shape}" +
                (yTrue.Shape == output ? ". One-hot targets go with categorical_crossentropy." : "."));
        }
        if (yTrue.IsSymbolic)
        {
            return;
        }
        int classes = output[axis];
        switch (yTrue.DType)
        {
            case DType.Float32: CheckClasses(yTrue.AsSpan<float>(), classes, ignoreClass); break;
            case DType.Float64: CheckClasses(yTrue.AsSpan<double>(), classes, ignoreClass); break;
            case DType.Int32: CheckClasses(yTrue.AsSpan<int>(), classes, ignoreClass); break;
            case DType.Int64: CheckClasses(yTrue.AsSpan<long>(), classes, ignoreClass); break;
            default: CheckClasses<int>(yTrue.ToArray<int>(), classes, ignoreClass); break;
        }
    }

    private static void CheckClasses<T>(ReadOnlySpan<T> targets, int classes, int? ignoreClass)
        where T : INumber<T>
    {
        foreach (var target in targets)
        {
            double value = double.CreateTruncating(target);
            if (value != ignoreClass && !(value >= 0 && value < classes && value == Math.Floor(value)))
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"Target {value} names no class: the outputs have {classes} classes, numbered 0 to {classes - 1}."));
            }
        }
    }

    /// <summary>Class numbers without the last axis of size 1 that some data has.</summary>
    internal static Tensor DropLastOne(Tensor classes, int outputRank) =>
        classes.Rank == outputRank && classes.Shape[^1] == 1 ? classes.Squeeze(-1) : classes;

    private static (Tensor Target, Tensor Output) MatchClasses(Tensor yTrue, Tensor yPred)
    {
        ArgumentNullException.ThrowIfNull(yTrue);
        ArgumentNullException.ThrowIfNull(yPred);
        if (yPred.Rank == 0 || yTrue.Shape != yPred.Shape)
        {
            throw new ArgumentException(
                $"Targets and outputs must have the same shape; received targets of shape {yTrue.Shape} and outputs of shape {yPred.Shape}. " +
                "Give one-hot targets, or use sparse_categorical_crossentropy for class numbers.");
        }
        return KerasFormulas.Match(yTrue, yPred);
    }

    private static Tensor ElementwiseCrossentropy(Tensor target, Tensor output, bool fromLogits)
    {
        if (fromLogits)
        {
            return Ops.Softplus(output) - target * output;
        }
        output = Ops.Clip(output, KerasFormulas.Epsilon, 1 - KerasFormulas.Epsilon);
        return -(target * Ops.Log(output) + (1.0 - target) * Ops.Log(1.0 - output));
    }

    private static Tensor Probabilities(Tensor output, int axis) =>
        Ops.Clip(output / Ops.Sum(output, [axis], keepDims: true), KerasFormulas.Epsilon, 1 - KerasFormulas.Epsilon);

    private static Tensor LogProbabilities(Tensor output, bool fromLogits, int axis) =>
        fromLogits ? Ops.LogSoftmax(output, axis) : Ops.Log(Probabilities(output, axis));

    private static Tensor SmoothBinary(Tensor target, double smoothing) =>
        RequireSmoothing(smoothing) == 0 ? target : target * (1 - smoothing) + 0.5 * smoothing;

    private static Tensor SmoothCategorical(Tensor target, double smoothing, int axis) =>
        RequireSmoothing(smoothing) == 0
            ? target
            : target * (1 - smoothing) + smoothing / target.Shape[ShapeRules.NormalizeAxis(axis, target.Rank)];

    internal static double RequireSmoothing(double labelSmoothing) => labelSmoothing is >= 0 and <= 1
        ? labelSmoothing
        : throw new ArgumentOutOfRangeException(
            nameof(labelSmoothing), FormattableString.Invariant($"Label smoothing must lie between 0 and 1; received {labelSmoothing}."));
}
