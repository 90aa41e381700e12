namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Mean cosine of the angle between targets and outputs: 1 when they point the same way. (The loss of this name has the opposite sign.)</summary>
    /// <remarks>Source: https://keras.io/api/metrics/regression_metrics.</remarks>
    public sealed class CosineSimilarity : AveragedMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="axis">Axis along which the vectors lie.</param>
        /// <param name="name">Name in logs.</param>
        public CosineSimilarity(int axis = -1, string name = "cosine_similarity")
            : base(name)
        {
            Axis = axis;
        }

        /// <summary>Axis along which the vectors lie.</summary>
        public int Axis { get; }

        /// <inheritdoc/>
        protected override Tensor Values(Tensor yTrue, Tensor yPred) => -Losses.CosineSimilarity(yTrue, yPred, Axis);
    }
}
