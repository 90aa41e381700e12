namespace KerasLessons;

/// <summary>The first values of a variable, for a shape and type. Source: https://keras.io/api/layers/initializers.</summary>
public abstract class Initializer
{
    /// <summary>A tensor of first values.</summary>
    /// <param name="shape">Its shape, with every size known.</param>
    /// <param name="dtype">Its type; random ones need floating point.</param>
    /// <exception cref="ArgumentException">The initializer does not go with that shape or type.</exception>
    public abstract Tensor Invoke(Shape shape, DType dtype = DType.Float32);

    /// <summary>Keras's name of the class: <c>GlorotUniform</c>.</summary>
    public override string ToString() => GetType().Name;
}
