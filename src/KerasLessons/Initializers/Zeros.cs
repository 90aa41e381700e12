namespace KerasLessons;

/// <summary>All values 0: Keras's default for biases. Source: https://keras.io/api/layers/initializers/#zeros-class.</summary>
public sealed class Zeros : Initializer
{
    /// <inheritdoc/>
    public override Tensor Invoke(Shape shape, DType dtype = DType.Float32) => Ops.Full(shape, 0, dtype);
}
