using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Mean of values that are given directly: Σ(value · weight) / Σ weight. Source: https://keras.io/api/metrics/reduction_metrics.</summary>
    public sealed class Mean : Metric
    {
        private readonly Variable _total;
        private readonly Variable _count;

        /// <summary>Makes the metric.</summary>
        /// <param name="name">Name in logs.</param>
        public Mean(string name = "mean")
            : base(name)
        {
            _total = AddVariable(Shape.Scalar, "total");
            _count = AddVariable(Shape.Scalar, "count");
        }

        /// <summary>Collects values.</summary>
        /// <param name="values">A scalar, or values of shape (batch, …).</param>
        /// <param name="sampleWeight">A factor for each sample or value, or a single one; 1 when left out.</param>
        public void UpdateState(Tensor values, Tensor? sampleWeight = null)
        {
            ArgumentNullException.ThrowIfNull(values);
            var (total, count) = WeightedSum.Of(values, sampleWeight, average: true);
            _total.AssignAdd(total);
            _count.AssignAdd(count);
        }

        /// <summary>Not what this metric is for: it averages values, not targets and outputs.</summary>
        /// <exception cref="NotSupportedException">Always.</exception>
        public override void UpdateState(Tensor yTrue, Tensor yPred, Tensor? sampleWeight) => throw new NotSupportedException(
            $"Metric '{Name}' averages values, not targets and outputs; call UpdateState(values, sampleWeight), or use Metrics.MeanMetricWrapper.");

        /// <inheritdoc/>
        public override Tensor Result() => KerasFormulas.DivideNoNaN(_total.Value, _count.Value);
    }
}
