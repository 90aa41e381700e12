using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Share of outputs that lie on their target's side of a threshold: targets are 0 and 1.</summary>
    /// <remarks>Source: https://keras.io/api/metrics/accuracy_metrics.</remarks>
    public sealed class BinaryAccuracy : AveragedMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="threshold">Outputs above it count as 1; between 0 and 1.</param>
        /// <param name="name">Name in logs.</param>
        /// <exception cref="ArgumentOutOfRangeException">The threshold is not between 0 and 1.</exception>
        public BinaryAccuracy(double threshold = 0.5, string name = "binary_accuracy")
            : base(name)
        {
            if (!(threshold is > 0 and < 1))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(threshold), FormattableString.Invariant($"A threshold of probabilities must lie between 0 and 1; received {threshold}."));
            }
            Threshold = threshold;
        }

        /// <summary>Outputs above it count as 1; between 0 and 1.</summary>
        public double Threshold { get; }

        /// <inheritdoc/>
        protected override Tensor Values(Tensor yTrue, Tensor yPred) => MetricFormulas.BinaryEquality(yTrue, yPred, Threshold);
    }
}
