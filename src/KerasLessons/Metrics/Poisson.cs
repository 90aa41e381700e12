namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Mean of yPred − yTrue · ln(yPred + 1e−7).</summary>
    /// <remarks>Source: https://keras.io/api/metrics/probabilistic_metrics.</remarks>
    public sealed class Poisson : AveragedMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="name">Name in logs.</param>
        public Poisson(string name = "poisson")
            : base(name)
        {
        }

        /// <inheritdoc/>
        protected override Tensor Values(Tensor yTrue, Tensor yPred) => Losses.Poisson(yTrue, yPred);
    }
}
