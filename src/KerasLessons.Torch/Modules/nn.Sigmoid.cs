namespace KerasLessons.Torch;

public static partial class nn
{
    /// <summary>1 / (1 + e^−x), element by element.</summary>
    public sealed class Sigmoid : Module
    {
        /// <inheritdoc/>
        public override torch.Tensor Forward(torch.Tensor input) => torch.Sigmoid(input);
    }
}
