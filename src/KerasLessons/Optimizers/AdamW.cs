namespace KerasLessons;

/// <summary>Adam with decoupled weight decay on by default.</summary>
/// <remarks>
/// Before each step w ← w − w·λ·η, then the step of <see cref="Adam"/>.
/// Source: <c>keras.optimizers.AdamW</c> (Loshchilov and Hutter, 2017).
/// </remarks>
public sealed class AdamW : Optimizer
{
    private readonly AdamMoments _moments = new();

    /// <summary>Makes the optimizer with Keras's defaults.</summary>
    /// <param name="learningRate">Size of a step: a number or a <see cref="LearningRateSchedule"/>; 0.001 when left out.</param>
    /// <param name="weightDecay">Decoupled weight decay: before its update each weight loses weight·decay·learning rate.</param>
    /// <param name="beta1">Part of the mean of the gradients that stays at each step.</param>
    /// <param name="beta2">Part of the mean of the squared gradients that stays at each step.</param>
    /// <param name="epsilon">Small number that keeps the divisor away from 0.</param>
    /// <param name="amsgrad">Whether the divisor never shrinks (the AMSGrad variant).</param>
    /// <include file="CommonSettings.xml" path="settings/*[@name!='weightDecay']"/>
    /// <exception cref="ArgumentException">A setting is out of its range, or two ways of clipping are given.</exception>
    public AdamW(
        LearningRateIdentifier? learningRate = null,
        double weightDecay = 0.004,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double epsilon = 1e-7,
        bool amsgrad = false,
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
        Amsgrad = amsgrad;
    }

    /// <summary>Part of the mean of the gradients that stays at each step.</summary>
    public double Beta1 { get; }

    /// <summary>Part of the mean of the squared gradients that stays at each step.</summary>
    public double Beta2 { get; }

    /// <summary>Small number that keeps the divisor away from 0.</summary>
    public double Epsilon { get; }

    /// <summary>Whether the divisor never shrinks.</summary>
    public bool Amsgrad { get; }

    /// <inheritdoc/>
    protected override void CreateSlots(IReadOnlyList<Variable> variables) => _moments.Create(this, variables, Amsgrad);

    /// <inheritdoc/>
    protected override void UpdateStep(Tensor gradient, Variable variable, Tensor learningRate) =>
        _moments.Update(this, gradient, variable, learningRate, Beta1, Beta2, Epsilon);
}
