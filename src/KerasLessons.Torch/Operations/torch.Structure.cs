using KerasLessons.Torch.Operations;

namespace KerasLessons.Torch;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.Sort"/>
    /// <param name="input">Values.</param>
    /// <param name="dim">Axis; the last when left out.</param>
    /// <param name="descending">Whether the greatest comes first.</param>
    public static (Tensor Values, Tensor Indices) Sort(Tensor input, int dim = -1, bool descending = false) => Required(input).Sort(dim, descending);

    /// <summary>The same elements in row-major order under another shape; one size may be −1.</summary>
    public static Tensor Reshape(Tensor input, params int[] shape) => Required(input).Reshape(shape);

    /// <summary>The tensors side by side along a new axis.</summary>
    /// <param name="tensors">Tensors of one shape.</param>
    /// <param name="dim">Where the new axis stands in the result.</param>
    /// <exception cref="ArgumentException">There are none, or their shapes differ.</exception>
    public static Tensor Stack(IReadOnlyList<Tensor> tensors, int dim = 0) => StructureOperations.Stack(tensors, dim);

    /// <summary>The tensors one after another along an existing axis.</summary>
    /// <param name="tensors">Tensors that agree in all other sizes.</param>
    /// <param name="dim">Axis to join along.</param>
    /// <exception cref="ArgumentException">There are none, or their shapes do not agree.</exception>
    public static Tensor Cat(IReadOnlyList<Tensor> tensors, int dim = 0) => StructureOperations.Concatenate("CatBackward0", tensors, dim);

    /// <summary>The tensors one below the other; vectors are rows.</summary>
    /// <param name="tensors">Tensors that agree in all sizes but the first.</param>
    /// <exception cref="ArgumentException">There are none, or their shapes do not agree.</exception>
    public static Tensor VStack(IReadOnlyList<Tensor> tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        return Cat([.. tensors.Select(tensor => tensor.Rank switch
        {
            0 => tensor.Reshape(1, 1),
            1 => tensor.Unsqueeze(0),
            _ => tensor,
        })]);
    }

    /// <summary>The tensors side by side: along the second axis, vectors one after another.</summary>
    /// <param name="tensors">Tensors that agree in all sizes but the second.</param>
    /// <exception cref="ArgumentException">There are none, or their shapes do not agree.</exception>
    public static Tensor HStack(IReadOnlyList<Tensor> tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        Tensor[] parts = [.. tensors.Select(tensor => tensor.Rank == 0 ? tensor.Reshape(1) : tensor)];
        return Cat(parts, parts.Length > 0 && parts[0].Rank == 1 ? 0 : 1);
    }
}
