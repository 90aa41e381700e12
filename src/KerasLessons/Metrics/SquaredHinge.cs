namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Mean of max(1 − yTrue · yPred, 0)²; targets are −1 and 1, those of 0 and 1 are converted.</summary>
    /// <remarks>Source: https://keras.io/api/metrics/hinge_metrics.</remarks>
    public sealed class SquaredHinge : AveragedMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="name">Name in logs.</param>
        public SquaredHinge(string name = "squared_hinge")
            : base(name)
        {
        }

        /// <inheritdoc/>
        protected override Tensor Values(Tensor yTrue, Tensor yPred) => Losses.SquaredHinge(yTrue, yPred);
    }
}
