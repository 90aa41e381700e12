namespace KerasLessons;

/// <summary>All values 1. Source: https://keras.io/api/layers/initializers/#ones-class.</summary>
public sealed class Ones : Initializer
{
    /// <inheritdoc/>
    public override Tensor Invoke(Shape shape, DType dtype = DType.Float32) => Ops.Full(shape, 1, dtype);
}
