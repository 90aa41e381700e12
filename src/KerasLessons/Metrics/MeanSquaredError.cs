namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Mean of (yTrue − yPred)².</summary>
    /// <remarks>Source: https://keras.io/api/metrics/regression_metrics.</remarks>
    public sealed class MeanSquaredError : AveragedMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="name">Name in logs.</param>
        public MeanSquaredError(string name = "mean_squared_error")
            : base(name)
        {
        }

        /// <inheritdoc/>
        protected override Tensor Values(Tensor yTrue, Tensor yPred) => Losses.MeanSquaredError(yTrue, yPred);
    }
}
