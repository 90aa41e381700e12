namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Mean error in percent: 100 · |(yTrue − yPred) / max(|yTrue|, 1e−7)|.</summary>
    /// <remarks>Source: https://keras.io/api/metrics/regression_metrics.</remarks>
    public sealed class MeanAbsolutePercentageError : AveragedMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="name">Name in logs.</param>
        public MeanAbsolutePercentageError(string name = "mean_absolute_percentage_error")
            : base(name)
        {
        }

        /// <inheritdoc/>
        protected override Tensor Values(Tensor yTrue, Tensor yPred) => Losses.MeanAbsolutePercentageError(yTrue, yPred);
    }
}
