namespace KerasLessons;

/// <summary>Gradient descent, with momentum if asked for.</summary>
/// <remarks>
/// w ← w − η·g without momentum; with momentum μ: m ← μ·m − η·g, then w ← w + m, or, in Nesterov's way,
/// w ← w + μ·m − η·g with the new m.
/// Source: <c>keras.optimizers.SGD</c>.
/// </remarks>
public sealed class SGD : Optimizer
{
    private Variable[] _momentums = [];

    /// <summary>Makes the optimizer with Keras's defaults.</summary>
    /// <param name="learningRate">Size of a step: a number or a <see cref="LearningRateSchedule"/>; 0.01 when left out.</param>
    /// <param name="momentum">Part of the last movement that stays, from 0 to 1.</param>
    /// <param name="nesterov">Whether the gradient is applied as if seen after the movement; without momentum that changes nothing.</param>
    /// <include file="CommonSettings.xml" path="settings/*"/>
    /// <exception cref="ArgumentException">A setting is out of its range, or two ways of clipping are given.</exception>
    public SGD(
        LearningRateIdentifier? learningRate = null,
        double momentum = 0,
        bool nesterov = false,
        double? weightDecay = null,
        double? clipNorm = null,
        double? clipValue = null,
        double? globalClipNorm = null,
        bool useEma = false,
        double emaMomentum = 0.99,
        int? emaOverwriteFrequency = null,
        int? gradientAccumulationSteps = null,
        string? name = null)
        : base(learningRate ?? 0.01, weightDecay, clipNorm, clipValue, globalClipNorm, useEma, emaMomentum, emaOverwriteFrequency, gradientAccumulationSteps, name)
    {
        Require(momentum is >= 0 and <= 1, nameof(momentum), momentum, "between 0 and 1");
        Momentum = momentum;
        Nesterov = nesterov;
    }

    /// <summary>Part of the last movement that stays.</summary>
    public double Momentum { get; }

    /// <summary>Whether momentum is applied in Nesterov's way.</summary>
    public bool Nesterov { get; }

    /// <inheritdoc/>
    protected override void CreateSlots(IReadOnlyList<Variable> variables)
    {
        if (Momentum != 0)
        {
            _momentums = AddSlots(variables, "momentum");
        }
    }

    /// <inheritdoc/>
    protected override void UpdateStep(Tensor gradient, Variable variable, Tensor learningRate)
    {
        if (Momentum == 0)
        {
            variable.AssignSub(gradient * learningRate);
            return;
        }
        var slot = _momentums[IndexOf(variable)];
        var movement = slot.Value * Momentum - gradient * learningRate;
        slot.Assign(movement);
        variable.AssignAdd(Nesterov ? movement * Momentum - gradient * learningRate : movement);
    }
}
