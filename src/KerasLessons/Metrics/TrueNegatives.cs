using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Number (or summed weight) of outputs not above a threshold whose target is false; one a threshold.</summary>
    /// <remarks>Source: https://keras.io/api/metrics/classification_metrics.</remarks>
    public sealed class TrueNegatives : Metric
    {
        private readonly Variable _count;

        /// <summary>Makes the metric.</summary>
        /// <param name="thresholds">Thresholds between 0 and 1; a single 0.5 when left out.</param>
        /// <param name="name">Name in logs.</param>
        /// <exception cref="ArgumentOutOfRangeException">A threshold is not between 0 and 1.</exception>
        public TrueNegatives(Thresholds? thresholds = null, string name = "true_negatives")
            : base(name)
        {
            Thresholds = thresholds ?? 0.5;
            _count = AddVariable(Thresholds.Count, "count");
        }

        /// <summary>The thresholds.</summary>
        public Thresholds Thresholds { get; }

        /// <inheritdoc/>
        public override void UpdateState(Tensor yTrue, Tensor yPred, Tensor? sampleWeight = null) =>
            _count.AssignAdd(Confusion.Count(yTrue, yPred, sampleWeight, Thresholds.Values).TrueNegatives);

        /// <inheritdoc/>
        public override Tensor Result() => Confusion.Single(_count.Value);
    }
}
