namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Mean of (ln(yTrue + 1) − ln(yPred + 1))².</summary>
    /// <remarks>Source: https://keras.io/api/metrics/regression_metrics.</remarks>
    public sealed class MeanSquaredLogarithmicError : AveragedMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="name">Name in logs.</param>
        public MeanSquaredLogarithmicError(string name = "mean_squared_logarithmic_error")
            : base(name)
        {
        }

        /// <inheritdoc/>
        protected override Tensor Values(Tensor yTrue, Tensor yPred) => Losses.MeanSquaredLogarithmicError(yTrue, yPred);
    }
}
