using KerasLessons.Engine.Tensors;
using KerasLessons.Torch.Operations;

namespace KerasLessons.Torch;

public static partial class torch
{
    public abstract partial class Tensor
    {
        /// <summary>The axes in reverse order: a matrix transposed.</summary>
        public Tensor T => StructureOperations.Permute("PermuteBackward0", this, [.. Enumerable.Range(0, Rank).Reverse()]);

        /// <summary>The same values in another element type; from floating point to integers digits after the point are cut off.</summary>
        public Tensor To(DType dtype) => Promotion.Cast(this, dtype);

        /// <summary>Matrix product, Python's <c>@</c>; vectors count as a row on the left and as a column on the right.</summary>
        /// <exception cref="ArgumentException">The sizes or the types do not fit.</exception>
        public Tensor MatMul(Tensor other) => MatrixOperations.MatMul(this, other);

        /// <summary>The same elements in row-major order under another shape; one size may be −1.</summary>
        public Tensor Reshape(params int[] shape) => StructureOperations.Reshape(this, shape);

        /// <inheritdoc cref="Reshape(int[])"/>
        public Tensor View(params int[] shape) => StructureOperations.Reshape(this, shape);

        /// <summary>All elements in row-major order in one axis.</summary>
        public Tensor Flatten() => StructureOperations.Reshape(this, -1);

        /// <summary>Two axes exchanged.</summary>
        public Tensor Transpose(int dim0, int dim1)
        {
            int[] order = [.. Enumerable.Range(0, Rank)];
            (dim0, dim1) = (ShapeRules.NormalizeAxis(dim0, Rank), ShapeRules.NormalizeAxis(dim1, Rank));
            (order[dim0], order[dim1]) = (order[dim1], order[dim0]);
            return StructureOperations.Permute("TransposeBackward0", this, order);
        }

        /// <summary>A new axis of size 1 at <paramref name="dim"/>; −1 is last.</summary>
        public Tensor Unsqueeze(int dim) => StructureOperations.Unsqueeze(this, dim);

        /// <summary>Without axes of size 1: the named one, if it is of size 1, or all.</summary>
        public Tensor Squeeze(int? dim = null) => StructureOperations.Squeeze(this, dim);

        /// <summary>Each line along an axis in ascending or descending order, and the places where the elements stood, as int64.</summary>
        /// <param name="dim">Axis; the last when left out.</param>
        /// <param name="descending">Whether the greatest comes first.</param>
        public (Tensor Values, Tensor Indices) Sort(int dim = -1, bool descending = false) => StructureOperations.Sort(this, dim, descending);

        /// <summary>Sum of the elements along axes, of all when left out; integers give int64.</summary>
        /// <param name="dim">Axis or axes, negative ones from the back.</param>
        /// <param name="keepDim">Whether the summed axes stay, with size 1.</param>
        public Tensor Sum(AxisList dim = default, bool keepDim = false) => ReductionOperations.Sum(this, dim, keepDim);

        /// <summary>Arithmetic mean of the elements along axes, of all when left out.</summary>
        /// <param name="dim">Axis or axes, negative ones from the back.</param>
        /// <param name="keepDim">Whether the axes stay, with size 1.</param>
        /// <exception cref="ArgumentException">The elements are not of floating point.</exception>
        public Tensor Mean(AxisList dim = default, bool keepDim = false) => ReductionOperations.Mean(this, dim, keepDim);

        /// <summary>Greatest element; NaN if there is one.</summary>
        public Tensor Max() => ReductionOperations.Extreme(this, greatest: true);

        /// <summary>Least element; NaN if there is one.</summary>
        public Tensor Min() => ReductionOperations.Extreme(this, greatest: false);

        /// <summary>Position of the greatest element along an axis, in the flattened tensor when left out, as int64.</summary>
        public Tensor ArgMax(int? dim = null) => new PlainTensor(Ops.ArgMax(Values, dim));

        /// <summary>Position of the least element along an axis, in the flattened tensor when left out, as int64.</summary>
        public Tensor ArgMin(int? dim = null) => new PlainTensor(Ops.ArgMin(Values, dim));

        /// <summary>Elements to a power, Python's <c>**</c>.</summary>
        public Tensor Pow(double exponent) => ArithmeticOperations.Pow(this, exponent);

        /// <summary>Elements to a power, Python's <c>**</c>; integers stay integers.</summary>
        /// <exception cref="ArgumentException">Integers are raised to a negative power.</exception>
        public Tensor Pow(long exponent) => ArithmeticOperations.Pow(this, exponent);

        /// <summary>Elements to a power, Python's <c>**</c>.</summary>
        public Tensor Pow(Tensor exponent) => ArithmeticOperations.Pow(this, exponent);

        /// <summary>e^x, element by element.</summary>
        public Tensor Exp() => ElementwiseOperations.Exp(this);

        /// <summary>Natural logarithm, element by element.</summary>
        public Tensor Log() => ElementwiseOperations.Log(this);

        /// <summary>Square root, element by element.</summary>
        public Tensor Sqrt() => ElementwiseOperations.Sqrt(this);

        /// <summary>Absolute value, element by element.</summary>
        public Tensor Abs() => ElementwiseOperations.Abs(this);

        /// <summary>Sine of radians, element by element.</summary>
        public Tensor Sin() => ElementwiseOperations.Sin(this);

        /// <summary>Cosine of radians, element by element.</summary>
        public Tensor Cos() => ElementwiseOperations.Cos(this);

        /// <summary>Hyperbolic tangent, element by element.</summary>
        public Tensor Tanh() => ElementwiseOperations.Tanh(this);

        /// <summary>1 / (1 + e^−x), element by element.</summary>
        public Tensor Sigmoid() => ElementwiseOperations.Sigmoid(this);

        /// <summary>max(x, 0), element by element.</summary>
        public Tensor Relu() => ElementwiseOperations.Relu(this);
    }
}
