namespace KerasLessons;

/// <summary>A learning rate that is multiplied by the same factor again and again.</summary>
/// <remarks>η = η₀·r^(t / s), the exponent rounded down if in a staircase. Source: <c>keras.optimizers.schedules.ExponentialDecay</c>.</remarks>
public sealed class ExponentialDecay : LearningRateSchedule
{
    /// <summary>Makes the schedule.</summary>
    /// <param name="initialLearningRate">The rate at step 0.</param>
    /// <param name="decaySteps">After how many steps the rate has been multiplied once, 1 or more.</param>
    /// <param name="decayRate">The factor.</param>
    /// <param name="staircase">Whether the rate changes only every <paramref name="decaySteps"/> steps.</param>
    /// <exception cref="ArgumentException"><paramref name="decaySteps"/> is not positive.</exception>
    public ExponentialDecay(double initialLearningRate, int decaySteps, double decayRate, bool staircase = false)
    {
        InitialLearningRate = initialLearningRate;
        DecaySteps = RequireSteps(decaySteps, nameof(decaySteps));
        DecayRate = decayRate;
        Staircase = staircase;
    }

    /// <summary>The rate at step 0.</summary>
    public double InitialLearningRate { get; }

    /// <summary>After how many steps the rate has been multiplied once.</summary>
    public int DecaySteps { get; }

    /// <summary>The factor.</summary>
    public double DecayRate { get; }

    /// <summary>Whether the rate changes only every <see cref="DecaySteps"/> steps.</summary>
    public bool Staircase { get; }

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor step)
    {
        var part = step / DecaySteps;
        return InitialLearningRate * Ops.Power(DecayRate, Staircase ? part.Floor() : part);
    }
}
