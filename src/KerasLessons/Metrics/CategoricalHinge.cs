namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Mean over samples of max(1 + max((1 − yTrue) · yPred) − Σ yTrue · yPred, 0); targets are 0 and 1.</summary>
    /// <remarks>Source: https://keras.io/api/metrics/hinge_metrics.</remarks>
    public sealed class CategoricalHinge : AveragedMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="name">Name in logs.</param>
        public CategoricalHinge(string name = "categorical_hinge")
            : base(name)
        {
        }

        /// <inheritdoc/>
        protected override Tensor Values(Tensor yTrue, Tensor yPred) => Losses.CategoricalHinge(yTrue, yPred);
    }
}
