namespace KerasLessons.Torch;

/// <summary>PyTorch's <c>torch.optim</c>: rules that change parameters by their gradients.</summary>
public static partial class optim
{
}
