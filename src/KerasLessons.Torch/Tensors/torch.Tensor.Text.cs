using KerasLessons.Torch.Text;

namespace KerasLessons.Torch;

public static partial class torch
{
    public abstract partial class Tensor
    {
        /// <summary>The text that PyTorch prints: <c>tensor([-5., 10.], requires_grad=True)</c>, <c>tensor(8587.6875, grad_fn=&lt;SumBackward0&gt;)</c>.</summary>
        public override string ToString() => TensorText.Of(this);
    }
}
