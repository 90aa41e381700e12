using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>A metric that is the mean of values, Σ(value · weight) / Σ weight over all batches.</summary>
    /// <remarks>One of your own overrides <see cref="Values"/>. Source: https://keras.io/api/metrics/metrics_wrappers.</remarks>
    public abstract class AveragedMetric : Metric
    {
        private readonly Variable _total;
        private readonly Variable _count;

        /// <summary>Sets the name.</summary>
        /// <param name="name">Name in logs.</param>
        protected AveragedMetric(string name)
            : base(name)
        {
            _total = AddVariable(Shape.Scalar, "total");
            _count = AddVariable(Shape.Scalar, "count");
        }

        /// <inheritdoc/>
        public sealed override void UpdateState(Tensor yTrue, Tensor yPred, Tensor? sampleWeight = null)
        {
            ArgumentNullException.ThrowIfNull(yTrue);
            ArgumentNullException.ThrowIfNull(yPred);
            var values = Values(yTrue, KerasFormulas.ToFloat(yPred));
            if (Mask(yTrue, yPred) is { } mask)
            {
                sampleWeight = sampleWeight is null ? mask : KerasFormulas.MatchWeights(sampleWeight, mask.Shape, mask.DType) * mask;
            }
            var (total, count) = WeightedSum.Of(values, sampleWeight, average: true);
            _total.AssignAdd(total);
            _count.AssignAdd(count);
        }

        /// <inheritdoc/>
        public override Tensor Result() => KerasFormulas.DivideNoNaN(_total.Value, _count.Value);

        /// <summary>The values to average: one a sample, (batch, …), or a scalar.</summary>
        /// <param name="yTrue">Targets.</param>
        /// <param name="yPred">Outputs of the model, floating point.</param>
        protected abstract Tensor Values(Tensor yTrue, Tensor yPred);

        /// <summary>1 for the values that count, 0 for others; null when all do.</summary>
        internal virtual Tensor? Mask(Tensor yTrue, Tensor yPred) => null;
    }
}
