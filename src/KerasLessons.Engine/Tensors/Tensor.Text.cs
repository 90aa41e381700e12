namespace KerasLessons;

public sealed partial class Tensor
{
    /// <summary>The values as NumPy prints them; type and shape for a symbolic tensor.</summary>
    public override string ToString() => IsSymbolic
        ? $"<Tensor shape={Shape}, dtype={Engine.Tensors.DTypes.NumPyName(DType)}, symbolic>"
        : string.Join(" ", ToArray<double>());
}
