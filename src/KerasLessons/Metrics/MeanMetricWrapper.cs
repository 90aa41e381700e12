using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Mean of a function of targets and outputs. Source: https://keras.io/api/metrics/metrics_wrappers.</summary>
    public sealed class MeanMetricWrapper : AveragedMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="function">Takes targets and outputs, returns values: one a sample, or a scalar.</param>
        /// <param name="name">Name in logs.</param>
        public MeanMetricWrapper(Func<Tensor, Tensor, Tensor> function, string name = "mean_metric_wrapper")
            : base(name)
        {
            ArgumentNullException.ThrowIfNull(function);
            Function = function;
        }

        /// <summary>The function whose values are averaged.</summary>
        public Func<Tensor, Tensor, Tensor> Function { get; }

        /// <inheritdoc/>
        protected override Tensor Values(Tensor yTrue, Tensor yPred)
        {
            var (target, output) = KerasFormulas.SqueezeOrExpand(yTrue.Cast(yPred.DType), yPred);
            return Function(target, output) ?? throw new InvalidOperationException(
                $"The function of metric '{Name}' returned null; return a tensor computed from targets and outputs.");
        }
    }
}
