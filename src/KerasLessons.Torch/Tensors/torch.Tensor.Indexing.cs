using System.Runtime.CompilerServices;
using KerasLessons.Torch.Operations;

namespace KerasLessons.Torch;

public static partial class torch
{
    public abstract partial class Tensor
    {
        /// <summary>Elements picked axis by axis; axes not named stay whole, those given a position go: <c>X[.., 0]</c>.</summary>
        /// <param name="indices">Positions, ranges, new axes: <c>x[0]</c>, <c>x[^1, 1..5]</c>, <c>x[.., TensorIndex.NewAxis]</c>.</param>
        /// <exception cref="IndexOutOfRangeException">A position does not exist.</exception>
        /// <exception cref="ArgumentException">There are more indices than axes.</exception>
        [IndexerName("Element")]
        [OverloadResolutionPriority(1)]
        public Tensor this[params ReadOnlySpan<TensorIndex> indices] => StructureOperations.Pick(this, indices);

        /// <summary>Entries along the first axis: those whose numbers are given or, for truth values, those that are true.</summary>
        /// <param name="indices">Integers, or truth values of the shape of the leading axes.</param>
        [IndexerName("Element")]
        public Tensor this[Tensor indices]
        {
            get
            {
                ArgumentNullException.ThrowIfNull(indices);
                return StructureOperations.Pick(this, indices);
            }
        }
    }
}
