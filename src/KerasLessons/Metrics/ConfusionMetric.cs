using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>A metric of the four counts (true and false positives and negatives) at many thresholds.</summary>
    /// <remarks>What the metrics "x at y" share. Source: https://keras.io/api/metrics/classification_metrics.</remarks>
    public abstract class ConfusionMetric : Metric
    {
        private readonly Variable _truePositives;
        private readonly Variable _falsePositives;
        private readonly Variable _trueNegatives;
        private readonly Variable _falseNegatives;
        private readonly double[] _thresholds;

        private protected ConfusionMetric(double[] thresholds, int? classId, string name)
            : base(name)
        {
            Confusion.RequireSelection(null, classId);
            _thresholds = thresholds;
            ClassId = classId;
            _truePositives = AddVariable(thresholds.Length, "true_positives");
            _falsePositives = AddVariable(thresholds.Length, "false_positives");
            _trueNegatives = AddVariable(thresholds.Length, "true_negatives");
            _falseNegatives = AddVariable(thresholds.Length, "false_negatives");
        }

        /// <summary>The class that is looked at; all when null.</summary>
        public int? ClassId { get; }

        private protected ConfusionCounts Counts =>
            new(_truePositives.Value, _falsePositives.Value, _trueNegatives.Value, _falseNegatives.Value);

        /// <inheritdoc/>
        public sealed override void UpdateState(Tensor yTrue, Tensor yPred, Tensor? sampleWeight = null)
        {
            var counts = Confusion.Count(yTrue, yPred, sampleWeight, _thresholds, classId: ClassId);
            _truePositives.AssignAdd(counts.TruePositives);
            _falsePositives.AssignAdd(counts.FalsePositives);
            _trueNegatives.AssignAdd(counts.TrueNegatives);
            _falseNegatives.AssignAdd(counts.FalseNegatives);
        }
    }
}
