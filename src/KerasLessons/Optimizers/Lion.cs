namespace KerasLessons;

/// <summary>Gradient descent by the sign of a mean of the gradients.</summary>
/// <remarks>
/// w ← w − η·sign(β₁·m + (1 − β₁)·g), then m ← β₂·m + (1 − β₂)·g. It wants a learning rate three to ten times
/// smaller than Adam's.
/// Source: <c>keras.optimizers.Lion</c> (Chen et al., 2023).
/// </remarks>
public sealed class Lion : Optimizer
{
    private Variable[] _momentums = [];

    /// <summary>Makes the optimizer with Keras's defaults.</summary>
    /// <param name="learningRate">Size of a step: a number or a <see cref="LearningRateSchedule"/>; 0.001 when left out.</param>
    /// <param name="beta1">Part of the mean in the movement, above 0 and at most 1.</param>
    /// <param name="beta2">Part of the mean that stays at each step.</param>
    /// <include file="CommonSettings.xml" path="settings/*"/>
    /// <exception cref="ArgumentException">A setting is out of its range, or two ways of clipping are given.</exception>
    public Lion(
        LearningRateIdentifier? learningRate = null,
        double beta1 = 0.9,
        double beta2 = 0.99,
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
        Require(beta1 is > 0 and <= 1, nameof(beta1), beta1, "above 0 and at most 1");
        Require(beta2 is >= 0 and <= 1, nameof(beta2), beta2, "between 0 and 1");
        Beta1 = beta1;
        Beta2 = beta2;
    }

    /// <summary>Part of the mean in the movement.</summary>
    public double Beta1 { get; }

    /// <summary>Part of the mean that stays at each step.</summary>
    public double Beta2 { get; }

    /// <inheritdoc/>
    protected override void CreateSlots(IReadOnlyList<Variable> variables) => _momentums = AddSlots(variables, "momentum");

    /// <inheritdoc/>
    protected override void UpdateStep(Tensor gradient, Variable variable, Tensor learningRate)
    {
        var slot = _momentums[IndexOf(variable)];
        var mean = slot.Value;
        variable.AssignSub(learningRate * (mean * Beta1 + gradient * (1 - Beta1)).Sign());
        slot.Assign(mean * Beta2 + gradient * (1 - Beta2));
    }
}
