namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Mean of |yTrue − yPred|.</summary>
    /// <remarks>Source: https://keras.io/api/metrics/regression_metrics.</remarks>
    public sealed class MeanAbsoluteError : AveragedMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="name">Name in logs.</param>
        public MeanAbsoluteError(string name = "mean_absolute_error")
            : base(name)
        {
        }

        /// <inheritdoc/>
        protected override Tensor Values(Tensor yTrue, Tensor yPred) => Losses.MeanAbsoluteError(yTrue, yPred);
    }
}
