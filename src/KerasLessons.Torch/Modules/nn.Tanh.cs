namespace KerasLessons.Torch;

public static partial class nn
{
    /// <summary>Hyperbolic tangent, element by element.</summary>
    public sealed class Tanh : Module
    {
        /// <inheritdoc/>
        public override torch.Tensor Forward(torch.Tensor input) => torch.Tanh(input);
    }
}
