using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Intersection over union TP / (TP + FP + FN), averaged over all classes.</summary>
    /// <remarks>Class numbers outside 0 to numClasses − 1 do not count. Source: https://keras.io/api/metrics/segmentation_metrics.</remarks>
    public sealed class MeanIoU : Metric
    {
        private readonly IoUState _state;

        /// <summary>Makes the metric.</summary>
        /// <param name="numClasses">Number of classes.</param>
        /// <param name="name">Name in logs.</param>
        /// <param name="ignoreClass">Class number whose targets do not count; none when left out.</param>
        /// <param name="sparseYTrue">Whether targets are class numbers; one-hot otherwise.</param>
        /// <param name="sparseYPred">Whether outputs are class numbers; scores otherwise.</param>
        /// <param name="axis">Axis of the classes where they are one-hot or scores.</param>
        /// <exception cref="ArgumentException">There are fewer than two classes.</exception>
        public MeanIoU(
            int numClasses,
            string name = "mean_io_u",
            int? ignoreClass = null,
            bool sparseYTrue = true,
            bool sparseYPred = true,
            int axis = -1)
            : base(name) =>
            _state = new IoUState(numClasses, ignoreClass, sparseYTrue, sparseYPred, axis, AddVariable);

        /// <summary>Number of classes.</summary>
        public int NumClasses => _state.NumClasses;

        /// <summary>Class number whose targets do not count; none when left out.</summary>
        public int? IgnoreClass => _state.IgnoreClass;

        /// <summary>Whether targets are class numbers; one-hot otherwise.</summary>
        public bool SparseYTrue => _state.SparseTrue;

        /// <summary>Whether outputs are class numbers; scores otherwise.</summary>
        public bool SparseYPred => _state.SparsePred;

        /// <summary>Axis of the classes where they are one-hot or scores.</summary>
        public int Axis => _state.Axis;

        /// <inheritdoc/>
        public override void UpdateState(Tensor yTrue, Tensor yPred, Tensor? sampleWeight = null) =>
            _state.Update(yTrue, yPred, sampleWeight);

        /// <inheritdoc/>
        public override Tensor Result() => _state.Result(null);
    }
}
