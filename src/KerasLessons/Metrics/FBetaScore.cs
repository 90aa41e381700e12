using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Weighted harmonic mean of precision and recall: (1 + β²) · precision · recall / (β² · precision + recall).</summary>
    /// <remarks>Targets and outputs have shape (batch, classes), targets of 0 and 1. Source: https://keras.io/api/metrics/classification_metrics.</remarks>
    public sealed class FBetaScore : Metric
    {
        private readonly FBetaState _state;

        /// <summary>Makes the metric.</summary>
        /// <param name="average">
        /// Null for a score a class; <c>"micro"</c> for one of all decisions together, <c>"macro"</c> for the mean over classes,
        /// <c>"weighted"</c> for the mean weighted by how often a class is true.
        /// </param>
        /// <param name="beta">Weight β of recall against precision; above 0.</param>
        /// <param name="threshold">Outputs above count as positive; when left out the greatest of each sample does.</param>
        /// <param name="name">Name in logs.</param>
        /// <exception cref="ArgumentException">There is no such average, or a number is out of range.</exception>
        public FBetaScore(string? average = null, double beta = 1, double? threshold = null, string name = "fbeta_score")
            : base(name) =>
            _state = new FBetaState(average, beta, threshold, AddVariable);

        /// <summary>How scores of classes become one number; null for one a class.</summary>
        public string? Average => _state.Average;

        /// <summary>Weight β of recall against precision.</summary>
        public double Beta => _state.Beta;

        /// <summary>Outputs above count as positive; null when the greatest of each sample does.</summary>
        public double? Threshold => _state.Threshold;

        /// <inheritdoc/>
        public override void UpdateState(Tensor yTrue, Tensor yPred, Tensor? sampleWeight = null) =>
            _state.Update(yTrue, yPred, sampleWeight);

        /// <inheritdoc/>
        public override Tensor Result() => _state.Result();
    }
}
