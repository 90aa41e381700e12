namespace KerasLessons.Torch;

/// <summary>PyTorch's functions under PyTorch's name: <c>torch.ManualSeed(43052)</c>, <c>torch.RandN(100)</c>, <c>torch.Sum(x)</c>.</summary>
/// <remarks>
/// Names are PyTorch's in .NET casing, but for <c>torch.tensor(…)</c>, as <see cref="Tensor"/> is the type. Numbers are float32
/// unless a type is named.
/// </remarks>
public static partial class torch
{
}
