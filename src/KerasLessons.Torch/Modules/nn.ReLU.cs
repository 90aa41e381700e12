namespace KerasLessons.Torch;

public static partial class nn
{
    /// <summary>max(x, 0), element by element.</summary>
    public sealed class ReLU : Module
    {
        /// <inheritdoc/>
        public override torch.Tensor Forward(torch.Tensor input) => torch.Relu(input);
    }
}
