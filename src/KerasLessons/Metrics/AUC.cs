using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Area under the ROC curve (true against false positive rate) or the precision-recall curve, as a Riemann sum over thresholds.</summary>
    /// <remarks>Source: https://keras.io/api/metrics/classification_metrics/#auc-class.</remarks>
    public sealed class AUC : Metric
    {
        private readonly double[] _limits;
        private readonly double[]? _labelWeights;
        private Variable? _truePositives;
        private Variable? _falsePositives;
        private Variable? _trueNegatives;
        private Variable? _falseNegatives;

        /// <summary>Makes the metric.</summary>
        /// <param name="numThresholds">How many thresholds, evenly from 0 to 1, the sum has; at least 2.</param>
        /// <param name="curve"><c>"ROC"</c> or <c>"PR"</c>.</param>
        /// <param name="summationMethod">
        /// <c>"interpolation"</c> (the mean height of each interval; for PR the interpolation of Davis and Goadrich),
        /// <c>"minoring"</c> (the lower height) or <c>"majoring"</c> (the higher one).
        /// </param>
        /// <param name="name">Name in logs.</param>
        /// <param name="thresholds">Thresholds to use instead of even ones; just outside 0 and 1 two are added.</param>
        /// <param name="multiLabel">Whether each entry of the last axis has its own curve, whose areas are averaged.</param>
        /// <param name="numLabels">Number of labels for <paramref name="multiLabel"/>; found from the first batch when left out.</param>
        /// <param name="labelWeights">Weight of each label, in the average or, without <paramref name="multiLabel"/>, in the counts.</param>
        /// <param name="fromLogits">Whether the outputs are logits; a sigmoid makes probabilities of them.</param>
        /// <exception cref="ArgumentException">A curve or summation method does not exist, or a number is out of range.</exception>
        public AUC(
            int numThresholds = 200,
            string curve = "ROC",
            string summationMethod = "interpolation",
            string name = "auc",
            Thresholds? thresholds = null,
            bool multiLabel = false,
            int? numLabels = null,
            double[]? labelWeights = null,
            bool fromLogits = false)
            : base(name)
        {
            Curve = Choice("curve", curve, "ROC", "PR");
            SummationMethod = Choice("summation method", summationMethod, "interpolation", "minoring", "majoring");
            if (thresholds is null && numThresholds < 2)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(numThresholds), $"An area needs two thresholds or more; received numThresholds {numThresholds}.");
            }
            if (numLabels is not null && !multiLabel)
            {
                throw new ArgumentException("numLabels is for multiLabel: true; leave it out otherwise.", nameof(numLabels));
            }
            _limits = thresholds is null ? Confusion.EvenThresholds(numThresholds) : Confusion.WithEnds(thresholds);
            NumThresholds = _limits.Length;
            MultiLabel = multiLabel;
            FromLogits = fromLogits;
            _labelWeights = labelWeights is null ? null : [.. labelWeights];
            if (!multiLabel)
            {
                Build(NumThresholds);
            }
            else if (numLabels is { } labels)
            {
                Build([NumThresholds, labels]);
            }
        }

        /// <summary>How many thresholds the sum has.</summary>
        public int NumThresholds { get; }

        /// <summary><c>"ROC"</c> or <c>"PR"</c>.</summary>
        public string Curve { get; }

        /// <summary>How the area of an interval is computed.</summary>
        public string SummationMethod { get; }

        /// <summary>Whether each label has its own curve.</summary>
        public bool MultiLabel { get; }

        /// <summary>Weight of each label; null for 1.</summary>
        public IReadOnlyList<double>? LabelWeights => _labelWeights;

        /// <summary>Whether the outputs are logits.</summary>
        public bool FromLogits { get; }

        /// <inheritdoc/>
        public override void UpdateState(Tensor yTrue, Tensor yPred, Tensor? sampleWeight = null)
        {
            ArgumentNullException.ThrowIfNull(yTrue);
            ArgumentNullException.ThrowIfNull(yPred);
            if (_labelWeights is not null && (yPred.Rank < 2 || yPred.Shape[^1] != _labelWeights.Length))
            {
                throw new ArgumentException(
                    $"{_labelWeights.Length} label weights do not fit outputs of shape {yPred.Shape}; give one for each entry of the last axis.");
            }
            if (MultiLabel && yPred.Rank < 2)
            {
                throw new ArgumentException(
                    $"With multiLabel the outputs need an axis of labels, shape (batch, labels); received shape {yPred.Shape}.");
            }
            if (_truePositives is null)
            {
                Build([NumThresholds, yPred.Shape[^1]]);
            }
            else if (MultiLabel && _truePositives.Shape[1] != yPred.Shape[^1])
            {
                throw new ArgumentException($"The metric '{Name}' counts {_truePositives.Shape[1]} labels; received outputs of shape {yPred.Shape}.");
            }
            var output = FromLogits ? Activations.Sigmoid(yPred) : yPred;
            var counts = Confusion.Count(
                yTrue, output, sampleWeight, _limits, perLabel: MultiLabel, labelWeights: MultiLabel ? null : LabelWeightsTensor());
            _truePositives!.AssignAdd(counts.TruePositives);
            _falsePositives!.AssignAdd(counts.FalsePositives);
            _trueNegatives!.AssignAdd(counts.TrueNegatives);
            _falseNegatives!.AssignAdd(counts.FalseNegatives);
        }

        /// <inheritdoc/>
        public override Tensor Result()
        {
            if (_truePositives is null)
            {
                return Ops.Zeros(Shape.Scalar);
            }
            var counts = new ConfusionCounts(_truePositives.Value, _falsePositives!.Value, _trueNegatives!.Value, _falseNegatives!.Value);
            var terms = Curve == "PR" && SummationMethod == "interpolation" ? InterpolatedTerms(counts) : RiemannTerms(counts);
            if (!MultiLabel)
            {
                return Ops.Sum(terms);
            }
            var areas = Ops.Sum(terms, [0]);
            return LabelWeightsTensor() is { } weights
                ? KerasFormulas.DivideNoNaN(Ops.Sum(areas * weights), Ops.Sum(weights))
                : Ops.Mean(areas);
        }

        private Tensor RiemannTerms(ConfusionCounts counts)
        {
            var (x, y) = Curve == "ROC" ? (counts.FalsePositiveRate, counts.Recall) : (counts.Recall, counts.Precision);
            var heights = SummationMethod switch
            {
                "interpolation" => (Lower(y) + Upper(y)) / 2.0,
                "minoring" => Ops.Minimum(Lower(y), Upper(y)),
                _ => Ops.Maximum(Lower(y), Upper(y)),
            };
            return (Lower(x) - Upper(x)) * heights;
        }

        /// <summary>Precision between two thresholds is (a + b·P) / P of the positives P; its integral over recall has a closed form.</summary>
        private static Tensor InterpolatedTerms(ConfusionCounts counts)
        {
            var truePositives = counts.TruePositives;
            var positives = truePositives + counts.FalsePositives;
            var stepTrue = Lower(truePositives) - Upper(truePositives);
            var slope = KerasFormulas.DivideNoNaN(stepTrue, Ops.Relu(Lower(positives) - Upper(positives)));
            var intercept = Upper(truePositives) - slope * Upper(positives);
            var known = Ops.Greater(Lower(positives), 0.0) & Ops.Greater(Upper(positives), 0.0);
            var ratio = Ops.Where(
                known, KerasFormulas.DivideNoNaN(Lower(positives), Upper(positives)), Ops.OnesLike(intercept));
            return KerasFormulas.DivideNoNaN(
                slope * (stepTrue + intercept * Ops.Log(ratio)), Upper(truePositives) + Upper(counts.FalseNegatives));
        }

        private static Tensor Lower(Tensor x) => Ops.Split(x, [x.Shape[0] - 1])[0];

        private static Tensor Upper(Tensor x) => Ops.Split(x, [1])[1];

        private Tensor? LabelWeightsTensor()
        {
            if (_labelWeights is null)
            {
                return null;
            }
            Tensor weights = _labelWeights;
            return weights.Cast(DType.Float32);
        }

        private void Build(Shape shape)
        {
            _truePositives = AddVariable(shape, "true_positives");
            _falsePositives = AddVariable(shape, "false_positives");
            _trueNegatives = AddVariable(shape, "true_negatives");
            _falseNegatives = AddVariable(shape, "false_negatives");
        }

        private static string Choice(string what, string value, params string[] known) =>
            Array.Exists(known, name => string.Equals(name, value, StringComparison.OrdinalIgnoreCase))
                ? Array.Find(known, name => string.Equals(name, value, StringComparison.OrdinalIgnoreCase))!
                : throw new ArgumentException($"Unknown {what} '{value}'; use {string.Join(", ", known)}.");
    }
}
