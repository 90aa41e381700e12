using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Best specificity TN / (TN + FP) among thresholds whose sensitivity TP / (TP + FN) is high enough.</summary>
    /// <remarks>0 when no threshold qualifies. Source: https://keras.io/api/metrics/classification_metrics.</remarks>
    public sealed class SpecificityAtSensitivity : ConfusionMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="sensitivity">The sensitivity to reach, from 0 to 1.</param>
        /// <param name="numThresholds">How many thresholds, evenly from 0 to 1, are tried.</param>
        /// <param name="classId">The class that is looked at; all when left out.</param>
        /// <param name="name">Name in logs.</param>
        /// <exception cref="ArgumentOutOfRangeException">The sensitivity is not between 0 and 1, or there is no threshold.</exception>
        public SpecificityAtSensitivity(double sensitivity, int numThresholds = 200, int? classId = null, string name = "specificity_at_sensitivity")
            : base(Confusion.EvenThresholds(numThresholds), classId, name)
        {
            Sensitivity = Confusion.RequireShare(sensitivity, nameof(sensitivity));
            NumThresholds = numThresholds;
        }

        /// <summary>The sensitivity to reach.</summary>
        public double Sensitivity { get; }

        /// <summary>How many thresholds are tried.</summary>
        public int NumThresholds { get; }

        /// <inheritdoc/>
        public override Tensor Result() => Confusion.BestWhere(Counts.Sensitivity, Sensitivity, Counts.Specificity);
    }
}
