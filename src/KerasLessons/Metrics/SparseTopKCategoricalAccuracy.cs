using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Share of samples whose right class is among the k greatest outputs; targets are class numbers.</summary>
    /// <remarks>Source: https://keras.io/api/metrics/accuracy_metrics.</remarks>
    public sealed class SparseTopKCategoricalAccuracy : AveragedMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="k">How many of the greatest outputs count.</param>
        /// <param name="fromSortedIds">Whether the outputs are class numbers, the best first, instead of scores.</param>
        /// <param name="name">Name in logs.</param>
        /// <exception cref="ArgumentOutOfRangeException">k is below 1.</exception>
        public SparseTopKCategoricalAccuracy(int k = 5, bool fromSortedIds = false, string name = "sparse_top_k_categorical_accuracy")
            : base(name)
        {
            if (k < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(k), $"The number k of best outputs must be 1 or more; received {k}.");
            }
            K = k;
            FromSortedIds = fromSortedIds;
        }

        /// <summary>How many of the greatest outputs count.</summary>
        public int K { get; }

        /// <summary>Whether the outputs are class numbers, the best first, instead of scores.</summary>
        public bool FromSortedIds { get; }

        /// <inheritdoc/>
        protected override Tensor Values(Tensor yTrue, Tensor yPred) => FromSortedIds
            ? MetricFormulas.InFirstK(yTrue, yPred, K)
            : MetricFormulas.InTopK(Losses.DropLastOne(yTrue, yPred.Rank), yPred, K);
    }
}
