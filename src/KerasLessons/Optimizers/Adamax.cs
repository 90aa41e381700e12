namespace KerasLessons;

/// <summary>Adam with the greatest gradient in place of the mean square.</summary>
/// <remarks>
/// m ← m + (g − m)(1 − β₁), u ← max(β₂·u, |g|), w ← w − η·m / ((1 − β₁ᵗ)(u + ε)).
/// Source: <c>keras.optimizers.Adamax</c> (Kingma and Ba, 2014, section 7).
/// </remarks>
public sealed class Adamax : Optimizer
{
    private Variable[] _means = [];
    private Variable[] _norms = [];

    /// <summary>Makes the optimizer with Keras's defaults.</summary>
    /// <param name="learningRate">Size of a step: a number or a <see cref="LearningRateSchedule"/>; 0.001 when left out.</param>
    /// <param name="beta1">Part of the mean of the gradients that stays at each step.</param>
    /// <param name="beta2">Part of the mean of the squared gradients that stays at each step.</param>
    /// <param name="epsilon">Small number that keeps the divisor away from 0.</param>
    /// <include file="CommonSettings.xml" path="settings/*"/>
    /// <exception cref="ArgumentException">A setting is out of its range, or two ways of clipping are given.</exception>
    public Adamax(
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
        (_means, _norms) = AddSlots(variables, "momentum", "norm");

    /// <inheritdoc/>
    protected override void UpdateStep(Tensor gradient, Variable variable, Tensor learningRate)
    {
        var (means, norms) = (_means[IndexOf(variable)], _norms[IndexOf(variable)]);
        var mean = means.Value + (gradient - means.Value) * (1 - Beta1);
        means.Assign(mean);
        var norm = Ops.Maximum(norms.Value * Beta2, gradient.Abs());
        norms.Assign(norm);
        var correction = 1 - Ops.Power(Beta1, StepNumber(variable.DType));
        variable.AssignSub(mean * learningRate / (correction * (norm + Epsilon)));
    }
}
