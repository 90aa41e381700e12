namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Mean of ln cosh(yPred − yTrue).</summary>
    /// <remarks>Source: https://keras.io/api/metrics/regression_metrics.</remarks>
    public sealed class LogCoshError : AveragedMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="name">Name in logs.</param>
        public LogCoshError(string name = "logcosh")
            : base(name)
        {
        }

        /// <inheritdoc/>
        protected override Tensor Values(Tensor yTrue, Tensor yPred) => Losses.LogCosh(yTrue, yPred);
    }
}
