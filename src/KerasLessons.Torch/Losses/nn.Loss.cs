using KerasLessons.Engine.Primitives;
using KerasLessons.Engine.Tensors;
using KerasLessons.Torch.Autograd;
using KerasLessons.Torch.Operations;

namespace KerasLessons.Torch;

public static partial class nn
{
    /// <summary>How far a network's output lies from what it should be.</summary>
    public abstract class Loss
    {
        private protected Loss(string reduction)
        {
            ArgumentNullException.ThrowIfNull(reduction);
            Reduction = reduction is "mean" or "sum" or "none"
                ? reduction
                : throw new ArgumentException($"Unknown reduction '{reduction}'; use mean, sum or none.");
        }

        /// <summary>What becomes of the losses of the elements: their <c>mean</c>, their <c>sum</c>, or <c>none</c> to keep them.</summary>
        public string Reduction { get; }

        /// <summary>Computes the loss: Python's <c>loss_fn(yhat, y)</c>.</summary>
        /// <param name="input">What the network computed.</param>
        /// <param name="target">What it should have been.</param>
        /// <exception cref="ArgumentException">The shapes or types do not fit each other.</exception>
        public torch.Tensor Invoke(torch.Tensor input, torch.Tensor target)
        {
            ArgumentNullException.ThrowIfNull(input);
            ArgumentNullException.ThrowIfNull(target);
            return Compute(input, target);
        }

        private protected abstract torch.Tensor Compute(torch.Tensor input, torch.Tensor target);

        /// <summary>Both in one type of floating point and, as a loss over broadcast pairs is hardly ever meant, of one shape.</summary>
        private protected (torch.Tensor Input, torch.Tensor Target) Paired(torch.Tensor input, torch.Tensor target)
        {
            if (input.Shape != target.Shape)
            {
                throw new ArgumentException(
                    $"{GetType().Name} compares element with element and needs two tensors of one shape; received {input.Shape} and {target.Shape}. Reshape one, as in y.Reshape(-1, 1).");
            }
            var (a, b) = Promotion.Meet(input, target);
            return (Promotion.ToFloat(a), Promotion.ToFloat(b));
        }

        /// <summary>The losses of the elements reduced, recorded with the gradient of the loss of an element.</summary>
        private protected torch.Tensor Reduced(string name, EngineTensor losses, Func<int, EngineTensor?> slope, torch.Tensor input, torch.Tensor target)
        {
            double scale = Reduction == "mean" ? 1.0 / losses.Size : 1;
            var result = Reduction == "none" ? losses : CascadeSum.Of(losses);
            if (Reduction == "mean")
            {
                result /= losses.Size;
            }
            return Recorder.Record(name, result, (i, gradient) => slope(i) is { } own ? own * (gradient * scale) : null, input, target);
        }
    }
}
