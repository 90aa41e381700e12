namespace KerasLessons.Torch;

/// <summary>PyTorch's <c>torch.nn</c>: modules to build networks from, and losses.</summary>
public static partial class nn
{
}
