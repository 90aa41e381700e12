namespace KerasLessons;

/// <summary>A learning rate that falls along half a cosine wave and starts again, in ever longer rounds.</summary>
/// <remarks>
/// Round i takes s·qⁱ steps, with q the step factor; in it η = η₀·((1 − a)·½·mⁱ(1 + cos(π·p)) + a), where p is the part of
/// the round that is over and m the height factor. Source: <c>keras.optimizers.schedules.CosineDecayRestarts</c>.
/// </remarks>
public sealed class CosineDecayRestarts : LearningRateSchedule
{
    /// <summary>Makes the schedule.</summary>
    /// <param name="initialLearningRate">The rate at step 0.</param>
    /// <param name="firstDecaySteps">How many steps the first round takes, 1 or more.</param>
    /// <param name="tMul">By how much each round is longer than the last.</param>
    /// <param name="mMul">By how much each round starts higher than the last.</param>
    /// <param name="alpha">Part of the first rate that is left at the end of a round.</param>
    /// <exception cref="ArgumentException"><paramref name="firstDecaySteps"/> or <paramref name="tMul"/> is not positive.</exception>
    public CosineDecayRestarts(double initialLearningRate, int firstDecaySteps, double tMul = 2, double mMul = 1, double alpha = 0)
    {
        if (!(tMul > 0))
        {
            throw new ArgumentException(FormattableString.Invariant($"tMul must be greater than 0. Received: tMul={tMul}."));
        }
        InitialLearningRate = initialLearningRate;
        FirstDecaySteps = RequireSteps(firstDecaySteps, nameof(firstDecaySteps));
        TMul = tMul;
        MMul = mMul;
        Alpha = alpha;
    }

    /// <summary>The rate at step 0.</summary>
    public double InitialLearningRate { get; }

    /// <summary>How many steps the first round takes.</summary>
    public int FirstDecaySteps { get; }

    /// <summary>By how much each round is longer than the last.</summary>
    public double TMul { get; }

    /// <summary>By how much each round starts higher than the last.</summary>
    public double MMul { get; }

    /// <summary>Part of the first rate that is left at the end of a round.</summary>
    public double Alpha { get; }

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor step)
    {
        var rounds = step / FirstDecaySteps;
        Tensor round, part;
        if (TMul == 1)
        {
            round = rounds.Floor();
            part = rounds - round;
        }
        else
        {
            // The first i rounds take (1 − qⁱ) / (1 − q) first rounds together.
            round = ((1 - rounds * (1 - TMul)).Log() / Math.Log(TMul)).Floor();
            var longer = Ops.Power(TMul, round);
            part = (rounds - (1 - longer) / (1 - TMul)) / longer;
        }
        var wave = 0.5 * Ops.Power(MMul, round) * (1 + (part * Math.PI).Cos());
        return InitialLearningRate * ((1 - Alpha) * wave + Alpha);
    }
}
