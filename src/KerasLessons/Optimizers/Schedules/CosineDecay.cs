namespace KerasLessons;

/// <summary>A learning rate that falls along half a cosine wave, after a straight rise if asked for.</summary>
/// <remarks>
/// η = η₀·((1 − a)·½(1 + cos(π·min(t, s) / s)) + a); with a warm-up of w steps η rises in a line from η₀ to the target,
/// which takes the place of η₀ from then on. Source: <c>keras.optimizers.schedules.CosineDecay</c>.
/// </remarks>
public sealed class CosineDecay : LearningRateSchedule
{
    /// <summary>Makes the schedule.</summary>
    /// <param name="initialLearningRate">The rate at step 0.</param>
    /// <param name="decaySteps">How many steps the fall takes, 1 or more.</param>
    /// <param name="alpha">Part of the highest rate that is left at the end.</param>
    /// <param name="warmupTarget">The rate that the warm-up rises to; no warm-up when left out.</param>
    /// <param name="warmupSteps">How many steps the warm-up takes.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="decaySteps"/> is not positive, <paramref name="warmupSteps"/> is negative, or it is given without a target.
    /// </exception>
    public CosineDecay(
        double initialLearningRate, int decaySteps, double alpha = 0, double? warmupTarget = null, int warmupSteps = 0)
    {
        if (warmupSteps < 0 || (warmupSteps > 0 && warmupTarget is null))
        {
            throw new ArgumentException(
                $"warmupSteps must be zero or more, and needs a warmupTarget to rise to. Received: warmupSteps={warmupSteps}, warmupTarget={(warmupTarget is null ? "None" : FormattableString.Invariant($"{warmupTarget}"))}.");
        }
        InitialLearningRate = initialLearningRate;
        DecaySteps = RequireSteps(decaySteps, nameof(decaySteps));
        Alpha = alpha;
        WarmupTarget = warmupTarget;
        WarmupSteps = warmupSteps;
    }

    /// <summary>The rate at step 0.</summary>
    public double InitialLearningRate { get; }

    /// <summary>How many steps the fall takes.</summary>
    public int DecaySteps { get; }

    /// <summary>Part of the highest rate that is left at the end.</summary>
    public double Alpha { get; }

    /// <summary>The rate that the warm-up rises to; null for no warm-up.</summary>
    public double? WarmupTarget { get; }

    /// <summary>How many steps the warm-up takes.</summary>
    public int WarmupSteps { get; }

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor step)
    {
        var part = Ops.Clip(step - WarmupSteps, 0, DecaySteps) / DecaySteps;
        var fall = (1 - Alpha) * (0.5 * (1 + (part * Math.PI).Cos())) + Alpha;
        if (WarmupTarget is not { } target)
        {
            return InitialLearningRate * fall;
        }
        var rise = step * ((target - InitialLearningRate) / Math.Max(WarmupSteps, 1)) + InitialLearningRate;
        return Ops.Where(step < WarmupSteps, rise, target * fall);
    }
}
