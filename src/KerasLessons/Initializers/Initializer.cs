using KerasLessons.Engine.Random;

namespace KerasLessons;

/// <summary>The first values of a variable, for a shape and type. Source: https://keras.io/api/layers/initializers.</summary>
public abstract class Initializer
{
    /// <summary>A tensor of first values.</summary>
    /// <param name="shape">Its shape, with every size known.</param>
    /// <param name="dtype">Its type; random ones need floating point.</param>
    /// <exception cref="ArgumentException">The initializer does not go with that shape or type.</exception>
    public abstract Tensor Invoke(Shape shape, DType dtype = DType.Float32);

    /// <summary>A variable of first values, drawn right where they are to lie if they are random.</summary>
    internal Variable NewVariable(Shape shape, DType dtype, bool trainable, string name) =>
        Random(shape)?.ToVariable(shape, dtype, trainable, name) ?? new Variable(Invoke(shape, dtype), trainable, name);

    /// <summary>The values of a shape, as they are drawn; null if they are not random numbers.</summary>
    internal virtual RandomValues? Random(Shape shape) => null;

    /// <summary>Keras's name of the class: <c>GlorotUniform</c>.</summary>
    public override string ToString() => GetType().Name;
}
