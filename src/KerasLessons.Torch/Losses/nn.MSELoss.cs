namespace KerasLessons.Torch;

public static partial class nn
{
    /// <summary>Squared differences: (input − target)².</summary>
    public sealed class MSELoss : Loss
    {
        /// <summary>Makes the loss.</summary>
        /// <param name="reduction"><c>mean</c>, <c>sum</c> or <c>none</c>.</param>
        /// <exception cref="ArgumentException">The reduction is none of these.</exception>
        public MSELoss(string reduction = "mean")
            : base(reduction)
        {
        }

        private protected override torch.Tensor Compute(torch.Tensor input, torch.Tensor target)
        {
            (input, target) = Paired(input, target);
            var difference = input.Values - target.Values;
            return Reduced("MseLossBackward0", Ops.Square(difference), i => difference * (i == 0 ? 2.0 : -2.0), input, target);
        }
    }
}
