namespace KerasLessons.Engine.Tensors;

/// <summary>What is known of a value before it is computed: its element type and shape.</summary>
internal readonly record struct TensorSpec(DType DType, Shape Shape)
{
    public long ByteSize => (long)Shape.Size * DType.Size();

    // By hand, for the compiler's comparer of an enumeration is slow to come to life.
    public bool Equals(TensorSpec other) => DType == other.DType && Shape == other.Shape;

    public override int GetHashCode() => HashCode.Combine((int)DType, Shape);

    public override string ToString() => $"{DType.NumPyName()}{Shape}";
}
