namespace KerasLessons.Torch;

public static partial class nn
{
    /// <summary>Absolute differences: |input − target|; the slope at 0 is 0.</summary>
    public sealed class L1Loss : Loss
    {
        /// <summary>Makes the loss.</summary>
        /// <param name="reduction"><c>mean</c>, <c>sum</c> or <c>none</c>.</param>
        /// <exception cref="ArgumentException">The reduction is none of these.</exception>
        public L1Loss(string reduction = "mean")
            : base(reduction)
        {
        }

        private protected override torch.Tensor Compute(torch.Tensor input, torch.Tensor target)
        {
            (input, target) = Paired(input, target);
            var difference = input.Values - target.Values;
            string name = Reduction switch
            {
                "mean" => "MeanBackward0",
                "sum" => "SumBackward0",
                _ => "AbsBackward0",
            };
            return Reduced(name, Ops.Abs(difference), i => i == 0 ? Ops.Sign(difference) : -Ops.Sign(difference), input, target);
        }
    }
}
