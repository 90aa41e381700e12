using KerasLessons.Engine.Random;

namespace KerasLessons;

/// <summary>Normal with variance 1 / fan in, cut at two standard deviations, for layers with selu.</summary>
/// <remarks>Source: https://keras.io/api/layers/initializers/#lecunnormal-class.</remarks>
public sealed class LecunNormal : Initializer
{
    private readonly VarianceScaling _scaling;

    /// <summary>Makes the initializer.</summary>
    /// <param name="seed">With a seed each call gives the same values; without one each call gives others.</param>
    /// <param name="inputAxes">Axes whose sizes make the fan in; the last but one when left out.</param>
    /// <param name="outputAxes">Axes whose sizes make the fan out; the last one when left out.</param>
    public LecunNormal(int? seed = null, int[]? inputAxes = null, int[]? outputAxes = null) =>
        _scaling = new VarianceScaling(1, "fan_in", "truncated_normal", seed, inputAxes, outputAxes);

    /// <summary>The seed; null for values that differ from call to call.</summary>
    public int? Seed => _scaling.Seed;

    /// <inheritdoc/>
    public override Tensor Invoke(Shape shape, DType dtype = DType.Float32) => _scaling.Invoke(shape, dtype);

    internal override RandomValues Random(Shape shape) => _scaling.Random(shape);
}
