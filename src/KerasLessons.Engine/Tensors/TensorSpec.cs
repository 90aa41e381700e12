namespace KerasLessons.Engine.Tensors;

/// <summary>What is known of a value before it is computed: its element type and shape.</summary>
internal readonly record struct TensorSpec(DType DType, Shape Shape)
{
    public long ByteSize => (long)Shape.Size * DType.Size();

    public override string ToString() => $"{DType.NumPyName()}{Shape}";
}
