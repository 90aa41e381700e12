namespace KerasLessons;

public static partial class Metrics
{
    /// <summary>Mean of −ln p of the class that each target names.</summary>
    /// <remarks>Source: https://keras.io/api/metrics/probabilistic_metrics.</remarks>
    public sealed class SparseCategoricalCrossentropy : AveragedMetric
    {
        /// <summary>Makes the metric.</summary>
        /// <param name="fromLogits">Whether the outputs are logits instead of probabilities.</param>
        /// <param name="ignoreClass">Class number whose targets do not count; none when left out.</param>
        /// <param name="axis">Axis of the classes.</param>
        /// <param name="name">Name in logs.</param>
        public SparseCategoricalCrossentropy(bool fromLogits = false, int? ignoreClass = null, int axis = -1, string name = "sparse_categorical_crossentropy")
            : base(name)
        {
            FromLogits = fromLogits;
            IgnoreClass = ignoreClass;
            Axis = axis;
        }

        /// <summary>Whether the outputs are logits instead of probabilities.</summary>
        public bool FromLogits { get; }

        /// <summary>Class number whose targets do not count; none when left out.</summary>
        public int? IgnoreClass { get; }

        /// <summary>Axis of the classes.</summary>
        public int Axis { get; }

        /// <inheritdoc/>
        internal override Tensor? Mask(Tensor yTrue, Tensor yPred) => IgnoreClass is { } ignored
            ? Ops.NotEqual(Losses.DropLastOne(yTrue, yPred.Rank), ignored).Cast(DType.Float32)
            : null;

        /// <inheritdoc/>
        protected override Tensor Values(Tensor yTrue, Tensor yPred) => Losses.SparseCategoricalCrossentropy(yTrue, yPred, FromLogits, IgnoreClass, Axis);
    }
}
