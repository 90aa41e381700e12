namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Mean over samples of −Σ yTrue · ln p, for one-hot targets.</summary>
    /// <remarks>Source: https://keras.io/api/metrics/probabilistic_metrics.</remarks>
    public sealed class CategoricalCrossentropy : AveragedMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="fromLogits">Whether the outputs are logits instead of probabilities.</param>
        /// <param name="labelSmoothing">How far targets are moved towards even odds, from 0 to 1.</param>
        /// <param name="axis">Axis of the classes.</param>
        /// <param name="name">Name in logs.</param>
        /// <exception cref="ArgumentOutOfRangeException">Label smoothing is not between 0 and 1.</exception>
        public CategoricalCrossentropy(bool fromLogits = false, double labelSmoothing = 0, int axis = -1, string name = "categorical_crossentropy")
            : base(name)
        {
            FromLogits = fromLogits;
            LabelSmoothing = Losses.RequireSmoothing(labelSmoothing);
            Axis = axis;
        }

        /// <summary>Whether the outputs are logits instead of probabilities.</summary>
        public bool FromLogits { get; }

        /// <summary>How far targets are moved towards even odds, from 0 to 1.</summary>
        public double LabelSmoothing { get; }

        /// <summary>Axis of the classes.</summary>
        public int Axis { get; }

        /// <inheritdoc/>
        protected override Tensor Values(Tensor yTrue, Tensor yPred) => Losses.CategoricalCrossentropy(yTrue, yPred, FromLogits, LabelSmoothing, Axis);
    }
}
