using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Mean over samples of Pearson's correlation of targets and outputs: covariance / (σ · σ).</summary>
    /// <remarks>Source: https://keras.io/api/metrics/regression_metrics.</remarks>
    public sealed class PearsonCorrelation : AveragedMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="axis">Axis along which the vectors lie.</param>
        /// <param name="name">Name in logs.</param>
        public PearsonCorrelation(int axis = -1, string name = "pearson_correlation")
            : base(name)
        {
            Axis = axis;
        }

        /// <summary>Axis along which the vectors lie.</summary>
        public int Axis { get; }

        /// <inheritdoc/>
        protected override Tensor Values(Tensor yTrue, Tensor yPred) => MetricFormulas.PearsonCorrelation(yTrue, yPred, Axis);
    }
}
