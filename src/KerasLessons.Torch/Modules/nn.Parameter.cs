namespace KerasLessons.Torch;

public static partial class nn
{
    /// <summary>A tensor that a module learns: an optimizer changes its numbers.</summary>
    public sealed class Parameter : torch.Tensor
    {
        /// <summary>Makes a parameter that starts from the tensor's numbers.</summary>
        /// <param name="data">Start values.</param>
        /// <param name="requiresGrad">Whether gradients are wanted; false freezes the parameter.</param>
        /// <exception cref="InvalidOperationException">The numbers are not of floating point, so that no gradient exists.</exception>
        public Parameter(torch.Tensor data, bool requiresGrad = true)
            : base((data ?? throw new ArgumentNullException(nameof(data), "Start values were expected; received null.")).Values, requiresGrad)
        {
        }

        /// <summary>The text that PyTorch prints: the tensor's, after the line <c>Parameter containing:</c>.</summary>
        public override string ToString() => "Parameter containing:\n" + base.ToString();
    }
}
