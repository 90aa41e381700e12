using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Best precision TP / (TP + FP) among thresholds whose recall TP / (TP + FN) is high enough.</summary>
    /// <remarks>0 when no threshold qualifies. Source: https://keras.io/api/metrics/classification_metrics.</remarks>
    public sealed class PrecisionAtRecall : ConfusionMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="recall">The recall to reach, from 0 to 1.</param>
        /// <param name="numThresholds">How many thresholds, evenly from 0 to 1, are tried.</param>
        /// <param name="classId">The class that is looked at; all when left out.</param>
        /// <param name="name">Name in logs.</param>
        /// <exception cref="ArgumentOutOfRangeException">The recall is not between 0 and 1, or there is no threshold.</exception>
        public PrecisionAtRecall(double recall, int numThresholds = 200, int? classId = null, string name = "precision_at_recall")
            : base(Confusion.EvenThresholds(numThresholds), classId, name)
        {
            Recall = Confusion.RequireShare(recall, nameof(recall));
            NumThresholds = numThresholds;
        }

        /// <summary>The recall to reach.</summary>
        public double Recall { get; }

        /// <summary>How many thresholds are tried.</summary>
        public int NumThresholds { get; }

        /// <inheritdoc/>
        public override Tensor Result() => Confusion.BestWhere(Counts.Recall, Recall, Counts.Precision);
    }
}
