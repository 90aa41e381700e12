namespace KerasLessons;

/// <summary>Gradient descent whose step shrinks with the sum of each weight's squared gradients.</summary>
/// <remarks>
/// a ← a + g², w ← w − η·g / √(a + ε).
/// Source: <c>keras.optimizers.Adagrad</c> (Duchi et al., 2011).
/// </remarks>
public sealed class Adagrad : Optimizer
{
    private Variable[] _accumulators = [];

    /// <summary>Makes the optimizer with Keras's defaults.</summary>
    /// <param name="learningRate">Size of a step: a number or a <see cref="LearningRateSchedule"/>; 0.001 when left out.</param>
    /// <param name="initialAccumulatorValue">What the sums start with, zero or more.</param>
    /// <param name="epsilon">Small number that keeps the divisor away from 0.</param>
    /// <include file="CommonSettings.xml" path="settings/*"/>
    /// <exception cref="ArgumentException">A setting is out of its range, or two ways of clipping are given.</exception>
    public Adagrad(
        LearningRateIdentifier? learningRate = null,
        double initialAccumulatorValue = 0.1,
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
        Require(initialAccumulatorValue >= 0, nameof(initialAccumulatorValue), initialAccumulatorValue, "zero or more");
        Require(epsilon >= 0, nameof(epsilon), epsilon, "zero or more");
        InitialAccumulatorValue = initialAccumulatorValue;
        Epsilon = epsilon;
    }

    /// <summary>What the sums start with.</summary>
    public double InitialAccumulatorValue { get; }

    /// <summary>Small number that keeps the divisor away from 0.</summary>
    public double Epsilon { get; }

    /// <inheritdoc/>
    protected override void CreateSlots(IReadOnlyList<Variable> variables) =>
        _accumulators = AddSlots(variables, "accumulator", InitialAccumulatorValue);

    /// <inheritdoc/>
    protected override void UpdateStep(Tensor gradient, Variable variable, Tensor learningRate)
    {
        var slot = _accumulators[IndexOf(variable)];
        var sum = slot.Value + gradient.Square();
        slot.Assign(sum);
        variable.AssignSub(gradient * learningRate / (sum + Epsilon).Sqrt());
    }
}
