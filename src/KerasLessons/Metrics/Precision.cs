using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Share of the predicted positives that are true: TP / (TP + FP).</summary>
    /// <remarks>One value a threshold; a scalar for a single one. Source: https://keras.io/api/metrics/classification_metrics.</remarks>
    public sealed class Precision : Metric
    {
        private readonly Variable _truePositives;
        private readonly Variable _falsePositives;
        private readonly double[] _limits;

        /// <summary>Makes the metric.</summary>
        /// <param name="thresholds">Outputs above count as positive; 0.5 when left out, or none at all if <paramref name="topK"/> is given.</param>
        /// <param name="topK">How many of the greatest outputs of a sample can be positive; all when left out.</param>
        /// <param name="classId">The class that is looked at; all when left out.</param>
        /// <param name="name">Name in logs.</param>
        /// <exception cref="ArgumentOutOfRangeException">
        /// A threshold is not between 0 and 1, <paramref name="topK"/> is below 1 or <paramref name="classId"/> below 0.
        /// </exception>
        public Precision(Thresholds? thresholds = null, int? topK = null, int? classId = null, string name = "precision")
            : base(name)
        {
            Confusion.RequireSelection(topK, classId);
            Thresholds = thresholds;
            TopK = topK;
            ClassId = classId;
            _limits = thresholds?.Values ?? [topK is null ? 0.5 : Confusion.BelowAll];
            _truePositives = AddVariable(_limits.Length, "true_positives");
            _falsePositives = AddVariable(_limits.Length, "false_positives");
        }

        /// <summary>The thresholds that were given.</summary>
        public Thresholds? Thresholds { get; }

        /// <summary>How many of the greatest outputs of a sample can be positive; all when null.</summary>
        public int? TopK { get; }

        /// <summary>The class that is looked at; all when null.</summary>
        public int? ClassId { get; }

        /// <inheritdoc/>
        public override void UpdateState(Tensor yTrue, Tensor yPred, Tensor? sampleWeight = null)
        {
            var counts = Confusion.Count(yTrue, yPred, sampleWeight, _limits, TopK, ClassId);
            _truePositives.AssignAdd(counts.TruePositives);
            _falsePositives.AssignAdd(counts.FalsePositives);
        }

        /// <inheritdoc/>
        public override Tensor Result() =>
            Confusion.Single(KerasFormulas.DivideNoNaN(_truePositives.Value, _truePositives.Value + _falsePositives.Value));
    }
}
