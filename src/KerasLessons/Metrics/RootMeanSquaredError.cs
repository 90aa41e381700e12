using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>√ of the mean of (yTrue − yPred)² over all batches.</summary>
    /// <remarks>Source: https://keras.io/api/metrics/regression_metrics.</remarks>
    public sealed class RootMeanSquaredError : AveragedMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="name">Name in logs.</param>
        public RootMeanSquaredError(string name = "root_mean_squared_error")
            : base(name)
        {
        }

        /// <inheritdoc/>
        public override Tensor Result() => Ops.Sqrt(base.Result());

        /// <inheritdoc/>
        protected override Tensor Values(Tensor yTrue, Tensor yPred) => MetricFormulas.SquaredError(yTrue, yPred);
    }
}
