using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Share of samples whose right class is among the k greatest outputs; targets are one-hot.</summary>
    /// <remarks>Source: https://keras.io/api/metrics/accuracy_metrics.</remarks>
    public sealed class TopKCategoricalAccuracy : AveragedMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="k">How many of the greatest outputs count.</param>
        /// <param name="name">Name in logs.</param>
        /// <exception cref="ArgumentOutOfRangeException">k is below 1.</exception>
        public TopKCategoricalAccuracy(int k = 5, string name = "top_k_categorical_accuracy")
            : base(name)
        {
            if (k < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(k), $"The number k of best outputs must be 1 or more; received {k}.");
            }
            K = k;
        }

        /// <summary>How many of the greatest outputs count.</summary>
        public int K { get; }

        /// <inheritdoc/>
        protected override Tensor Values(Tensor yTrue, Tensor yPred) => MetricFormulas.InTopK(Ops.ArgMax(yTrue, -1), yPred, K);
    }
}
