using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Share of samples whose greatest output is that of the right class; targets are class numbers.</summary>
    /// <remarks>Source: https://keras.io/api/metrics/accuracy_metrics.</remarks>
    public sealed class SparseCategoricalAccuracy : AveragedMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="name">Name in logs.</param>
        public SparseCategoricalAccuracy(string name = "sparse_categorical_accuracy")
            : base(name)
        {
        }

        /// <inheritdoc/>
        protected override Tensor Values(Tensor yTrue, Tensor yPred) => MetricFormulas.SparseCategoricalEquality(yTrue, yPred);
    }
}
