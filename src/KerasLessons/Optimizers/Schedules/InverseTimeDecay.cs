namespace KerasLessons;

/// <summary>A learning rate that falls as one over time.</summary>
/// <remarks>η = η₀ / (1 + r·t / s), the quotient rounded down if in a staircase. Source: <c>keras.optimizers.schedules.InverseTimeDecay</c>.</remarks>
public sealed class InverseTimeDecay : LearningRateSchedule
{
    /// <summary>Makes the schedule.</summary>
    /// <param name="initialLearningRate">The rate at step 0.</param>
    /// <param name="decaySteps">How many steps make one unit of time, 1 or more.</param>
    /// <param name="decayRate">How much one unit of time adds to the divisor.</param>
    /// <param name="staircase">Whether the rate changes only every <paramref name="decaySteps"/> steps.</param>
    /// <exception cref="ArgumentException"><paramref name="decaySteps"/> is not positive.</exception>
    public InverseTimeDecay(double initialLearningRate, int decaySteps, double decayRate, bool staircase = false)
    {
        InitialLearningRate = initialLearningRate;
        DecaySteps = RequireSteps(decaySteps, nameof(decaySteps));
        DecayRate = decayRate;
        Staircase = staircase;
    }

    /// <summary>The rate at step 0.</summary>
    public double InitialLearningRate { get; }

    /// <summary>How many steps make one unit of time.</summary>
    public int DecaySteps { get; }

    /// <summary>How much one unit of time adds to the divisor.</summary>
    public double DecayRate { get; }

    /// <summary>Whether the rate changes only every <see cref="DecaySteps"/> steps.</summary>
    public bool Staircase { get; }

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor step)
    {
        var part = step / DecaySteps;
        return InitialLearningRate / (1 + DecayRate * (Staircase ? part.Floor() : part));
    }
}
