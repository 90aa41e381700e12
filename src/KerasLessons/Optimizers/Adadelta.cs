namespace KerasLessons;

/// <summary>Gradient descent that measures its step by running means of the squared gradients and movements.</summary>
/// <remarks>
/// a ← ρ·a + (1 − ρ)·g², δ = g·√(d + ε) / √(a + ε), d ← ρ·d + (1 − ρ)·δ², w ← w − η·δ.
/// Source: <c>keras.optimizers.Adadelta</c> (Zeiler, 2012).
/// </remarks>
public sealed class Adadelta : Optimizer
{
    private Variable[] _gradients = [];
    private Variable[] _movements = [];

    /// <summary>Makes the optimizer with Keras's defaults.</summary>
    /// <param name="learningRate">Size of a step: a number or a <see cref="LearningRateSchedule"/>; 0.001 when left out.</param>
    /// <param name="rho">Part of the running means that stays at each step.</param>
    /// <param name="epsilon">Small number that keeps the divisor away from 0.</param>
    /// <include file="CommonSettings.xml" path="settings/*"/>
    /// <exception cref="ArgumentException">A setting is out of its range, or two ways of clipping are given.</exception>
    public Adadelta(
        LearningRateIdentifier? learningRate = null,
        double rho = 0.95,
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
        Require(rho is >= 0 and <= 1, nameof(rho), rho, "between 0 and 1");
        Require(epsilon >= 0, nameof(epsilon), epsilon, "zero or more");
        Rho = rho;
        Epsilon = epsilon;
    }

    /// <summary>Part of the running means that stays at each step.</summary>
    public double Rho { get; }

    /// <summary>Small number that keeps the divisor away from 0.</summary>
    public double Epsilon { get; }

    /// <inheritdoc/>
    protected override void CreateSlots(IReadOnlyList<Variable> variables) =>
        (_gradients, _movements) = AddSlots(variables, "accumulated_grad", "accumulated_delta_var");

    /// <inheritdoc/>
    protected override void UpdateStep(Tensor gradient, Variable variable, Tensor learningRate)
    {
        var (gradients, movements) = (_gradients[IndexOf(variable)], _movements[IndexOf(variable)]);
        var mean = gradients.Value * Rho + gradient.Square() * (1 - Rho);
        gradients.Assign(mean);
        var movement = gradient * (movements.Value + Epsilon).Sqrt() / (mean + Epsilon).Sqrt();
        movements.Assign(movements.Value * Rho + movement.Square() * (1 - Rho));
        variable.AssignSub(movement * learningRate);
    }
}
