namespace KerasLessons.Torch;

public static partial class nn
{
    /// <summary>Binary cross-entropy of σ(input) with target, computed from the logit without overflow: max(x, 0) − x·y + ln(1 + e^−|x|).</summary>
    public sealed class BCEWithLogitsLoss : Loss
    {
        /// <summary>Makes the loss.</summary>
        /// <param name="reduction"><c>mean</c>, <c>sum</c> or <c>none</c>.</param>
        /// <exception cref="ArgumentException">The reduction is none of these.</exception>
        public BCEWithLogitsLoss(string reduction = "mean")
            : base(reduction)
        {
        }

        private protected override torch.Tensor Compute(torch.Tensor input, torch.Tensor target)
        {
            (input, target) = Paired(input, target);
            var (x, y) = (input.Values, target.Values);
            var losses = Ops.Maximum(x, 0.0) - x * y + Ops.Log1P(Ops.Exp(-Ops.Abs(x)));
            return Reduced("BinaryCrossEntropyWithLogitsBackward0", losses, i => i == 0 ? Ops.Sigmoid(x) - y : -x, input, target);
        }
    }
}
