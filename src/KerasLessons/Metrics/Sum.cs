using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Sum of values that are given directly: Σ(value · weight). Source: https://keras.io/api/metrics/reduction_metrics.</summary>
    public sealed class Sum : Metric
    {
        private readonly Variable _total;

        /// <summary>Makes the metric.</summary>
        /// <param name="name">Name in logs.</param>
        public Sum(string name = "sum")
            : base(name)
        {
            _total = AddVariable(Shape.Scalar, "total");
        }

        /// <summary>Collects values.</summary>
        /// <param name="values">A scalar, or values of shape (batch, …).</param>
        /// <param name="sampleWeight">A factor for each sample or value, or a single one; 1 when left out.</param>
        public void UpdateState(Tensor values, Tensor? sampleWeight = null)
        {
            ArgumentNullException.ThrowIfNull(values);
            var (total, _) = WeightedSum.Of(values, sampleWeight, average: false);
            _total.AssignAdd(total);
        }

        /// <summary>Not what this metric is for: it sums values, not targets and outputs.</summary>
        /// <exception cref="NotSupportedException">Always.</exception>
        public override void UpdateState(Tensor yTrue, Tensor yPred, Tensor? sampleWeight) => throw new NotSupportedException(
            $"Metric '{Name}' sums values, not targets and outputs; call UpdateState(values, sampleWeight).");

        /// <inheritdoc/>
        public override Tensor Result() => _total.Value;
    }
}
