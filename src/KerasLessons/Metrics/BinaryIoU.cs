using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Intersection over union TP / (TP + FP + FN) of the classes 0 and 1, for outputs that are probabilities.</summary>
    /// <remarks>Source: https://keras.io/api/metrics/segmentation_metrics.</remarks>
    public sealed class BinaryIoU : Metric
    {
        private readonly IoUState _state;
        private readonly int[] _targets;

        /// <summary>Makes the metric.</summary>
        /// <param name="targetClassIds">The classes that are averaged over; both when left out.</param>
        /// <param name="threshold">Outputs at or above it count as 1.</param>
        /// <param name="name">Name in logs.</param>
        /// <exception cref="ArgumentException">A target class is neither 0 nor 1.</exception>
        public BinaryIoU(int[]? targetClassIds = null, double threshold = 0.5, string name = "binary_io_u")
            : base(name)
        {
            _state = new IoUState(2, ignoreClass: null, sparseTrue: true, sparsePred: true, axis: -1, addVariable: AddVariable);
            _targets = _state.RequireTargets(targetClassIds ?? [0, 1]);
            Threshold = threshold;
        }

        /// <summary>The classes that are averaged over.</summary>
        public IReadOnlyList<int> TargetClassIds => _targets;

        /// <summary>Outputs at or above it count as 1.</summary>
        public double Threshold { get; }

        /// <inheritdoc/>
        public override void UpdateState(Tensor yTrue, Tensor yPred, Tensor? sampleWeight = null)
        {
            ArgumentNullException.ThrowIfNull(yPred);
            _state.Update(yTrue, KerasFormulas.ToFloat(yPred) >= Threshold, sampleWeight);
        }

        /// <inheritdoc/>
        public override Tensor Result() => _state.Result(_targets);
    }
}
