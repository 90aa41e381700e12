using KerasLessons.Formulas;

namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Intersection over union of classes for one-hot targets, averaged over some of them.</summary>
    /// <remarks>Class numbers outside 0 to numClasses − 1 do not count. Source: https://keras.io/api/metrics/segmentation_metrics.</remarks>
    public sealed class OneHotIoU : Metric
    {
        private readonly IoUState _state;
        private readonly int[] _targets;

        /// <summary>Makes the metric.</summary>
        /// <param name="numClasses">Number of classes.</param>
        /// <param name="targetClassIds">The classes that are averaged over.</param>
        /// <param name="name">Name in logs.</param>
        /// <param name="ignoreClass">Class number whose targets do not count; none when left out.</param>
        /// <param name="sparseYPred">Whether outputs are class numbers; scores otherwise.</param>
        /// <param name="axis">Axis of the classes where they are one-hot or scores.</param>
        /// <exception cref="ArgumentException">There are fewer than two classes, or a target class does not exist.</exception>
        public OneHotIoU(
            int numClasses,
            int[] targetClassIds,
            string name = "one_hot_io_u",
            int? ignoreClass = null,
            bool sparseYPred = false,
            int axis = -1)
            : base(name)
        {
            _state = new IoUState(numClasses, ignoreClass, sparseTrue: false, sparsePred: sparseYPred, axis: axis, addVariable: AddVariable);
            _targets = _state.RequireTargets(targetClassIds);
        }

        /// <summary>Number of classes.</summary>
        public int NumClasses => _state.NumClasses;

        /// <summary>The classes that are averaged over.</summary>
        public IReadOnlyList<int> TargetClassIds => _targets;

        /// <summary>Class number whose targets do not count; none when left out.</summary>
        public int? IgnoreClass => _state.IgnoreClass;

        /// <summary>Whether outputs are class numbers; scores otherwise.</summary>
        public bool SparseYPred => _state.SparsePred;

        /// <summary>Axis of the classes where they are one-hot or scores.</summary>
        public int Axis => _state.Axis;

        /// <inheritdoc/>
        public override void UpdateState(Tensor yTrue, Tensor yPred, Tensor? sampleWeight = null) =>
            _state.Update(yTrue, yPred, sampleWeight);

        /// <inheritdoc/>
        public override Tensor Result() => _state.Result(_targets);
    }
}
