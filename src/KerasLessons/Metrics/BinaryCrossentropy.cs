namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Mean of −yTrue·ln p − (1 − yTrue)·ln(1 − p).</summary>
    /// <remarks>Source: https://keras.io/api/metrics/probabilistic_metrics.</remarks>
    public sealed class BinaryCrossentropy : AveragedMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="fromLogits">Whether the outputs are logits instead of probabilities.</param>
        /// <param name="labelSmoothing">How far targets are moved towards even odds, from 0 to 1.</param>
        /// <param name="name">Name in logs.</param>
        /// <exception cref="ArgumentOutOfRangeException">Label smoothing is not between 0 and 1.</exception>
        public BinaryCrossentropy(bool fromLogits = false, double labelSmoothing = 0, string name = "binary_crossentropy")
            : base(name)
        {
            FromLogits = fromLogits;
            LabelSmoothing = Losses.RequireSmoothing(labelSmoothing);
        }

        /// <summary>Whether the outputs are logits instead of probabilities.</summary>
        public bool FromLogits { get; }

        /// <summary>How far targets are moved towards even odds, from 0 to 1.</summary>
        public double LabelSmoothing { get; }

        /// <inheritdoc/>
        protected override Tensor Values(Tensor yTrue, Tensor yPred) => Losses.BinaryCrossentropy(yTrue, yPred, FromLogits, LabelSmoothing);
    }
}
