using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Losses
{
    /// <summary>Mean of max(1 − yTrue · yPred, 0) over the last axis; targets are −1 and 1, those of 0 and 1 are converted.</summary>
    public static Tensor Hinge(Tensor yTrue, Tensor yPred) => MeanOverLast(HingeValues(yTrue, yPred));

    /// <summary>Mean of max(1 − yTrue · yPred, 0)² over the last axis; targets are −1 and 1, those of 0 and 1 are converted.</summary>
    public static Tensor SquaredHinge(Tensor yTrue, Tensor yPred) => MeanOverLast(Ops.Square(HingeValues(yTrue, yPred)));

    /// <summary>max(1 + max((1 − yTrue) · yPred) − Σ yTrue · yPred, 0) over the last axis; targets are 0 and 1.</summary>
    public static Tensor CategoricalHinge(Tensor yTrue, Tensor yPred)
    {
        var (target, output) = KerasFormulas.Match(yTrue, yPred);
        var positive = Ops.Sum(target * output, [-1]);
        var negative = Ops.Max((1.0 - target) * output, [-1]);
        return Ops.Relu(negative - positive + 1.0);
    }

    private static Tensor HingeValues(Tensor yTrue, Tensor yPred)
    {
        var (target, output) = KerasFormulas.Match(yTrue, yPred);
        var isBinary = Ops.All(Ops.Equal(target, 0.0) | Ops.Equal(target, 1.0));
        target = Ops.Where(isBinary, 2.0 * target - 1.0, target);
        return Ops.Relu(1.0 - target * output);
    }
}
