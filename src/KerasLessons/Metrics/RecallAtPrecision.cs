using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Best recall TP / (TP + FN) among thresholds whose precision TP / (TP + FP) is high enough.</summary>
    /// <remarks>0 when no threshold qualifies. Source: https://keras.io/api/metrics/classification_metrics.</remarks>
    public sealed class RecallAtPrecision : ConfusionMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="precision">The precision to reach, from 0 to 1.</param>
        /// <param name="numThresholds">How many thresholds, evenly from 0 to 1, are tried.</param>
        /// <param name="classId">The class that is looked at; all when left out.</param>
        /// <param name="name">Name in logs.</param>
        /// <exception cref="ArgumentOutOfRangeException">The precision is not between 0 and 1, or there is no threshold.</exception>
        public RecallAtPrecision(double precision, int numThresholds = 200, int? classId = null, string name = "recall_at_precision")
            : base(Confusion.EvenThresholds(numThresholds), classId, name)
        {
            Precision = Confusion.RequireShare(precision, nameof(precision));
            NumThresholds = numThresholds;
        }

        /// <summary>The precision to reach.</summary>
        public double Precision { get; }

        /// <summary>How many thresholds are tried.</summary>
        public int NumThresholds { get; }

        /// <inheritdoc/>
        public override Tensor Result() => Confusion.BestWhere(Counts.Precision, Precision, Counts.Recall);
    }
}
