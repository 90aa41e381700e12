using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Share of samples whose greatest output is that of the right class; targets are one-hot.</summary>
    /// <remarks>Source: https://keras.io/api/metrics/accuracy_metrics.</remarks>
    public sealed class CategoricalAccuracy : AveragedMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="name">Name in logs.</param>
        public CategoricalAccuracy(string name = "categorical_accuracy")
            : base(name)
        {
        }

        /// <inheritdoc/>
        protected override Tensor Values(Tensor yTrue, Tensor yPred) => MetricFormulas.CategoricalEquality(yTrue, yPred);
    }
}
