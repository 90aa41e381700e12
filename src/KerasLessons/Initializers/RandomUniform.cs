using KerasLessons.Engine.Backends.Cpu.Random;
using KerasLessons.Engine.Random;
using KerasLessons.Randomness;

namespace KerasLessons;

/// <summary>Uniformly distributed values.</summary>
/// <remarks>Source: https://keras.io/api/layers/initializers/#randomuniform-class.</remarks>
public sealed class RandomUniform : Initializer
{
    /// <summary>Makes the initializer.</summary>
    /// <param name="minval">Least value.</param>
    /// <param name="maxval">Greatest value, not reached.</param>
    /// <param name="seed">With a seed each call gives the same values; without one each call gives others.</param>
    /// <exception cref="ArgumentOutOfRangeException">The least value is above the greatest.</exception>
    public RandomUniform(double minval = -0.05, double maxval = 0.05, int? seed = null)
    {
        if (!(minval <= maxval))
        {
            throw new ArgumentOutOfRangeException(
                nameof(minval), FormattableString.Invariant($"The least value cannot be above the greatest; received {minval} and {maxval}."));
        }
        Minval = minval;
        Maxval = maxval;
        Seed = seed;
    }

    /// <summary>Least value.</summary>
    public double Minval { get; }

    /// <summary>Greatest value, not reached.</summary>
    public double Maxval { get; }

    /// <summary>The seed; null for values that differ from call to call.</summary>
    public int? Seed { get; }

    /// <inheritdoc/>
    public override Tensor Invoke(Shape shape, DType dtype = DType.Float32) => Random(shape).ToTensor(shape, dtype);

    internal override RandomValues Random(Shape shape) =>
        new(RandomDistribution.Uniform, KerasRandom.Key(Seed), new RandomScale(Maxval - Minval) { Offset = Minval });
}
