using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Coefficient of determination R² = 1 − Σ(yTrue − yPred)² / Σ(yTrue − mean)², over all batches.</summary>
    /// <remarks>Targets and outputs have shape (batch, outputs). Source: https://keras.io/api/metrics/regression_metrics/#r2score-class.</remarks>
    public sealed class R2Score : Metric
    {
        private readonly Variable _samples;
        private Variable? _sum;
        private Variable? _squaredSum;
        private Variable? _residual;
        private Variable? _count;

        /// <summary>Makes the metric.</summary>
        /// <param name="classAggregation">
        /// How several outputs become one number: <c>"uniform_average"</c>, <c>"variance_weighted_average"</c>, or null for one value each.
        /// </param>
        /// <param name="numRegressors">Number p of regressors for the adjusted R², 1 − (1 − R²)(n − 1) / (n − p − 1); 0 for the plain one.</param>
        /// <param name="name">Name in logs.</param>
        /// <exception cref="ArgumentException">There is no such aggregation, or the number of regressors is below 0.</exception>
        public R2Score(string? classAggregation = "uniform_average", int numRegressors = 0, string name = "r2_score")
            : base(name)
        {
            if (classAggregation is not (null or "uniform_average" or "variance_weighted_average"))
            {
                throw new ArgumentException(
                    $"Unknown class aggregation '{classAggregation}'; use uniform_average, variance_weighted_average or null.", nameof(classAggregation));
            }
            if (numRegressors < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(numRegressors), $"The number of regressors cannot be below 0; received {numRegressors}.");
            }
            ClassAggregation = classAggregation;
            NumRegressors = numRegressors;
            _samples = AddVariable(Shape.Scalar, "num_samples");
        }

        /// <summary>How several outputs become one number; null for one value each.</summary>
        public string? ClassAggregation { get; }

        /// <summary>Number of regressors for the adjusted R²; 0 for the plain one.</summary>
        public int NumRegressors { get; }

        /// <inheritdoc/>
        public override void UpdateState(Tensor yTrue, Tensor yPred, Tensor? sampleWeight = null)
        {
            var (target, output) = KerasFormulas.Match(yTrue, yPred);
            if (target.Rank == 1)
            {
                (target, output) = (target.ExpandDims(-1), output.ExpandDims(-1));
            }
            if (target.Rank != 2)
            {
                throw new ArgumentException($"R² takes targets and outputs of shape (batch, outputs); received shape {target.Shape}.");
            }
            int outputs = target.Shape[1];
            if (_sum is null)
            {
                _sum = AddVariable(outputs, "sum");
                _squaredSum = AddVariable(outputs, "squared_sum");
                _residual = AddVariable(outputs, "residual");
                _count = AddVariable(outputs, "count");
            }
            if (_sum.Shape[0] != outputs)
            {
                throw new ArgumentException($"The metric '{Name}' follows {_sum.Shape[0]} outputs; received shape {target.Shape}.");
            }
            (target, output) = (target.Cast(DType.Float32), output.Cast(DType.Float32));
            var weight = sampleWeight is null
                ? Ops.OnesLike(target)
                : Ops.BroadcastTo(KerasFormulas.MatchWeights(sampleWeight, target.Shape, target.DType), target.Shape);
            _sum.AssignAdd(Ops.Sum(target * weight, [0]));
            _squaredSum!.AssignAdd(Ops.Sum(Ops.Square(target) * weight, [0]));
            _residual!.AssignAdd(Ops.Sum(Ops.Square(target - output) * weight, [0]));
            _count!.AssignAdd(Ops.Sum(weight, [0]));
            _samples.AssignAdd(Ops.Full(Shape.Scalar, target.Shape[0]));
        }

        /// <inheritdoc/>
        public override Tensor Result()
        {
            if (_sum is null)
            {
                return Ops.Zeros(Shape.Scalar);
            }
            var mean = KerasFormulas.DivideNoNaN(_sum.Value, _count!.Value);
            var total = _squaredSum!.Value - _sum.Value * mean;
            // Without variance there is nothing to explain: 0, as in Keras.
            var scores = Ops.Where(Ops.Equal(total, 0.0), Ops.ZerosLike(total), 1.0 - KerasFormulas.DivideNoNaN(_residual!.Value, total));
            scores = ClassAggregation switch
            {
                "uniform_average" => Ops.Mean(scores),
                "variance_weighted_average" => KerasFormulas.DivideNoNaN(Ops.Sum(total * scores), Ops.Sum(total)),
                _ => scores,
            };
            if (NumRegressors == 0)
            {
                return scores;
            }
            // With too few samples the adjustment does not exist, and the plain score is given.
            var freedom = _samples.Value - (NumRegressors + 1.0);
            var adjusted = 1.0 - KerasFormulas.DivideNoNaN((1.0 - scores) * (_samples.Value - 1.0), freedom);
            return Ops.Where(freedom > 0, adjusted, scores);
        }
    }
}
