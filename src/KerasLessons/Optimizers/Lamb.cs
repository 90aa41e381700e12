namespace KerasLessons;

/// <summary>Adam whose step is scaled to the size of each weight tensor, for large batches.</summary>
/// <remarks>
/// u = m̂ / (√v̂ + ε) with m̂ and v̂ the bias-corrected means of <see cref="Adam"/>, w ← w − η·u·‖w‖ / ‖u‖; the ratio
/// is 1 where a norm is 0.
/// Source: <c>keras.optimizers.Lamb</c> (You et al., 2019).
/// </remarks>
public sealed class Lamb : Optimizer
{
    private Variable[] _means = [];
    private Variable[] _squares = [];

    /// <summary>Makes the optimizer with Keras's defaults.</summary>
    /// <param name="learningRate">Size of a step: a number or a <see cref="LearningRateSchedule"/>; 0.001 when left out.</param>
    /// <param name="beta1">Part of the mean of the gradients that stays at each step.</param>
    /// <param name="beta2">Part of the mean of the squared gradients that stays at each step.</param>
    /// <param name="epsilon">Small number that keeps the divisor away from 0.</param>
    /// <include file="CommonSettings.xml" path="settings/*"/>
    /// <exception cref="ArgumentException">A setting is out of its range, or two ways of clipping are given.</exception>
    public Lamb(
        LearningRateIdentifier? learningRate = null,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double epsilon = 1e-7,
        double? weightDecay = null,
        double? clipNorm = null,
        double? clipValue = null,
        double? globalClipNorm = null,
        bool useEma = false,
        double emaMomentum = 0.99,
        int? emaOverwriteFrequency = null,
        int? gradientAccumulationSteps = null,
        string? name = null)
        : base(learningRate ?? 0.001, weightDecay, clipNorm, clipValue, globalClipNorm, useEma, emaMomentum, emaOverwriteFrequency, gradientAccumulationSteps, name)
    {
        Require(beta1 is >= 0 and < 1, nameof(beta1), beta1, "at least 0 and less than 1");
        Require(beta2 is >= 0 and < 1, nameof(beta2), beta2, "at least 0 and less than 1");
        Require(epsilon >= 0, nameof(epsilon), epsilon, "zero or more");
        Beta1 = beta1;
        Beta2 = beta2;
        Epsilon = epsilon;
    }

    /// <summary>Part of the mean of the gradients that stays at each step.</summary>
    public double Beta1 { get; }

    /// <summary>Part of the mean of the squared gradients that stays at each step.</summary>
    public double Beta2 { get; }

    /// <summary>Small number that keeps the divisor away from 0.</summary>
    public double Epsilon { get; }

    /// <inheritdoc/>
    protected override void CreateSlots(IReadOnlyList<Variable> variables) =>
        (_means, _squares) = AddSlots(variables, "momentum", "velocity");

    /// <inheritdoc/>
    protected override void UpdateStep(Tensor gradient, Variable variable, Tensor learningRate)
    {
        var (means, squares) = (_means[IndexOf(variable)], _squares[IndexOf(variable)]);
        var step = StepNumber(variable.DType);
        var mean = means.Value + (gradient - means.Value) * (1 - Beta1);
        means.Assign(mean);
        var square = squares.Value + (gradient.Square() - squares.Value) * (1 - Beta2);
        squares.Assign(square);
        var movement = mean / (1 - Ops.Power(Beta1, step)) / ((square / (1 - Ops.Power(Beta2, step))).Sqrt() + Epsilon);
        var weightNorm = variable.Value.Square().Sum().Sqrt();
        var movementNorm = movement.Square().Sum().Sqrt();
        var known = Ops.LogicalAnd(weightNorm > 0, movementNorm > 0);
        var one = Ops.OnesLike(weightNorm);
        var ratio = Ops.Where(known, weightNorm / Ops.Where(known, movementNorm, one), one);
        variable.AssignSub(movement * (ratio * learningRate));
    }
}
