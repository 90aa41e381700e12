namespace KerasLessons.Torch;

/// <summary>What modules and optimizers do to the gradients of their parameters.</summary>
internal static class Gradients
{
    /// <summary>Forgets gradients: null, or zeros where there was one.</summary>
    public static void Clear(IEnumerable<torch.Tensor> parameters, bool setToNone)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.Grad is not null)
            {
                parameter.Grad = setToNone ? null : torch.ZerosLike(parameter);
            }
        }
    }
}
