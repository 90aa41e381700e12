using KerasLessons.Engine.Backends.Cpu.Random;
using KerasLessons.Engine.Random;
using KerasLessons.Randomness;

namespace KerasLessons;

/// <summary>Normally distributed values within two standard deviations of the mean.</summary>
/// <remarks>Source: https://keras.io/api/layers/initializers/#truncatednormal-class.</remarks>
public sealed class TruncatedNormal : Initializer
{
    /// <summary>Makes the initializer.</summary>
    /// <param name="mean">Mean.</param>
    /// <param name="stddev">Standard deviation before values beyond two of them are drawn again.</param>
    /// <param name="seed">With a seed each call gives the same values; without one each call gives others.</param>
    /// <exception cref="ArgumentOutOfRangeException">The standard deviation is below 0.</exception>
    public TruncatedNormal(double mean = 0, double stddev = 0.05, int? seed = null)
    {
        if (!(stddev >= 0))
        {
            throw new ArgumentOutOfRangeException(
                nameof(stddev), FormattableString.Invariant($"A standard deviation cannot be below 0; received {stddev}."));
        }
        Mean = mean;
        Stddev = stddev;
        Seed = seed;
    }

    /// <summary>Mean.</summary>
    public double Mean { get; }

    /// <summary>Standard deviation before values beyond two of them are drawn again.</summary>
    public double Stddev { get; }

    /// <summary>The seed; null for values that differ from call to call.</summary>
    public int? Seed { get; }

    /// <inheritdoc/>
    public override Tensor Invoke(Shape shape, DType dtype = DType.Float32) => Random(shape).ToTensor(shape, dtype);

    internal override RandomValues Random(Shape shape) =>
        new(RandomDistribution.TruncatedNormal, KerasRandom.Key(Seed), new RandomScale(Stddev) { Offset = Mean });
}
