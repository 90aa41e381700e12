namespace KerasLessons;

/// <summary>A learning rate that depends on the number of steps that have run.</summary>
/// <remarks>
/// One formula, in tensor operations on the step, serves plain numbers and traced training steps. It is computed in
/// double precision; the optimizer rounds the rate to 32 bits. Source: <c>keras.optimizers.schedules.LearningRateSchedule</c>.
/// </remarks>
public abstract class LearningRateSchedule
{
    /// <summary>The learning rate of a step.</summary>
    /// <param name="step">How many steps have run before, from 0.</param>
    public double Invoke(double step) => Compute(step).Item();

    /// <summary>The learning rate of a step, as a scalar.</summary>
    /// <param name="step">How many steps have run before, a scalar.</param>
    public Tensor Invoke(Tensor step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return Compute(step.Cast(DType.Float64));
    }

    /// <summary>Keras's name of the class: <c>CosineDecay</c>.</summary>
    public override string ToString() => GetType().Name;

    /// <summary>The formula.</summary>
    /// <returns>A float64 scalar.</returns>
    /// <param name="step">How many steps have run before, a float64 scalar.</param>
    protected abstract Tensor Compute(Tensor step);

    /// <summary>Throws unless a number of steps is positive.</summary>
    private protected static int RequireSteps(int steps, string argument) => steps > 0
        ? steps
        : throw new ArgumentException($"{argument} must be greater than 0. Received: {argument}={steps}.");
}
