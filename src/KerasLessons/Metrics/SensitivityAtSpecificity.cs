using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Best sensitivity TP / (TP + FN) among thresholds whose specificity TN / (TN + FP) is high enough.</summary>
    /// <remarks>0 when no threshold qualifies. Source: https://keras.io/api/metrics/classification_metrics.</remarks>
    public sealed class SensitivityAtSpecificity : ConfusionMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="specificity">The specificity to reach, from 0 to 1.</param>
        /// <param name="numThresholds">How many thresholds, evenly from 0 to 1, are tried.</param>
        /// <param name="classId">The class that is looked at; all when left out.</param>
        /// <param name="name">Name in logs.</param>
        /// <exception cref="ArgumentOutOfRangeException">The specificity is not between 0 and 1, or there is no threshold.</exception>
        public SensitivityAtSpecificity(double specificity, int numThresholds = 200, int? classId = null, string name = "sensitivity_at_specificity")
            : base(Confusion.EvenThresholds(numThresholds), classId, name)
        {
            Specificity = Confusion.RequireShare(specificity, nameof(specificity));
            NumThresholds = numThresholds;
        }

        /// <summary>The specificity to reach.</summary>
        public double Specificity { get; }

        /// <summary>How many thresholds are tried.</summary>
        public int NumThresholds { get; }

        /// <inheritdoc/>
        public override Tensor Result() => Confusion.BestWhere(Counts.Specificity, Specificity, Counts.Sensitivity);
    }
}
