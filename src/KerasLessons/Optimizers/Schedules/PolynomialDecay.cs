namespace KerasLessons;

/// <summary>A learning rate that falls to an end value along a power of the time left.</summary>
/// <remarks>
/// η = (η₀ − η₁)·(1 − min(t, s) / s)^p + η₁; in cycles s is the least multiple of the steps that is not below t.
/// Source: <c>keras.optimizers.schedules.PolynomialDecay</c>.
/// </remarks>
public sealed class PolynomialDecay : LearningRateSchedule
{
    /// <summary>Makes the schedule.</summary>
    /// <param name="initialLearningRate">The rate at step 0.</param>
    /// <param name="decaySteps">After how many steps the end value is reached, 1 or more.</param>
    /// <param name="endLearningRate">The end value.</param>
    /// <param name="power">The power; 1 is a straight line.</param>
    /// <param name="cycle">Whether the rate rises again after the end, ever flatter.</param>
    /// <exception cref="ArgumentException"><paramref name="decaySteps"/> is not positive.</exception>
    public PolynomialDecay(
        double initialLearningRate, int decaySteps, double endLearningRate = 0.0001, double power = 1, bool cycle = false)
    {
        InitialLearningRate = initialLearningRate;
        DecaySteps = RequireSteps(decaySteps, nameof(decaySteps));
        EndLearningRate = endLearningRate;
        Power = power;
        Cycle = cycle;
    }

    /// <summary>The rate at step 0.</summary>
    public double InitialLearningRate { get; }

    /// <summary>After how many steps the end value is reached.</summary>
    public int DecaySteps { get; }

    /// <summary>The end value.</summary>
    public double EndLearningRate { get; }

    /// <summary>The power.</summary>
    public double Power { get; }

    /// <summary>Whether the rate rises again after the end.</summary>
    public bool Cycle { get; }

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor step)
    {
        // At step 0 the first round counts as begun.
        var part = Cycle
            ? step / (Ops.Maximum(Ops.Ceiling(step / DecaySteps), 1) * DecaySteps)
            : Ops.Minimum(step, DecaySteps) / DecaySteps;
        return (InitialLearningRate - EndLearningRate) * (1 - part).Pow(Power) + EndLearningRate;
    }
}
