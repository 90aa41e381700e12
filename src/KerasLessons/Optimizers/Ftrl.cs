namespace KerasLessons;

/// <summary>Follow the regularized leader: sparse weights for shallow models.</summary>
/// <remarks>
/// n' = n + g², σ = (n'^−p − n^−p) / η, z ← z + g + 2·s·w − σ·w, then
/// w ← (clip(z, −l₁, l₁) − z) / (n'^−p / η + 2·(l₂ + β / (2η))), with p the learning-rate power and s the shrinkage.
/// Source: <c>keras.optimizers.Ftrl</c> (McMahan et al., 2013).
/// </remarks>
public sealed class Ftrl : Optimizer
{
    private Variable[] _accumulators = [];
    private Variable[] _linears = [];

    /// <summary>Makes the optimizer with Keras's defaults.</summary>
    /// <param name="learningRate">Size of a step: a number or a <see cref="LearningRateSchedule"/>; 0.001 when left out.</param>
    /// <param name="learningRatePower">Power by which the learning rate shrinks, zero or less; 0 for a fixed rate.</param>
    /// <param name="initialAccumulatorValue">What the sums of squared gradients start with, zero or more.</param>
    /// <param name="l1RegularizationStrength">Strength that pulls weights to exactly 0, zero or more.</param>
    /// <param name="l2RegularizationStrength">Strength that steadies the weights, zero or more.</param>
    /// <param name="l2ShrinkageRegularizationStrength">Strength of a penalty on the weights' size, zero or more.</param>
    /// <param name="beta">The paper's beta.</param>
    /// <include file="CommonSettings.xml" path="settings/*"/>
    /// <exception cref="ArgumentException">A setting is out of its range, or two ways of clipping are given.</exception>
    public Ftrl(
        LearningRateIdentifier? learningRate = null,
        double learningRatePower = -0.5,
        double initialAccumulatorValue = 0.1,
        double l1RegularizationStrength = 0,
        double l2RegularizationStrength = 0,
        double l2ShrinkageRegularizationStrength = 0,
        double beta = 0,
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
        Require(learningRatePower <= 0, nameof(learningRatePower), learningRatePower, "zero or less");
        Require(initialAccumulatorValue >= 0, nameof(initialAccumulatorValue), initialAccumulatorValue, "zero or more");
        Require(l1RegularizationStrength >= 0, nameof(l1RegularizationStrength), l1RegularizationStrength, "zero or more");
        Require(l2RegularizationStrength >= 0, nameof(l2RegularizationStrength), l2RegularizationStrength, "zero or more");
        Require(l2ShrinkageRegularizationStrength >= 0, nameof(l2ShrinkageRegularizationStrength), l2ShrinkageRegularizationStrength, "zero or more");
        LearningRatePower = learningRatePower;
        InitialAccumulatorValue = initialAccumulatorValue;
        L1RegularizationStrength = l1RegularizationStrength;
        L2RegularizationStrength = l2RegularizationStrength;
        L2ShrinkageRegularizationStrength = l2ShrinkageRegularizationStrength;
        Beta = beta;
    }

    /// <summary>Power by which the learning rate shrinks.</summary>
    public double LearningRatePower { get; }

    /// <summary>What the sums of squared gradients start with.</summary>
    public double InitialAccumulatorValue { get; }

    /// <summary>Strength that pulls weights to exactly 0.</summary>
    public double L1RegularizationStrength { get; }

    /// <summary>Strength that steadies the weights.</summary>
    public double L2RegularizationStrength { get; }

    /// <summary>Strength of a penalty on the weights' size.</summary>
    public double L2ShrinkageRegularizationStrength { get; }

    /// <summary>The paper's beta.</summary>
    public double Beta { get; }

    /// <inheritdoc/>
    protected override void CreateSlots(IReadOnlyList<Variable> variables) =>
        (_accumulators, _linears) = AddSlots(variables, "accumulator", "linear", InitialAccumulatorValue);

    /// <inheritdoc/>
    protected override void UpdateStep(Tensor gradient, Variable variable, Tensor learningRate)
    {
        var (accumulators, linears) = (_accumulators[IndexOf(variable)], _linears[IndexOf(variable)]);
        var weight = variable.Value;
        var sum = accumulators.Value + gradient.Square();
        var grown = sum.Pow(-LearningRatePower);
        var shrunk = gradient + weight * (2 * L2ShrinkageRegularizationStrength);
        var linear = linears.Value + shrunk - (grown - accumulators.Value.Pow(-LearningRatePower)) / learningRate * weight;
        var steadying = 2 * (L2RegularizationStrength + Beta / (2 * learningRate));
        variable.Assign((linear.Clip(-L1RegularizationStrength, L1RegularizationStrength) - linear) / (grown / learningRate + steadying));
        linears.Assign(linear);
        accumulators.Assign(sum);
    }
}
