using KerasLessons.Engine.Tensors;
using KerasLessons.Torch.Autograd;
using KerasLessons.Torch.Operations;

namespace KerasLessons.Torch;

public static partial class nn
{
    /// <summary>Cross-entropy of softmax(input) with the target: −ln softmax(x)[y], or −Σ y·ln softmax(x).</summary>
    /// <remarks>
    /// The input has a row of scores for each example, or is one row. The target has the number of the right class for each
    /// example (integers), or its probabilities of all classes (floating point).
    /// </remarks>
    public sealed class CrossEntropyLoss : Loss
    {
        /// <summary>Makes the loss.</summary>
        /// <param name="reduction"><c>mean</c> over the examples, <c>sum</c> or <c>none</c>.</param>
        /// <exception cref="ArgumentException">The reduction is none of these.</exception>
        public CrossEntropyLoss(string reduction = "mean")
            : base(reduction)
        {
        }

        private protected override torch.Tensor Compute(torch.Tensor input, torch.Tensor target)
        {
            if (input.Rank is not (1 or 2) || !input.DType.IsFloat())
            {
                throw new ArgumentException(
                    $"CrossEntropyLoss takes a row of scores for each example, in floating point; received shape {input.Shape} of {input.DType.NumPyName()}.");
            }
            return target.DType.IsFloat() ? OfProbabilities(input, target) : OfClasses(input, target);
        }

        private torch.Tensor OfProbabilities(torch.Tensor input, torch.Tensor target)
        {
            if (target.Shape != input.Shape)
            {
                throw new ArgumentException(
                    $"Probabilities of classes have the scores' shape {input.Shape}; received {target.Shape}. For numbers of classes convert the target with To(DType.Int64).");
            }
            var y = Promotion.Cast(target, input.DType);
            var logs = Ops.LogSoftmax(input.Values);
            var losses = -Ops.Sum(logs * y.Values, -1);
            string name = Reduction switch
            {
                "mean" => "DivBackward1",
                _ => "NegBackward0",
            };
            return Reduced(name, losses, (i, weights) => i == 0
                ? weights * (Ops.Exp(logs) * Ops.Sum(y.Values, -1, keepDims: true) - y.Values)
                : weights * -logs, input, y);
        }

        private torch.Tensor OfClasses(torch.Tensor input, torch.Tensor target)
        {
            int classes = input.Shape[^1];
            if (target.DType is not (DType.Int64 or DType.Int32) || !target.Shape.SequenceEqual(input.Shape.Take(input.Rank - 1)))
            {
                throw new ArgumentException(
                    $"For scores of shape {input.Shape} the target is one class number for each example; received shape {target.Shape} of {target.DType.NumPyName()}.");
            }
            foreach (long number in target.ToArray<long>())
            {
                if (number < 0 || number >= classes)
                {
                    throw new ArgumentException($"Class numbers lie from 0 to {classes - 1} for {classes} scores; received {number}.");
                }
            }
            var chosen = Ops.OneHot(target.Values, classes, input.DType);
            var logs = Ops.LogSoftmax(input.Values);
            return Reduced("NllLossBackward0", -Ops.Sum(logs * chosen, -1), (_, weights) => weights * (Ops.Exp(logs) - chosen), input, target);
        }

        /// <summary>The examples' losses reduced; the slope is multiplied by each example's weight.</summary>
        private torch.Tensor Reduced(string name, EngineTensor losses, Func<int, EngineTensor, EngineTensor> slope, torch.Tensor input, torch.Tensor target)
        {
            double scale = Reduction == "mean" ? 1.0 / losses.Size : 1;
            var result = Reduction == "none" ? losses : CascadeSum.Of(losses) * scale;
            return Recorder.Record(name, result, (i, gradient) =>
            {
                var weights = Ops.BroadcastTo(gradient * scale, losses.Shape);
                return slope(i, Ops.ExpandDims(weights, -1));
            }, input, target);
        }
    }
}
