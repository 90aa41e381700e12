namespace KerasLessons;

/// <summary>A learning rate that stays the same between given steps.</summary>
/// <remarks>
/// The first value holds up to and with the first boundary, the next one up to and with the next boundary, the last
/// value after the last boundary. Source: <c>keras.optimizers.schedules.PiecewiseConstantDecay</c>.
/// </remarks>
public sealed class PiecewiseConstantDecay : LearningRateSchedule
{
    /// <summary>Makes the schedule.</summary>
    /// <param name="boundaries">Last step of each value but the last, in ascending order.</param>
    /// <param name="values">The rates, one more than there are boundaries.</param>
    /// <exception cref="ArgumentException">The numbers of boundaries and values do not fit, or the boundaries do not ascend.</exception>
    public PiecewiseConstantDecay(IReadOnlyList<double> boundaries, IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count != boundaries.Count + 1)
        {
            throw new ArgumentException(
                $"There must be one more value than boundaries. Received {boundaries.Count} boundaries and {values.Count} values.");
        }
        for (int i = 1; i < boundaries.Count; i++)
        {
            if (!(boundaries[i] > boundaries[i - 1]))
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"Boundaries must ascend. Received {boundaries[i - 1]} followed by {boundaries[i]}."));
            }
        }
        Boundaries = [.. boundaries];
        Values = [.. values];
    }

    /// <summary>Last step of each value but the last.</summary>
    public IReadOnlyList<double> Boundaries { get; }

    /// <summary>The rates.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor step)
    {
        Tensor rate = Values[^1];
        for (int i = Boundaries.Count - 1; i >= 0; i--)
        {
            rate = Ops.Where(step <= Boundaries[i], Values[i], rate);
        }
        return rate;
    }
}
