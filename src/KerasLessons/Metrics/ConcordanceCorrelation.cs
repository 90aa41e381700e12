using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Mean over samples of Lin's concordance: 2 · covariance / (variance + variance + (difference of means)² + 1e−7).</summary>
    /// <remarks>Source: https://keras.io/api/metrics/regression_metrics.</remarks>
    public sealed class ConcordanceCorrelation : AveragedMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="axis">Axis along which the vectors lie.</param>
        /// <param name="name">Name in logs.</param>
        public ConcordanceCorrelation(int axis = -1, string name = "concordance_correlation")
            : base(name)
        {
            Axis = axis;
        }

        /// <summary>Axis along which the vectors lie.</summary>
        public int Axis { get; }

        /// <inheritdoc/>
        protected override Tensor Values(Tensor yTrue, Tensor yPred) => MetricFormulas.ConcordanceCorrelation(yTrue, yPred, Axis);
    }
}
