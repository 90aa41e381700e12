namespace KerasLessons;

/// <summary>Gradient descent divided by a running mean of the squared gradients.</summary>
/// <remarks>
/// v ← ρ·v + (1 − ρ)·g², w ← w − η·g / √(v + ε); centered: v less the squared running mean of g;
/// with momentum μ: b ← μ·b + step, w ← w − b.
/// Source: <c>keras.optimizers.RMSprop</c>.
/// </remarks>
public sealed class RMSprop : Optimizer
{
    private Variable[] _velocities = [];
    private Variable[] _momentums = [];
    private Variable[] _averageGradients = [];

    /// <summary>Makes the optimizer with Keras's defaults.</summary>
    /// <param name="learningRate">Size of a step: a number or a <see cref="LearningRateSchedule"/>; 0.001 when left out.</param>
    /// <param name="rho">Part of the running means that stays at each step.</param>
    /// <param name="momentum">Part of the last movement that stays.</param>
    /// <param name="epsilon">Small number that keeps the divisor away from 0.</param>
    /// <param name="centered">Whether the squared mean of the gradients is taken off the divisor.</param>
    /// <include file="CommonSettings.xml" path="settings/*"/>
    /// <exception cref="ArgumentException">A setting is out of its range, or two ways of clipping are given.</exception>
    public RMSprop(
        LearningRateIdentifier? learningRate = null,
        double rho = 0.9,
        double momentum = 0,
        double epsilon = 1e-7,
        bool centered = false,
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
        Require(rho is >= 0 and <= 1, nameof(rho), rho, "between 0 and 1");
        Require(momentum is >= 0 and <= 1, nameof(momentum), momentum, "between 0 and 1");
        Require(epsilon >= 0, nameof(epsilon), epsilon, "zero or more");
        Rho = rho;
        Momentum = momentum;
        Epsilon = epsilon;
        Centered = centered;
    }

    /// <summary>Part of the running means that stays at each step.</summary>
    public double Rho { get; }

    /// <summary>Part of the last movement that stays.</summary>
    public double Momentum { get; }

    /// <summary>Small number that keeps the divisor away from 0.</summary>
    public double Epsilon { get; }

    /// <summary>Whether the squared mean of the gradients is taken off the divisor.</summary>
    public bool Centered { get; }

    /// <inheritdoc/>
    protected override void CreateSlots(IReadOnlyList<Variable> variables)
    {
        _velocities = AddSlots(variables, "velocity");
        if (Momentum > 0)
        {
            _momentums = AddSlots(variables, "momentum");
        }
        if (Centered)
        {
            _averageGradients = AddSlots(variables, "average_gradient");
        }
    }

    /// <inheritdoc/>
    protected override void UpdateStep(Tensor gradient, Variable variable, Tensor learningRate)
    {
        int index = IndexOf(variable);
        var velocity = _velocities[index].Value * Rho + gradient.Square() * (1 - Rho);
        _velocities[index].Assign(velocity);
        var divisor = velocity + Epsilon;
        if (Centered)
        {
            var mean = _averageGradients[index].Value * Rho + gradient * (1 - Rho);
            _averageGradients[index].Assign(mean);
            divisor -= mean.Square();
        }
        var movement = gradient * learningRate / divisor.Sqrt();
        if (Momentum > 0)
        {
            movement = _momentums[index].Value * Momentum + movement;
            _momentums[index].Assign(movement);
        }
        variable.AssignSub(movement);
    }
}
