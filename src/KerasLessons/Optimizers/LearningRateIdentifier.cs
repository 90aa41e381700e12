namespace KerasLessons;

/// <summary>What can be given as a learning rate: a number or a <see cref="LearningRateSchedule"/>.</summary>
public sealed class LearningRateIdentifier
{
    private LearningRateIdentifier(double value, LearningRateSchedule? schedule) => (Value, Schedule) = (value, schedule);

    /// <summary>The number; not a number if a schedule was given.</summary>
    public double Value { get; }

    /// <summary>The schedule, if one was given.</summary>
    public LearningRateSchedule? Schedule { get; }

    /// <summary>A constant learning rate.</summary>
    /// <param name="value">A finite number.</param>
    /// <exception cref="ArgumentException">The number is infinite or not a number.</exception>
    public static implicit operator LearningRateIdentifier(double value) => new(Checked(value), null);

    /// <summary>A learning rate that depends on the step.</summary>
    /// <param name="schedule">The schedule.</param>
    public static implicit operator LearningRateIdentifier(LearningRateSchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return new(double.NaN, schedule);
    }

    /// <summary>The number itself, if it can be a learning rate.</summary>
    internal static double Checked(double value) => double.IsFinite(value)
        ? value
        : throw new ArgumentException(FormattableString.Invariant(
            $"A learning rate must be a finite number. Received: learningRate={value}; use a number such as 0.01."));
}
