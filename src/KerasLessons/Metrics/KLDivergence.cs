namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Mean over samples of Σ yTrue · ln(yTrue / yPred).</summary>
    /// <remarks>Source: https://keras.io/api/metrics/probabilistic_metrics.</remarks>
    public sealed class KLDivergence : AveragedMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="name">Name in logs.</param>
        public KLDivergence(string name = "kl_divergence")
            : base(name)
        {
        }

        /// <inheritdoc/>
        protected override Tensor Values(Tensor yTrue, Tensor yPred) => Losses.KLDivergence(yTrue, yPred);
    }
}
