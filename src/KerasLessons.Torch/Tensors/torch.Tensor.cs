using KerasLessons.Engine.Tensors;
using KerasLessons.Torch.Autograd;
using KerasLessons.Torch.Operations;

namespace KerasLessons.Torch;

public static partial class torch
{
    /// <summary>An array of numbers of one type that can be followed for gradients: PyTorch's <c>torch.Tensor</c>.</summary>
    /// <remarks>
    /// <para>
    /// Operations on a tensor with <see cref="RequiresGrad"/> are recorded as they run; <see cref="Backward"/> on the result
    /// adds its derivative to the <see cref="Grad"/> of each leaf. Types combine as in PyTorch: a C# number takes the
    /// tensor's type, and C# doubles make float32.
    /// </para>
    /// <para>
    /// The numbers themselves never change; assigning <see cref="Data"/>, or a step of an optimizer, gives the tensor others. So a
    /// tensor obtained from <see cref="Data"/> or <see cref="Detach"/> keeps the numbers of its moment, where PyTorch's
    /// would follow along.
    /// </para>
    /// </remarks>
    public abstract partial class Tensor
    {
        private EngineTensor? _values;
        private bool _requiresGrad;
        private Tensor? _grad;

        private protected Tensor(EngineTensor values, bool requiresGrad = false, GradientNode? node = null)
        {
            _values = values;
            Node = node;
            RequiresGrad = requiresGrad || node is not null;
        }

        private protected Tensor(DeferredProduct product, GradientNode? node)
        {
            Product = product;
            Node = node;
            RequiresGrad = node is not null;
        }

        /// <summary>Type of the elements.</summary>
        public DType DType => Spec.DType;

        /// <summary>Size of each axis.</summary>
        public Shape Shape => Spec.Shape;

        /// <summary>Number of axes, PyTorch's <c>dim()</c>.</summary>
        public int Rank => Spec.Shape.Rank;

        /// <summary>Number of elements.</summary>
        public int NumEl => Spec.Shape.Size;

        /// <summary>Whether operations on the tensor are recorded, so that gradients can be asked for.</summary>
        /// <exception cref="InvalidOperationException">
        /// It is set to true for integers or truth values, or to false for a result of recorded operations.
        /// </exception>
        public bool RequiresGrad
        {
            get => _requiresGrad;
            set
            {
                if (value && !DType.IsFloat())
                {
                    throw new InvalidOperationException(
                        $"Only floating-point tensors can require gradients; this one holds {DType.NumPyName()}. Convert it first with To(DType.Float32).");
                }
                if (!value && Node is not null)
                {
                    throw new InvalidOperationException(
                        "RequiresGrad can be set to false for leaves only, and this tensor is the result of recorded operations; use Detach().");
                }
                _requiresGrad = value;
            }
        }

        /// <summary>Whether the tensor was made by the user rather than computed by recorded operations.</summary>
        public bool IsLeaf => Node is null;

        /// <summary>The sum of the gradients that backward passes have brought to this leaf; null before the first, and after it was set to null.</summary>
        /// <exception cref="ArgumentException">A gradient of another shape or type is assigned.</exception>
        public Tensor? Grad
        {
            get => _grad;
            set
            {
                if (value is not null && (value.Shape != Shape || value.DType != DType))
                {
                    throw new ArgumentException(
                        $"A gradient has its tensor's shape and type, {Shape} and {DType.NumPyName()}; received {value.Shape} and {value.DType.NumPyName()}.");
                }
                _grad = value;
            }
        }

        /// <summary>The same numbers, not followed; assigning gives the tensor other numbers without recording that.</summary>
        /// <exception cref="ArgumentException">Numbers that are not of floating point are assigned to a tensor that requires gradients.</exception>
        public Tensor Data
        {
            get => new PlainTensor(Values);
            set
            {
                ArgumentNullException.ThrowIfNull(value);
                if (RequiresGrad && !value.DType.IsFloat())
                {
                    throw new ArgumentException(
                        $"A tensor that requires gradients holds floating point; received {value.DType.NumPyName()}. Convert it first with To(DType.Float32).");
                }
                Values = value.Values;
            }
        }

        /// <summary>The numbers.</summary>
        internal EngineTensor Values
        {
            get => _values ??= Product!.Compute();
            set => _values = value;
        }

        /// <summary>The product that the numbers are, if nobody has asked for them yet.</summary>
        internal DeferredProduct? PendingProduct => _values is null ? Product : null;

        private DeferredProduct? Product { get; }

        private TensorSpec Spec => _values?.Spec ?? Product!.Spec;

        /// <summary>The operation that computed the tensor, if it was recorded.</summary>
        internal GradientNode? Node { get; }

        /// <summary>The same numbers, not followed.</summary>
        public Tensor Detach() => new PlainTensor(Values);

        /// <summary>The same numbers as a leaf of its own, followed or not.</summary>
        /// <param name="requiresGrad">Whether operations on it are recorded.</param>
        /// <returns>This tensor.</returns>
        /// <exception cref="InvalidOperationException">See <see cref="RequiresGrad"/>.</exception>
        public Tensor RequireGrad(bool requiresGrad = true)
        {
            RequiresGrad = requiresGrad;
            return this;
        }

        /// <summary>Differentiates this tensor and adds the derivative with respect to each leaf to the leaf's <see cref="Grad"/>.</summary>
        /// <param name="gradient">Weight of each element; may be left out for a single number.</param>
        /// <param name="retainGraph">Whether the record is kept, so that <see cref="Backward"/> can go through it again.</param>
        /// <exception cref="InvalidOperationException">
        /// Nothing was recorded, the tensor has several elements and no weights are given, or the record was used up before.
        /// </exception>
        /// <exception cref="ArgumentException">The weights are of another shape.</exception>
        public void Backward(Tensor? gradient = null, bool retainGraph = false)
        {
            if (!RequiresGrad)
            {
                throw new InvalidOperationException(
                    "Backward needs a tensor computed from one that requires gradients, and this one was not; make the parameters with requiresGrad: true.");
            }
            if (gradient is null && NumEl != 1)
            {
                throw new InvalidOperationException(
                    $"Backward can leave the gradient out for a single number only, and this tensor has shape {Shape}; take its Sum() or Mean(), or give a gradient.");
            }
            if (gradient is not null && gradient.Shape != Shape)
            {
                throw new ArgumentException($"A gradient of shape {gradient.Shape} does not fit the tensor's shape {Shape}; give one number for each element.");
            }
            BackwardPass.Run(this, gradient is null ? Ops.OnesLike(Values) : Ops.Cast(gradient.Values, DType), retainGraph);
        }

        /// <summary>Adds to the gradient, in the same object, as PyTorch does.</summary>
        internal void AccumulateGradient(EngineTensor gradient)
        {
            if (_grad is null)
            {
                _grad = new PlainTensor(gradient);
            }
            else
            {
                _grad.Values = _grad.Values + gradient;
            }
        }
    }

    /// <summary>Any tensor but a module's parameter.</summary>
    internal sealed class PlainTensor : Tensor
    {
        public PlainTensor(EngineTensor values, GradientNode? node = null)
            : base(values, node: node)
        {
        }

        public PlainTensor(DeferredProduct product, GradientNode? node)
            : base(product, node)
        {
        }

        public PlainTensor(EngineTensor values, bool requiresGrad)
            : base(values, requiresGrad)
        {
        }
    }
}
