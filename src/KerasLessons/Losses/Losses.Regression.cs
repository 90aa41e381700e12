using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Losses
{
    /// <summary>Mean of (yTrue − yPred)² over the last axis.</summary>
    public static Tensor MeanSquaredError(Tensor yTrue, Tensor yPred)
    {
        var (target, output) = KerasFormulas.Match(yTrue, yPred);
        return MeanOverLast(Ops.Square(output - target));
    }

    /// <summary>Mean of |yTrue − yPred| over the last axis.</summary>
    public static Tensor MeanAbsoluteError(Tensor yTrue, Tensor yPred)
    {
        var (target, output) = KerasFormulas.Match(yTrue, yPred);
        return MeanOverLast(Ops.Abs(output - target));
    }

    /// <summary>100 · mean of |(yTrue − yPred) / max(|yTrue|, 1e−7)| over the last axis: an error in percent.</summary>
    public static Tensor MeanAbsolutePercentageError(Tensor yTrue, Tensor yPred)
    {
        var (target, output) = KerasFormulas.Match(yTrue, yPred);
        return 100.0 * MeanOverLast(Ops.Abs((target - output) / Ops.Maximum(Ops.Abs(target), KerasFormulas.Epsilon)));
    }

    /// <summary>Mean of (ln(yTrue + 1) − ln(yPred + 1))² over the last axis; both are held at 1e−7 or more.</summary>
    public static Tensor MeanSquaredLogarithmicError(Tensor yTrue, Tensor yPred)
    {
        var (target, output) = KerasFormulas.Match(yTrue, yPred);
        return MeanOverLast(Ops.Square(Logarithm(output) - Logarithm(target)));

        static Tensor Logarithm(Tensor x) => Ops.Log(Ops.Maximum(x, KerasFormulas.Epsilon) + 1.0);
    }

    /// <summary>Huber's loss with δ = 1: quadratic for small errors, linear for large ones.</summary>
    public static Tensor Huber(Tensor yTrue, Tensor yPred) => Huber(yTrue, yPred, delta: 1);

    /// <summary>Mean over the last axis of ½e² where |e| ≤ δ and δ|e| − ½δ² elsewhere, with e = yPred − yTrue.</summary>
    /// <param name="yTrue">Targets.</param>
    /// <param name="yPred">Outputs.</param>
    /// <param name="delta">The error δ from which on the loss grows linearly.</param>
    public static Tensor Huber(Tensor yTrue, Tensor yPred, double delta)
    {
        var (target, output) = KerasFormulas.Match(yTrue, yPred);
        var error = output - target;
        var size = Ops.Abs(error);
        return MeanOverLast(Ops.Where(size <= delta, 0.5 * Ops.Square(error), delta * size - 0.5 * delta * delta));
    }

    /// <summary>Mean of ln cosh(yPred − yTrue) over the last axis: nearly ½e² for small errors, |e| − ln 2 for large ones.</summary>
    public static Tensor LogCosh(Tensor yTrue, Tensor yPred)
    {
        var (target, output) = KerasFormulas.Match(yTrue, yPred);
        var error = output - target;
        return MeanOverLast(error + Ops.Softplus(-2.0 * error) - Math.Log(2));
    }

    /// <summary>−cos of the angle between targets and outputs along the last axis: −1 when they point the same way.</summary>
    public static Tensor CosineSimilarity(Tensor yTrue, Tensor yPred) => CosineSimilarity(yTrue, yPred, axis: -1);

    /// <summary>−Σ(yTrue · yPred) along an axis, with both brought to length 1: −1 when they point the same way.</summary>
    /// <param name="yTrue">Targets.</param>
    /// <param name="yPred">Outputs.</param>
    /// <param name="axis">Axis along which the vectors lie.</param>
    public static Tensor CosineSimilarity(Tensor yTrue, Tensor yPred, int axis)
    {
        var (target, output) = KerasFormulas.Match(yTrue, yPred);
        return -Ops.Sum(KerasFormulas.Normalize(target, axis) * KerasFormulas.Normalize(output, axis), [axis]);
    }

    /// <summary>Mean of yPred − yTrue · ln(yPred + 1e−7) over the last axis.</summary>
    public static Tensor Poisson(Tensor yTrue, Tensor yPred)
    {
        var (target, output) = KerasFormulas.Match(yTrue, yPred);
        return MeanOverLast(output - target * Ops.Log(output + KerasFormulas.Epsilon));
    }

    /// <summary><see cref="MeanSquaredError"/> by its short name.</summary>
    public static Tensor MSE(Tensor yTrue, Tensor yPred) => MeanSquaredError(yTrue, yPred);

    /// <summary><see cref="MeanAbsoluteError"/> by its short name.</summary>
    public static Tensor MAE(Tensor yTrue, Tensor yPred) => MeanAbsoluteError(yTrue, yPred);

    /// <summary><see cref="MeanAbsolutePercentageError"/> by its short name.</summary>
    public static Tensor MAPE(Tensor yTrue, Tensor yPred) => MeanAbsolutePercentageError(yTrue, yPred);

    /// <summary><see cref="MeanSquaredLogarithmicError"/> by its short name.</summary>
    public static Tensor MSLE(Tensor yTrue, Tensor yPred) => MeanSquaredLogarithmicError(yTrue, yPred);
}
